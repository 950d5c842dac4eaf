// How fast is it, against the least there is to do and against its peers?
//   npm run bench                       all of it, some minutes
//   npm run bench -- stages command     some of it: stages, peers, command, size
//   npm run bench -- --rounds 9         more than five rounds
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { files, folders, megabytes } from "./speed/inputs.mjs";
import { table } from "./speed/measure.mjs";

const PARTS = {
  stages: async () => (await import("./speed/stages.mjs")).stages,
  peers: async () => (await import("./speed/peers.mjs")).peers,
  command: async () => (await import("./speed/command.mjs")).command,
  size: async () => (await import("./speed/size.mjs")).size,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, rows: { type: "boolean" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = names.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  process.stderr.write(`there is no part ${unknown}: name ${Object.keys(PARTS).join(", ")}\n`);
  process.exitCode = 2;
} else if (values.rows) {
  const measure = await PARTS[names[0]]();
  process.stdout.write(JSON.stringify(await measure(Number(values.rounds))));
} else {
  const rows = names.flatMap(rowsOf);
  process.stdout.write(
    `${files.length} files, ${megabytes.toFixed(2)} MB, from ${folders.join(" and ")}\n` +
      `Node ${process.version}, ${cpus().length} cores, ${values.rounds} rounds\n\n${table(rows)}`,
  );
}

/** Each part has a process to itself: what one leaves in memory would slow the next down by half. */
function rowsOf(name) {
  const args = [fileURLToPath(import.meta.url), name, "--rows", "--rounds", values.rounds];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the part ${name} exits with ${status}`);
  return JSON.parse(stdout);
}
