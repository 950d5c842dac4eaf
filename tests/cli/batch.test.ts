import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { lawreport, records, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { gb18030, REPORT } from "../helpers/texts.ts";

interface Line {
  path: string;
  output: string | null;
  sha256: string | null;
  bytes: number;
  status: string;
  error: { code: string; message: string } | null;
  counts: Record<string, number>;
  version: string;
}

const manifestOf = (folder: string): Line[] =>
  readFileSync(join(folder, "manifest.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Path, output, status and code of the error of every line. */
const brief = (folder: string) =>
  manifestOf(folder).map(({ path, output, status, error }) => [path, output, status, error?.code]);

/** Every file in a folder, by its path, with its content. */
const treeOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

/** More than the groups that fit into one thread. */
const many = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [
    `in/${i % 3}/报告${i}.txt`,
    i === 7 ? "" : REPORT.replace("42件", `${40 + i}件`),
  ]),
);
const YEAR = (n: number) => REPORT.replace("42件", `${n}件`);

describe("the pool", () => {
  test.each([["json"], ["ndjson"]])("gives the same bytes in %s for any number of jobs", (format) => {
    const cwd = folderWith(many);
    const [one, ...others] = ["1", "2", "3"].map((jobs) =>
      lawreport(["parse", "in", "-f", format, "--jobs", jobs], { cwd }),
    );
    for (const other of others) expect(other).toEqual(one);
    expect(one?.code).toBe(1);
  });

  test("keeps the order of the inputs, slow ones among quick ones", () => {
    const slow = REPORT.repeat(100);
    const cwd = folderWith({ ...many, "in/1/0.txt": slow, "in/slow.txt": slow });
    const run = lawreport(["parse", "in/slow.txt", "in", "-f", "ndjson", "--jobs", "2"], { cwd });
    const paths = run.stdout.match(/"path":"[^"]+"/g)!;
    expect(paths).toHaveLength(32);
    expect(paths).toEqual([paths[0], ...paths.slice(1).sort()]);
  });

  test("has the user's indicators and encoding in every thread", () => {
    const own = join(root, "examples/government-work-report.yaml");
    const texts = Object.keys(many).map((path) => [
      path,
      gb18030("2022年政府工作报告\n地区生产总值增长5%。\n"),
    ]);
    const cwd = folderWith(Object.fromEntries(texts));
    const args = ["parse", "in", "-f", "ndjson", "--encoding", "gbk", "--indicators", own, "--jobs", "2"];
    const found = records(lawreport(args, { cwd })).map(({ source, metrics }) => [
      source.encoding,
      metrics[0]?.indicator,
    ]);
    expect(found).toEqual(texts.map(() => ["gbk", "economy.gdp-growth-rate"]));
  });
});

describe("--out-dir", () => {
  test("writes a file for each input, the tree kept, and the manifest in the order of the inputs", () => {
    const cwd = folderWith({ "in/b/乙.txt": REPORT, "in/a.txt": REPORT, "in/empty.txt": "" });
    const run = lawreport(["parse", "in", "nope.txt", "*.none", "--out-dir", "out"], { cwd });
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toMatch(
      /\nlawreport: 5 inputs done, 3 of 5 inputs failed, \d+ warnings; see out\/manifest\.ndjson\n$/,
    );
    expect(brief(join(cwd, "out"))).toEqual([
      ["in/a.txt", "in/a.txt.json", "ok", undefined],
      ["in/b/乙.txt", "in/b/乙.txt.json", "ok", undefined],
      ["in/empty.txt", "in/empty.txt.json", "failed", "empty"],
      ["nope.txt", "nope.txt.json", "failed", "not-found"],
      ["*.none", null, "failed", "no-match"],
    ]);
    const tree = treeOf(join(cwd, "out"));
    expect(Object.keys(tree)).toEqual([
      "in/a.txt.json",
      "in/b/乙.txt.json",
      "in/empty.txt.json",
      "manifest.ndjson",
      "nope.txt.json",
    ]);
    const whole = records(lawreport(["parse", "in", "nope.txt", "-f", "ndjson"], { cwd }));
    const single = Object.entries(tree).filter(([path]) => path !== "manifest.ndjson");
    expect(single.map(([, text]) => JSON.parse(text))).toEqual(whole);
  });

  test("the manifest says what was read, and from what", () => {
    const cwd = folderWith({ "a.txt": REPORT });
    lawreport(["parse", "a.txt", "--out-dir", "out"], { cwd });
    const [record] = records(lawreport(["parse", "a.txt", "-f", "ndjson"], { cwd }));
    expect(manifestOf(join(cwd, "out"))).toEqual([
      {
        path: "a.txt",
        output: "a.txt.json",
        status: "ok",
        sha256: record!.source.sha256,
        bytes: record!.source.bytes,
        error: null,
        counts: {
          sections: record!.sections.length,
          metrics: record!.metrics.length,
          checks: record!.checks.length,
          broken: 0,
          errors: 0,
          warnings: record!.diagnostics.length,
        },
        version: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/),
      },
    ]);
  });

  test("the same for any number of jobs, indented with --pretty", () => {
    const cwd = folderWith(many);
    for (const jobs of ["1", "2"])
      lawreport(["parse", "in", "--out-dir", jobs, "--jobs", jobs, "--pretty"], { cwd });
    expect(treeOf(join(cwd, "2"))).toEqual(treeOf(join(cwd, "1")));
    expect(treeOf(join(cwd, "1"))["in/0/报告0.txt.json"]).toMatch(/^\{\n {2}"schemaVersion"/);
  });

  test("stdin is stdin.json", () => {
    const cwd = folderWith({});
    lawreport(["parse", "-", "--out-dir", "out"], { cwd, input: REPORT });
    expect(brief(join(cwd, "out"))).toEqual([["-", "stdin.json", "ok", undefined]]);
  });

  test.each<[string, (cwd: string) => string, string]>([
    ["steps upwards", (cwd) => `../${basename(cwd)}/in/a.txt`, "in/a.txt.json"],
    ["a step into a folder and out", () => "in/../in/./a.txt", "in/a.txt.json"],
    ["a path from the root", (cwd) => join(cwd, "in/a.txt"), "in/a.txt.json"],
    ["__proto__", () => "in/__proto__", "in/__proto__.json"],
    ["a name of Windows", () => "in/con.txt", "in/con.txt.json"],
    ["a line end and an escape", () => "in/a\n\x1b[31mb.txt", "in/a\n\x1b[31mb.txt.json"],
    ["a name that ends in spaces and dots", () => "in/ .. .txt ", "in/ .. .txt .json"],
  ])("keeps within its folder: %s", (_, pathIn, end) => {
    const cwd = folderWith({
      "in/a.txt": REPORT,
      "in/__proto__": REPORT,
      "in/con.txt": REPORT,
      "in/a\n\x1b[31mb.txt": REPORT,
      "in/ .. .txt ": REPORT,
    });
    const before = Object.keys(treeOf(cwd));
    const path = pathIn(cwd);
    const run = lawreport(["parse", path, "--out-dir", "out"], { cwd });
    expect(run.code).toBe(0);
    expect(run.stderr).not.toContain("\x1b");
    const [line] = manifestOf(join(cwd, "out"));
    expect(line!.path).toBe(path);
    expect(line!.output!.endsWith(end)).toBe(true);
    const made = Object.keys(treeOf(cwd)).filter((file) => !before.includes(file));
    expect(made.sort()).toEqual([`out/${line!.output}`, "out/manifest.ndjson"].sort());
  });

  test("never writes, nor removes, through a link", () => {
    const cwd = folderWith({ "in/a.txt": REPORT, "b.txt": REPORT, "elsewhere/a.txt.json": "mine" });
    mkdirSync(join(cwd, "out"));
    symlinkSync("../elsewhere", join(cwd, "out/in"));
    symlinkSync("../elsewhere/a.txt.json", join(cwd, "out/b.txt.json"));
    const run = lawreport(["parse", "in/a.txt", "b.txt", "--out-dir", "out"], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("a link stands on the way there; move it away");
    expect(brief(join(cwd, "out"))).toEqual([
      ["in/a.txt", null, "failed", "unwritable"],
      ["b.txt", "b.txt.json", "ok", undefined],
    ]);
    const forged = manifestOf(join(cwd, "out"))[1]!;
    const line = { ...forged, path: "in/a.txt", output: "in/a.txt.json" };
    writeFileSync(join(cwd, "out/manifest.ndjson"), `${JSON.stringify(line)}\n`);
    lawreport(["parse", "b.txt", "--out-dir", "out", "--prune"], { cwd });
    expect(brief(join(cwd, "out"))).toEqual([["b.txt", "b.txt.json", "ok", undefined]]);
    expect(treeOf(join(cwd, "elsewhere"))).toEqual({ "a.txt.json": "mine" });
  });

  test("two inputs with one output: the later one fails", () => {
    const cwd = folderWith({ "in/a.txt": REPORT, "x/in/a.txt": YEAR(50) });
    const args = ["parse", "../in/a.txt", "in/a.txt", "--out-dir", "out"];
    const run = lawreport(args, { cwd: join(cwd, "x") });
    expect(run.code).toBe(1);
    expect(brief(join(cwd, "x/out"))).toEqual([
      ["../in/a.txt", "in/a.txt.json", "ok", undefined],
      ["in/a.txt", null, "failed", "output-taken"],
    ]);
    expect(run.stderr).toContain(
      "its result would take the place of that of an earlier input, in/a.txt.json",
    );
  });

  test("no result takes the place of an input", () => {
    const cwd = folderWith({ "a.txt": REPORT, "a.txt.json": REPORT });
    lawreport(["parse", "a.txt", "a.txt.json", "--out-dir", "."], { cwd });
    expect(brief(cwd)).toEqual([
      ["a.txt", null, "failed", "output-taken"],
      ["a.txt.json", "a.txt.json.json", "ok", undefined],
    ]);
    expect(readFileSync(join(cwd, "a.txt.json"), "utf8")).toBe(REPORT);
  });

  test("a name that has no room for its ending fails alone", () => {
    const long = `${"县".repeat(83)}.txt`;
    const cwd = folderWith({ [`in/${long}`]: REPORT, "in/a.txt": REPORT });
    lawreport(["parse", "in", "--out-dir", "out"], { cwd });
    expect(brief(join(cwd, "out"))).toEqual([
      ["in/a.txt", "in/a.txt.json", "ok", undefined],
      [`in/${long}`, null, "failed", "unwritable"],
    ]);
    expect(Object.keys(treeOf(join(cwd, "out")))).toEqual(["in/a.txt.json", "manifest.ndjson"]);
  });

  test.each<[string, string[], RegExp]>([
    ["--output", ["-o", "x.json", "--out-dir", "out"], /--output and --out-dir are two places/],
    ["an empty name", ["--out-dir", ""], /--out-dir names no folder/],
    ["a file", ["--out-dir", "a.txt"], /cannot write to a\.txt \(.*\): name another folder/],
    ["a manifest of something else", ["--out-dir", "other"], /was not written by lawreport: name another/],
    ["one output", ["--out-dir", "out", "-f", "ndjson"], /--format ndjson is for one output: leave it out/],
    ["--prune without it", ["--prune"], /--prune needs the folder that it tidies: add --out-dir/],
    ["--resume without it", ["--resume"], /--resume needs the folder of the run .*: add --out-dir/],
    ["both ways to carry on", ["--out-dir", "out", "--resume", "--retry-failed"], /leave one of them out/],
    ["no job", ["--jobs", "0"], /Give a number from 1 to 999/],
  ])("wrong usage: %s", (_, args, message) => {
    const cwd = folderWith({ "a.txt": REPORT, "other/manifest.ndjson": '{"name":"app"}\n' });
    const run = lawreport(["parse", "a.txt", ...args], { cwd });
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(message);
    expect(treeOf(cwd)).toEqual({ "a.txt": REPORT, "other/manifest.ndjson": '{"name":"app"}\n' });
  });
});

describe("a run that carries on", () => {
  const files = { "in/a.txt": REPORT, "in/b.txt": "", "in/c.txt": YEAR(50) };
  const parse = (cwd: string, ...args: string[]) =>
    lawreport(["parse", "in", "--out-dir", "out", ...args], { cwd });
  const done = () => {
    const cwd = folderWith(files);
    parse(cwd);
    return { cwd, out: join(cwd, "out"), of: (name: string) => join(cwd, "out/in", `${name}.txt.json`) };
  };
  /** As a record begins: what does not is left alone. */
  const OLD = '{"schemaVersion":"0"}';
  /** Which results were written anew, after what stood there was spoilt. */
  const written = ({ cwd, out, of }: ReturnType<typeof done>, ...args: string[]) => {
    const names = ["a", "b", "c"].filter((name) => existsSync(of(name)));
    for (const name of names) writeFileSync(of(name), OLD);
    const run = parse(cwd, ...args);
    const anew = ["a", "b", "c"].filter((name) => readFileSync(of(name), "utf8") !== OLD);
    return [
      anew.join(""),
      run.code,
      manifestOf(out)
        .map(({ path }) => path.at(3))
        .join(""),
    ];
  };

  test.each<[string, (run: ReturnType<typeof done>) => void, string[], [string, number, string]]>([
    ["a run of its own does all again", () => {}, [], ["abc", 1, "abc"]],
    ["--resume does again what failed", () => {}, ["--resume"], ["b", 1, "abc"]],
    ["--retry-failed as well", () => {}, ["--retry-failed"], ["b", 1, "abc"]],
    [
      "--resume sees that a file changed",
      ({ cwd }) => writeFileSync(join(cwd, "in/c.txt"), YEAR(51)),
      ["--resume"],
      ["bc", 1, "abc"],
    ],
    [
      "--retry-failed does not look",
      ({ cwd }) => writeFileSync(join(cwd, "in/c.txt"), YEAR(51)),
      ["--retry-failed"],
      ["b", 1, "abc"],
    ],
    [
      "what failed may be good now",
      ({ cwd }) => writeFileSync(join(cwd, "in/b.txt"), REPORT),
      ["--retry-failed"],
      ["b", 0, "abc"],
    ],
    ["a result that is gone is made again", ({ of }) => rmSync(of("a")), ["--resume"], ["ab", 1, "abc"]],
    ["other options do all again", () => {}, ["--resume", "--pretty"], ["abc", 1, "abc"]],
    [
      "another version does all again",
      ({ out }) => {
        const manifest = join(out, "manifest.ndjson");
        writeFileSync(
          manifest,
          readFileSync(manifest, "utf8").replaceAll(/"version":"[^+]+/g, '"version":"0.0.9'),
        );
      },
      ["--resume"],
      ["abc", 1, "abc"],
    ],
    [
      "a torn line is as none",
      ({ out }) => {
        const manifest = join(out, "manifest.ndjson");
        writeFileSync(manifest, readFileSync(manifest, "utf8").slice(0, -20));
      },
      ["--resume"],
      ["bc", 1, "abc"],
    ],
    [
      "a manifest that is torn in its first line",
      ({ out }) => writeFileSync(join(out, "manifest.ndjson"), '{"pa'),
      ["--resume"],
      ["abc", 1, "abc"],
    ],
    [
      "without a manifest all is done",
      ({ out }) => rmSync(join(out, "manifest.ndjson")),
      ["--resume"],
      ["abc", 1, "abc"],
    ],
  ])("%s", (_, change, args, expected) => {
    const run = done();
    change(run);
    expect(written(run, ...args)).toEqual(expected);
  });

  test("gives what one run gives, in the order of the inputs", () => {
    const { cwd, out } = done();
    const whole = treeOf(out);
    lawreport(["parse", "in/c.txt", "in/a.txt", "--out-dir", "parts"], { cwd });
    lawreport(["parse", "in", "--out-dir", "parts", "--resume"], { cwd });
    expect(treeOf(join(cwd, "parts"))).toEqual(whole);
    expect(readdirSync(out).sort()).toEqual(["in", "manifest.ndjson"]);
  });

  test.each<[string[], string[], string]>([
    [["in/c.txt"], ["in/c.txt", "in/a.txt", "in/b.txt"], "2 results of other inputs kept"],
    [["in/c.txt", "--resume"], ["in/c.txt", "in/a.txt", "in/b.txt"], "2 results of other inputs kept"],
    [["in/c.txt", "--retry-failed"], ["in/c.txt", "in/a.txt", "in/b.txt"], "2 results of other inputs kept"],
    [["in/[ac].txt"], ["in/a.txt", "in/c.txt", "in/b.txt"], "1 result of other inputs kept"],
    [["inn"], ["inn", "in/a.txt", "in/b.txt", "in/c.txt"], "3 results of other inputs kept"],
    [["in/c.txt", "--prune"], ["in/c.txt"], "2 results of other inputs removed"],
    [["in/[ac].txt", "--resume", "--prune"], ["in/a.txt", "in/c.txt"], "1 result of other inputs removed"],
    [["in/b.txt", "--retry-failed", "--prune"], ["in/b.txt"], "2 results of other inputs removed"],
  ])("what it is not asked for stays, unless it prunes: %j", (args, paths, said) => {
    const { cwd, out } = done();
    const run = lawreport(["parse", "--out-dir", "out", ...args], { cwd });
    expect(run.stderr).toMatch(new RegExp(`, ${said}; see out/manifest\\.ndjson\n$`));
    expect(brief(out).map(([path]) => path)).toEqual(paths);
    expect(Object.keys(treeOf(out))).toEqual([
      ...paths.map((path) => `${path}.json`).sort(),
      "manifest.ndjson",
    ]);
  });

  test.each([
    ["a file that is not there", "inn"],
    ["a pattern that matches nothing", "in/*.none"],
    ["a folder without reports", "none"],
    ["what cannot be read", "loop"],
  ])("prunes nothing after %s", (_, argument) => {
    const { cwd, out } = done();
    mkdirSync(join(cwd, "none"));
    symlinkSync("loop", join(cwd, "loop"));
    const before = treeOf(out);
    const run = lawreport(["parse", argument, "--out-dir", "out", "--prune"], { cwd });
    expect(run.stderr).toContain(
      "3 results of other inputs kept because an input could not be found or read;",
    );
    expect(treeOf(out)).toMatchObject({ ...before, "manifest.ndjson": expect.any(String) });
    expect(brief(out).map(([path]) => path)).toEqual([argument, "in/a.txt", "in/b.txt", "in/c.txt"]);
  });

  test("pruned, the folder of a changed archive is that of an undisturbed run", () => {
    const { cwd, out } = done();
    rmSync(join(cwd, "in/a.txt"));
    renameSync(join(cwd, "in/c.txt"), join(cwd, "in/d.txt"));
    parse(cwd, "--resume", "--prune");
    lawreport(["parse", "in", "--out-dir", "undisturbed"], { cwd });
    expect(treeOf(out)).toEqual(treeOf(join(cwd, "undisturbed")));
  });

  test("a result stays that has the name of one of an earlier run", () => {
    const { cwd, out } = done();
    lawreport(["parse", "./in/a.txt", "--out-dir", "out", "--prune"], { cwd });
    expect(Object.keys(treeOf(out))).toEqual(["in/a.txt.json", "manifest.ndjson"]);
  });

  test("removes what a killed run left, and nothing else", () => {
    const { cwd, out } = done();
    const whole = treeOf(out);
    const gone = 4_194_304 + 1; // No process has a number as large as that.
    writeFileSync(join(out, `.lawreport-${gone}-3.tmp`), "half");
    writeFileSync(join(out, `.lawreport-${process.pid}-3.tmp`), "of a run that goes on");
    writeFileSync(join(out, ".mine.tmp"), "");
    parse(cwd, "--resume");
    const others = { [`.lawreport-${process.pid}-3.tmp`]: "of a run that goes on", ".mine.tmp": "" };
    expect(treeOf(out)).toEqual({ ...whole, ...others });
  });
});
