import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/parse.ts";
import { longColumns } from "../../src/table/long.ts";
import { executable, lawreport, refuseStaleBuild, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { metric, ndjson, report } from "../helpers/records.ts";
import { gb18030, REPORT } from "../helpers/texts.ts";

const A = "litigation.cases";
const B = "reconsideration.received";

type Row = Record<string, string | number | null>;

/** Exit code, the rows as JSON, and what was said. */
function table(args: readonly string[], files: Record<string, string | Uint8Array>, input = "") {
  const run = lawreport(["table", "-f", "json", ...args], { cwd: folderWith(files), input });
  return { code: run.code, rows: JSON.parse(run.stdout) as Row[], stderr: run.stderr };
}

const ok = ndjson([
  report(2021, [metric(A, 0.1, { unit: "%" }), metric(null, 5, { start: 4 })], {}, "a.txt"),
  report(2022, [metric(A, 0.3, { unit: "%" }), metric(B, 9, { start: 4 })], {}, "b.txt"),
]);

describe("inputs", () => {
  const parsed = parseReport(REPORT, { path: "a.txt" });
  const lines = ndjson([parsed]);
  const pretty = JSON.stringify([parsed], null, 2);

  test.each<[string, string[], Record<string, string | Uint8Array>, string]>([
    ["a report", ["a.txt"], { "a.txt": REPORT }, ""],
    ["a folder", ["."], { "a.txt": REPORT }, ""],
    ["a pattern", ["*.nd*"], { "a.ndjson": lines }, ""],
    ["ndjson", ["a.ndjson"], { "a.ndjson": lines }, ""],
    ["jsonl with a byte order mark and blank lines", ["a.jsonl"], { "a.jsonl": `\ufeff\n${lines}\n\n` }, ""],
    ["a JSON array", ["a.json"], { "a.json": JSON.stringify([parsed]) }, ""],
    ["an indented JSON array", ["a.json"], { "a.json": pretty }, ""],
    ["one indented object", ["a.json"], { "a.json": JSON.stringify(parsed, null, 2) }, ""],
    ["ndjson without a last line feed", ["a.ndjson"], { "a.ndjson": lines.trimEnd() }, ""],
    ["ndjson from standard input", ["-"], {}, lines],
    ["JSON from standard input", ["-"], {}, pretty],
    ["JSON with a byte order mark", ["a.json"], { "a.json": `\ufeff${JSON.stringify([parsed])}` }, ""],
    ["ndjson with a byte order mark from standard input", ["-"], {}, `\ufeff${lines}`],
    ["another encoding", ["--encoding", "gbk", "a.txt"], { "a.txt": gb18030(REPORT) }, ""],
  ])("%s", (_, args, files, input) => {
    const { code, rows, stderr } = table(args, files, input);
    expect([code, stderr]).toEqual([0, ""]);
    expect(rows.map(({ text, file, line }) => [text, file, line])).toEqual([
      ["42件", "a.txt", 4],
      ["40件", "a.txt", 4],
      ["315次", "a.txt", 5],
      ["3.5万元", "a.txt", 5],
      ["126人", "a.txt", 7],
    ]);
  });

  test("a report from standard input, also one that begins with a bracket", () => {
    for (const text of [REPORT, `[bookmark: _GoBack]${REPORT}`]) {
      const { rows } = table(["-"], {}, text);
      expect([rows.length, rows[0]?.file]).toEqual([5, "-"]);
    }
  });

  test("a line longer than what is read at once, with signs that end lines elsewhere", () => {
    const subject = `${"长".repeat(100_000)}\u2028审结`;
    const { code, rows } = table(["a.ndjson"], {
      "a.ndjson": ndjson([report(2022, [metric(A, 1, { subject })])]),
    });
    expect([code, rows[0]?.subject]).toEqual([0, subject]);
  });

  test("no report: an empty table, and a word about it", () => {
    expect(table(["a.ndjson"], { "a.ndjson": "" })).toEqual({
      code: 0,
      rows: [],
      stderr: "lawreport: no report in the input: the table has no rows\n",
    });
  });
});

describe("what is wrong is said, and the rest is in the table", () => {
  const failed = { ...report(2022, [], {}, "gone.txt"), status: "failed" };
  const diagnostics = [{ severity: "error", code: "x", message: "half of it", start: 0, end: 0 }];
  const partial = { ...report(2022, [metric(A, 7)], {}, "half.txt"), status: "partial", diagnostics };
  test.each<[string, string | Uint8Array, RegExp, number]>([
    [
      "a line that is no JSON",
      `${ok}{"schemaVersion\n${ok}`,
      /^x\.ndjson:3: not JSON \(.*\); give what 'lawreport parse' writes/,
      8,
    ],
    [
      "a record of another version",
      `{"schemaVersion":"99.0.0"}\n${ok}`,
      /^x\.ndjson:1: its schemaVersion is 99\.0\.0, /,
      4,
    ],
    ["an object that is no report", `${ok}{}\n`, /^x\.ndjson:3: no report, /, 4],
    ["a failed record", ok + ndjson([{ ...failed, diagnostics }]), /^gone\.txt: half of it\n/, 4],
    ["a partial record", ok + ndjson([partial]), /^half\.txt: half of it\nlawreport: 1 read in part\n$/, 5],
    ["an array that is cut off", "[{", /^x\.ndjson: not JSON/, 0],
    [
      "a line in another encoding",
      Buffer.concat([Buffer.from(ok), Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(ok)]),
      /^x\.ndjson:3: not UTF-8, as JSON must be; convert it/,
      8,
    ],
  ])("%s", (_, content, message, count) => {
    const { code, rows, stderr } = table(["x.ndjson"], { "x.ndjson": content });
    expect([code, rows.length]).toEqual([1, count]);
    expect(stderr).toMatch(message);
  });

  test("an element of an array is told by its place in it", () => {
    const { stderr } = table(["x.json"], { "x.json": JSON.stringify([report(2022, []), {}]) });
    expect(stderr).toMatch(/^x\.json: record 2: no report, .*\nlawreport: 1 of 2 reports failed\n$/);
  });

  test.each([
    [
      "a folder of them",
      "out",
      "out: no .txt file in this folder; for what parse wrote, name 'out/**/*.json'",
    ],
    [
      "their manifest",
      "out/manifest.ndjson",
      "out/manifest.ndjson: a manifest, not reports; name 'out/**/*.json'",
    ],
    ["a folder of nothing", "none", "none: no .txt file in this folder; name another, or the files"],
  ])("the way to the results of --out-dir is shown once: %s", (_, path, said) => {
    const cwd = folderWith({ "in/a.txt": REPORT, "in/b.txt": REPORT, "none/a.md": "" });
    lawreport(["parse", "in", "--out-dir", "out"], { cwd });
    const run = lawreport(["table", path], { cwd });
    expect([run.code, run.stderr]).toEqual([1, `${said}\nlawreport: 1 of 1 report failed\n`]);
  });

  test("files that cannot be read", () => {
    const { code, rows, stderr } = table(["nope.ndjson", "empty.txt", "a.ndjson"], {
      "empty.txt": "",
      "a.ndjson": ok,
    });
    expect([code, rows.length]).toEqual([1, 4]);
    expect(stderr).toMatch(
      /^nope\.ndjson: no such file; check the name\nempty\.txt: .*no text.*\n.*2 of 4 reports failed\n$/,
    );
  });
});

describe("what is in the table", () => {
  const files = { "a.ndjson": ok };
  test("--long, the default: a row for every metric", () => {
    const { rows } = table(["a.ndjson"], files);
    expect(rows).toEqual(table(["--long", "a.ndjson"], files).rows);
    expect(rows.map(({ year, indicator, value }) => [year, indicator, value])).toEqual([
      [2021, A, 0.1],
      [2021, null, 5],
      [2022, A, 0.3],
      [2022, B, 9],
    ]);
  });

  test.each<[string[], number[]]>([
    [["--only-indicators"], [0.1, 0.3, 9]],
    [["--indicator", B], [9]],
    [
      ["--indicator", `${B}, ${A}`],
      [0.1, 0.3, 9],
    ],
    [
      ["--indicator", B, "--indicator", A],
      [0.1, 0.3, 9],
    ],
  ])("--long with %j", (args, values) => {
    expect(table([...args, "a.ndjson"], files).rows.map(({ value }) => value)).toEqual(values);
  });

  test("--wide --change, with the differences exact", () => {
    const { rows } = table(["--wide", "--change", "--indicator", `${B},${A}`, "a.ndjson"], files);
    const place = { region_code: "990101", region: "云溪县", city: null, province: null, reports: 1 };
    expect(rows).toEqual([
      { ...place, year: 2021, [B]: null, [`${B}_change`]: null, [A]: 0.1, [`${A}_change`]: null },
      { ...place, year: 2022, [B]: 9, [`${B}_change`]: null, [A]: 0.3, [`${A}_change`]: 0.2 },
    ]);
    expect(Object.keys(rows[0]!).slice(6)).toEqual([B, `${B}_change`, A, `${A}_change`]);
  });

  test("--wide: columns in the order of the catalogue, own ones behind", () => {
    const metrics = ["own.a", A, B, "services.items"].map((id, i) => metric(id, i, { start: i }));
    const { rows } = table(["--wide", "a.ndjson"], { "a.ndjson": ndjson([report(2022, metrics)]) });
    expect(Object.keys(rows[0]!).slice(6)).toEqual(["services.items", B, A, "own.a"]);
  });

  test("--indicators: own definitions, and their columns in the order of the file", () => {
    const own = (id: string, words: string) => ({
      ...{
        id,
        name: words,
        english: id,
        area: "own",
        definition: words,
        unit: "次",
        units: "次",
        kind: "count",
      },
      ...{
        when: [{ words: [words] }],
        examples: [`${words}【3次】。`],
        counterExamples: ["组织培训【3次】。"],
      },
    });
    const definitions = { replace: true, indicators: [own("own.z", "执法检查"), own("own.a", "联合检查")] };
    const text = `${REPORT}\n全年开展联合检查8次。`;
    const given = { "a.txt": text, "own.json": JSON.stringify(definitions) };
    const { code, rows, stderr } = table(["--wide", "--indicators", "own.json", "a.txt"], given);
    expect([code, stderr, rows.map((row) => Object.entries(row).slice(6))]).toEqual([
      0,
      "",
      [
        [
          ["own.z", 315],
          ["own.a", 8],
        ],
      ],
    ]);
  });

  test("a misspelt indicator is told of, with what was perhaps meant", () => {
    const { code, rows, stderr } = table(
      ["--wide", "--indicator", `${A},litigation.case`, "a.ndjson"],
      files,
    );
    expect([code, rows.map((row) => [row[A], row["litigation.case"]])]).toEqual([
      1,
      [
        [0.1, null],
        [0.3, null],
      ],
    ]);
    expect(stderr).toMatch(/^lawreport: no indicator 'litigation.case': did you mean litigation.cases, /);
    expect(stderr).toMatch(
      /\nlawreport: no report states litigation.case: find the ids with 'lawreport indicators'\n$/,
    );
  });

  test("--wide: two reports of one region and year are told of, but for --quiet", () => {
    const { code, rows, stderr } = table(["--wide", "a.ndjson", "b.ndjson"], { ...files, "b.ndjson": ok });
    expect([code, rows.length, rows[0]?.reports]).toEqual([0, 2, 2]);
    expect(stderr.split("\n")[0]).toBe(
      "lawreport: a.txt: of the same region and year as a.txt, which comes first in their row",
    );
    expect(table(["--wide", "-q", "a.ndjson", "b.ndjson"], { ...files, "b.ndjson": ok }).stderr).toBe("");
  });
});

describe("output", () => {
  test("csv by default, else by the ending of the output, else as told", () => {
    const cwd = folderWith({ "a.ndjson": ok });
    const run = (...args: string[]) => lawreport(["table", "a.ndjson", ...args], { cwd });
    const csv = run().stdout;
    expect(csv).toMatch(/^\ufeffregion_code,region,.*\r\n990101,云溪县,/);
    for (const args of [
      ["-o", "t.JSON"],
      ["-o", "t.csv"],
      ["-f", "csv", "-o", "u.json"],
    ])
      expect(run(...args)).toEqual({ code: 0, stdout: "", stderr: "" });
    const [json, byEnding, asTold] = ["t.JSON", "t.csv", "u.json"].map((name) =>
      readFileSync(join(cwd, name), "utf8"),
    );
    expect(JSON.parse(json!)).toHaveLength(4);
    expect([byEnding, asTold]).toEqual([csv, csv]);
  });

  test.each(["xlsx", "parquet"])("%s to a pipe is what goes to a file", (format) => {
    refuseStaleBuild();
    const cwd = folderWith({ "a.ndjson": ok });
    lawreport(["table", "a.ndjson", "-o", `a.${format}`], { cwd });
    lawreport(["table", "a.ndjson", "-o", `b.${format}`], { cwd });
    const [a, b] = ["a", "b"].map((name) => readFileSync(join(cwd, `${name}.${format}`)));
    expect(b).toEqual(a);
    const piped = lawreport(["table", "a.ndjson", "-f", format], { cwd }).stdout;
    expect(piped).toBe(a!.toString("utf8"));
  });

  test("whole or not at all: a table that cannot be finished leaves what was there", () => {
    const metrics = Array.from({ length: 16_400 }, (_, i) => metric(`own.i${i}`, i, { start: i }));
    const cwd = folderWith({ "a.ndjson": ndjson([report(2022, metrics)]), "t.xlsx": "old" });
    const run = lawreport(["table", "--wide", "a.ndjson", "-o", "t.xlsx"], { cwd });
    expect(run).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "lawreport: cannot write t.xlsx: 16406 columns are too many for a sheet; use --format parquet or csv, or give fewer reports\n",
    });
    expect([readFileSync(join(cwd, "t.xlsx"), "utf8"), readdirSync(cwd).length]).toEqual(["old", 2]);
  });

  test("the output may not be an input", () => {
    const run = lawreport(["table", "a.json", "-o", "a.json"], { cwd: folderWith({ "a.json": "[]" }) });
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringMatching(/a\.json is one of the inputs: name another file/),
    ]);
  });

  test("a reader that goes away ends it quietly", async () => {
    const cwd = folderWith({ "a.ndjson": ok.repeat(20_000) });
    const child = spawn(process.execPath, [executable, "table", "a.ndjson"], { cwd });
    child.stdout.once("data", () => child.stdout.destroy());
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, said]).toEqual([0, ""]);
  });
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

