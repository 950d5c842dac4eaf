// Makes the table of GB/T 2260 divisions from the package that has them.
//   node scripts/regions.mjs          prints it
//   node scripts/regions.mjs --write  writes src/document/regions.data.ts
import { readFileSync, writeFileSync } from "node:fs";
import { regionData } from "element-china-area-data";

const PACKAGE = "element-china-area-data";
const TARGET = new URL("../src/document/regions.data.ts", import.meta.url);

/** The package files districts of a municipality and counties under a province beneath a city that is none. */
const NO_CITY = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;

/** Codes that end in 71 to 79 are the statistical office's, for development zones; GB/T 2260 has none of them. */
const isCounty = ({ value, label }) =>
  value.length === 6 && !/7[1-9]$/.test(value) && /[市县区旗]$/.test(label);

/** The peoples whose names stand in those of autonomous divisions, with or without 族. */
const PEOPLES = [
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土",
  "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|独龙|鄂伦春|各",
].join("|");
const AUTONOMOUS = new RegExp(
  `^(?<stem>.{2,5}?)(?:(?:${PEOPLES})族|(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)(?=自治)){1,4}(?:自治)?(?<rank>[县州旗区])$`,
);
/** 东乡族自治县 and 鄂伦春自治旗 bear the people's name alone. */
const PEOPLE_ALONE = /^(?<stem>.{2,3}?)族?自治(?<rank>[县旗])$/;

/** 麻阳县 for 麻阳苗族自治县, 管城区 for 管城回族区. */
function shortOf({ value, label }) {
  const { stem, rank } = (AUTONOMOUS.exec(label) ?? PEOPLE_ALONE.exec(label))?.groups ?? {};
  return stem && value.length > 2 ? [`${value} ${stem}${rank}`] : [];
}

/** The package exports no manifest, so it is found from the entry file. */
const manifest = new URL("../package.json", import.meta.resolve(PACKAGE));
const { version } = JSON.parse(readFileSync(manifest, "utf8"));

const divisions = regionData.flatMap((province) => [
  province,
  ...province.children.flatMap((city) => [
    ...(NO_CITY.test(city.label) ? [] : [city]),
    ...(city.children ?? []).filter(isCounty),
  ]),
]);

const module = `// Made by \`npm run regions\` from ${PACKAGE} ${version}: do not edit.
// GB/T 2260 divisions, a code and a name a line: two digits a province, four a city, six a county.
// They are in the order of their codes, and every row stands between two line feeds.
export const REGIONS = \`
${divisions.map(({ value, label }) => `${value} ${label}`).join("\n")}
\`;

// In the same form, what the autonomous ones of its cities and counties are called for short.
export const SHORT_NAMES = \`
${divisions.flatMap(shortOf).join("\n")}
\`;
`;

if (process.argv.includes("--write")) writeFileSync(TARGET, module);
else process.stdout.write(module);
