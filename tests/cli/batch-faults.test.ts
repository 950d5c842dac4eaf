import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { executable, lawreport } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { start, until } from "../helpers/running.ts";
import { REPORT } from "../helpers/texts.ts";

const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`in/${i % 4}/${i}.txt`, i === 7 ? "" : REPORT]),
);

/** The content of every file in a folder, by its path. */
const treeOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(json|ndjson|tmp)$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
const linesIn = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0);

// Standard input that nobody closes keeps a run going for as long as a test needs it.
describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s", (signal, code) => {
  test("finishes what is begun, and --resume carries on", async () => {
    const cwd = folderWith({ "a.txt": REPORT, "b.txt": REPORT });
    const { child, ended } = start(["parse", "a.txt", "-", "b.txt", "--out-dir", "out"], { cwd });
    await until(() => linesIn(join(cwd, "out/manifest.ndjson")) === 1);
    child.kill(signal);
    expect(await ended).toEqual({
      code,
      stdout: "",
      stderr: `lawreport: stopped by ${signal}, 1 input done; carry on with --resume\n`,
    });
    expect(Object.keys(treeOf(join(cwd, "out")))).toEqual(["a.txt.json", "manifest.ndjson"]);
    const args = ["parse", "a.txt", "-", "b.txt", "--out-dir"];
    lawreport([...args, "out", "--resume"], { cwd, input: REPORT });
    lawreport([...args, "undisturbed"], { cwd, input: REPORT });
    expect(treeOf(join(cwd, "out"))).toEqual(treeOf(join(cwd, "undisturbed")));
  });

  test("stdout ends at a whole line", async () => {
    const cwd = folderWith({ "a.txt": REPORT });
    const { child, ended } = start(["parse", "a.txt", "-", "-f", "ndjson"], { cwd });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill(signal);
    const run = await ended;
    expect(run).toMatchObject({
      code,
      stderr: expect.stringContaining("after 1 input; the output ends there"),
    });
    expect(run.stdout).toBe(lawreport(["parse", "a.txt", "-f", "ndjson"], { cwd }).stdout);
  });

  test("-o leaves nothing", async () => {
    const cwd = folderWith({ "a.txt": REPORT });
    const { child, ended } = start(["parse", "a.txt", "-", "-o", "out.json"], { cwd });
    await until(() => readdirSync(cwd).length > 1);
    child.kill(signal);
    expect(await ended).toMatchObject({ code, stderr: expect.stringContaining("out.json was not written") });
    expect(readdirSync(cwd)).toEqual(["a.txt"]);
  });
});

test("a run that is stopped prunes nothing", async () => {
  const cwd = folderWith({ "a.txt": REPORT, "b.txt": REPORT });
  lawreport(["parse", "a.txt", "b.txt", "--out-dir", "out"], { cwd });
  const { child, ended } = start(["parse", "a.txt", "-", "--out-dir", "out", "--prune"], { cwd });
  await until(() => linesIn(join(cwd, "out/manifest.ndjson")) === 3);
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(Object.keys(treeOf(join(cwd, "out")))).toEqual(["a.txt.json", "b.txt.json", "manifest.ndjson"]);
  expect(linesIn(join(cwd, "out/manifest.ndjson"))).toBe(3);
});

test("a second signal ends a run that waits for a pipe, and leaves no half file", async () => {
  const cwd = folderWith({ "a.txt": REPORT });
  execFileSync("mkfifo", [join(cwd, "pipe")]);
  const { child, ended } = start(["parse", "a.txt", "pipe", "-o", "out.json"], { cwd });
  await until(() => readdirSync(cwd).length > 2);
  const again = setInterval(() => child.kill("SIGINT"), 400);
  expect((await ended).code).toBe(null);
  clearInterval(again);
  expect(readdirSync(cwd).sort()).toEqual(["a.txt", "pipe"]);
});

test("kill -9 at any moment, then --resume: as if nothing had been", async () => {
  const cwd = folderWith(many);
  const args = ["parse", "in", "--jobs", "2", "--out-dir"];
  lawreport([...args, "undisturbed"], { cwd });
  const manifest = join(cwd, "out/manifest.ndjson");
  for (const lines of [0, 3, 20]) {
    const { child, ended } = start([...args, "out", "--resume"], { cwd });
    await until(() => linesIn(manifest) > lines || child.exitCode !== null);
    child.kill("SIGKILL");
    await ended;
  }
  const last = lawreport([...args, "out", "--resume"], { cwd });
  expect([last.code, last.stderr]).toEqual([1, expect.stringMatching(/40 inputs done \(\d+ before\)/)]);
  expect(treeOf(join(cwd, "out"))).toEqual(treeOf(join(cwd, "undisturbed")));
});