test.skipIf(!hasScript).each(["xlsx", "parquet"])("%s is not written to a terminal", (format) => {
  const command = `"${process.execPath}" "${executable}" table a.ndjson -f ${format}`;
  const cwd = folderWith({ "a.ndjson": ok });
  const { status, stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd, encoding: "utf8" });
  expect([status, stdout]).toEqual([
    2,
    expect.stringMatching(/^lawreport: --format \w+ is not for a terminal: name a file with --output; /),
  ]);
});

test.each<[string[], RegExp]>([
  [["a.txt", "-f", "xls"], /'xls' is invalid. Allowed choices are csv, xlsx, parquet, json, md/],
  [["a.txt", "--long", "--wide"], /--long and --wide are two tables: leave one of them out/],
  [["a.txt", "--change"], /--change is for the wide table: add --wide/],
  [["a.txt", "--wide", "--only-indicators"], /--only-indicators is for the long table: leave it out/],
  [["a.txt", "--indicator", "a,,b"], /--indicator holds an empty id: write it as id or id,id/],
  [["a.txt", "--encoding", "klingon"], /unknown encoding 'klingon': use/],
  [[], /missing required argument 'inputs'/],
])("wrong usage: %j", (args, message) => {
  const { code, stdout, stderr } = lawreport(["table", ...args]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^lawreport: [^\n]+; see 'lawreport table --help'\n$/);
});

describe("the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");

  test("shows the help as it is printed", () => {
    expect(readme).toContain(`\`\`\`text\n${lawreport(["table", "--help"]).stdout}\`\`\``);
  });

  test("lists every column of the long table", () => {
    const listed = [...readme.matchAll(/^- `([a-z_]+)` \((text|integer|number)\): (.*)$/gm)];
    expect(listed.map(([, name, type, about]) => [name, type, about])).toEqual(
      longColumns.map(({ name, type, about }) => [name, type, about]),
    );
  });
});
