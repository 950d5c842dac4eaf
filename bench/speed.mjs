// How fast is it, against the least there is to do and against its peers?
//   npm run bench                       all of it, some minutes
//   npm run bench -- stages command     some of it: stages, peers, command, size
//   npm run bench -- --rounds 9         more than five rounds
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { command } from "./speed/command.mjs";
import { files, folders, megabytes } from "./speed/inputs.mjs";
import { table } from "./speed/measure.mjs";
import { peers } from "./speed/peers.mjs";
import { size } from "./speed/size.mjs";
import { stages } from "./speed/stages.mjs";

const all = { stages, peers, command, size };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" } },
});
const rows = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(all))
  rows.push(...(await all[name](Number(values.rounds))));
process.stdout.write(
  `${files.length} files, ${megabytes.toFixed(2)} MB, from ${folders.join(" and ")}\n` +
    `Node ${process.version}, ${cpus().length} cores, ${values.rounds} rounds\n\n${table(rows)}`,
);