test("a file that takes more memory than there is costs itself alone", async () => {
  const vast = Array.from({ length: 60_000 }, (_, i) => `办理案件${i}件，审结${i}件。`).join("\n");
  const cwd = folderWith({ "a.txt": REPORT, "b.txt": vast, "c.txt": REPORT });
  const { child, ended } = start(["parse", ".", "-f", "ndjson"], {
    cwd,
    env: { NODE_OPTIONS: "--max-old-space-size=80" },
  });
  child.stdin.end();
  const { code, stdout, stderr } = await ended;
  const found = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(found.map(({ source, status, diagnostics }) => [source.path, status, diagnostics[0]?.code])).toEqual(
    [
      ["a.txt", "ok", expect.anything()],
      ["b.txt", "failed", "worker-died"],
      ["c.txt", "ok", expect.anything()],
    ],
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /b\.txt: the worker that read it died \(.*memory.*\); split the file, or set NODE_OPTIONS/,
  );
});

test.skipIf(process.platform === "win32")(
  "a file size limit ends the run with one message and no half file",
  () => {
    const cwd = folderWith({ "in/a.txt": "二〇二二年法治政府建设年度报告\n", "in/b.txt": REPORT.repeat(20) });
    const command = `ulimit -f 8 && exec "$0" "$1" parse in --out-dir out`;
    const run = spawnSync("bash", ["-c", command, process.execPath, executable], { cwd, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([
      1,
      "lawreport: cannot write to out (EFBIG: file too large, write); make room, and carry on with --resume\n",
    ]);
    expect(Object.keys(treeOf(join(cwd, "out")))).toEqual(["in/a.txt.json", "manifest.ndjson"]);
    lawreport(["parse", "in", "--out-dir", "out", "--resume"], { cwd });
    lawreport(["parse", "in", "--out-dir", "undisturbed"], { cwd });
    expect(treeOf(join(cwd, "out"))).toEqual(treeOf(join(cwd, "undisturbed")));
  },
);

test.skipIf(!existsSync("/dev/full"))("a full disk behind stdout or --output is told once", () => {
  const cwd = folderWith(many);
  const stdout = openSync("/dev/full", "w");
  const piped = spawnSync(process.execPath, [executable, "parse", "in", "-q", "-f", "ndjson"], {
    cwd,
    stdio: ["ignore", stdout, "pipe"],
    encoding: "utf8",
  });
  const named = lawreport(["parse", "in", "-q", "-o", "/dev/full"], { cwd });
  for (const [code, said] of [
    [piped.status, piped.stderr],
    [named.code, named.stderr],
  ] as const) {
    expect(code).toBe(1);
    expect(said).toMatch(
      /^lawreport: cannot write .*\(ENOSPC.*\); make room, or write elsewhere with --output\n$/m,
    );
  }
});

test("a file that goes or changes while the run goes on", async () => {
  const cwd = folderWith({ "in/a.txt": REPORT, "in/b.txt": REPORT, "in/c.txt": REPORT });
  const { child, ended } = start(["parse", "in/a.txt", "-", "in/b.txt", "in/c.txt", "--out-dir", "out"], {
    cwd,
  });
  await until(() => linesIn(join(cwd, "out/manifest.ndjson")) === 1);
  execFileSync("rm", [join(cwd, "in/b.txt")]);
  writeFileSync(join(cwd, "in/c.txt"), "");
  child.stdin.end(REPORT);
  expect((await ended).code).toBe(1);
  const statuses = readFileSync(join(cwd, "out/manifest.ndjson"), "utf8").match(
    /"status":"\w+"|"code":"[^"]+"/g,
  );
  expect(statuses).toEqual([
    '"status":"ok"',
    '"status":"ok"',
    '"status":"failed"',
    '"code":"not-found"',
    '"status":"failed"',
    '"code":"empty"',
  ]);
});

test.skipIf(process.platform !== "linux")("a name that is not in UTF-8 is told of", () => {
  const cwd = folderWith({ "in/a.txt": REPORT });
  const name = Buffer.concat([Buffer.from(`${cwd}/in/`), Buffer.from([0xd4, 0xc6]), Buffer.from(".txt")]);
  writeFileSync(name, REPORT);
  const run = lawreport(["parse", "in", "--out-dir", "out"], { cwd });
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("its name is not in UTF-8")]);
});
