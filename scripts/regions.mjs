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
// A line feed stands before the first row and behind the last, so that a row can be found as "\\n" + code + " ".
export const REGIONS = \`
${divisions.map(({ value, label }) => `${value} ${label}`).join("\n")}
\`;
`;

if (process.argv.includes("--write")) writeFileSync(TARGET, module);
else process.stdout.write(module);
