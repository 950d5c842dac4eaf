import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { tasksIn } from "../../src/cli/stream.ts";
import { parseReport } from "../../src/parse.ts";
import { executable, lawreport, records, refuseStaleBuild, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { gb18030, REPORT, utf16 } from "../helpers/texts.ts";

const STREAM = ["parse", "--stdin", "ndjson"];
const stream = (input: string | Uint8Array, ...options: string[]) =>
  lawreport([...STREAM, ...options], { input });
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("base64");

/** Path, status and the codes of the errors of each record. */
const outcome = (run: ReturnType<typeof lawreport>) =>
  records(run).map(({ source, status, diagnostics }) => [
    source.path,
    status,
    ...diagnostics.filter((d) => d.severity === "error").map((d) => d.code),
  ]);

describe("a line gives what its file gives", () => {
  const names = readdirSync(join(root, "fixtures"))
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(root, "fixtures", name))]));
  const others = {
    "bom.txt": Buffer.from(`\ufeff${REPORT}`),
    "crlf.txt": Buffer.from(REPORT.replaceAll("\n", "\r\n")),
    "empty.txt": Buffer.from(" \n"),
    "pdf.txt": Buffer.from("%PDF-1.7 "),
  };
  const notUtf8 = {
    "cut.txt": Buffer.from(REPORT).subarray(0, -2),
    "gb18030.txt": gb18030(REPORT),
    "utf16.txt": utf16(REPORT, "be"),
    "word.txt": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  };

  test.each<[string, Record<string, Buffer>, (bytes: Buffer) => object]>([
    ["text", { ...files, ...others }, (bytes) => ({ text: bytes.toString() })],
    ["base64", { ...files, ...others, ...notUtf8 }, (bytes) => ({ base64: base64(bytes) })],
  ])("as %s", (_, content, given) => {
    const paths = Object.keys(content);
    const cwd = folderWith(content);
    const { stdout, code } = lawreport(["parse", "-f", "ndjson", ...paths], { cwd });
    const input = paths.map((path) => line({ path, ...given(content[path]!) })).join("");
    expect(stream(input)).toMatchObject({ stdout, code });
  });

  test("and what the library gives", () => {
    const found = records(stream(line({ path: "a.txt", text: REPORT }) + line({ text: REPORT })));
    expect(found).toEqual([parseReport(REPORT, { path: "a.txt" }), parseReport(REPORT)]);
  });

  test("--encoding is for base64; text has none", () => {
    const bytes = utf16(REPORT, "le").subarray(2);
    const run = stream(line({ base64: base64(bytes) }) + line({ text: REPORT }), "--encoding", "utf-16le");
    expect(records(run).map(({ source }) => source.encoding)).toEqual(["utf-16le", "utf-8"]);
  });

  test("--strict and --indicators", () => {
    const text = `${REPORT}办理法律援助案件9件，其中刑事4件、民事4件、行政4件。`;
    const { code, stderr } = stream(line({ path: "a.txt", text }) + line({ text }), "--strict");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^a\.txt:8:\d+: check sum-of-parts .*\nstandard input:2:8:\d+: check sum-of-parts /,
    );
    expect(stream("", "--indicators", "nope.yaml").code).toBe(2);
  });
});

describe("lines", () => {
  const a = { path: "a", text: REPORT };
  test.each<[string, string | Uint8Array, (string | null)[][]]>([
    ["none", "", []],
    ["blank ones", "\n \t\r\n\r\n", []],
    ["without a last line feed", line(a).trimEnd(), [["a", "ok"]]],
    ["with a byte order mark in front", `\ufeff${line(a)}`, [["a", "ok"]]],
    ["with CRLF", line(a).replace("\n", "\r\n").repeat(2), Array(2).fill(["a", "ok"])],
    [
      "with a path of nobody's",
      line({ ...a, path: "https://x/报告?b=\u2028" }),
      [["https://x/报告?b=\u2028", "ok"]],
    ],
    ["without a path", line({ text: REPORT }), [[null, "ok"]]],
    ["with nulls", line({ path: null, text: REPORT, base64: null }), [[null, "ok"]]],
    ["with other keys", line({ ...a, id: 7, constructor: 1 }), [["a", "ok"]]],
    [
      "with keys that objects have of themselves",
      `{"__proto__": {"text": 5}, "path": "__proto__", "text": ${JSON.stringify(REPORT)}}\n`,
      [["__proto__", "ok"]],
    ],
    ["that share a path", line(a).repeat(2), Array(2).fill(["a", "ok"])],
  ])("%s", (_, input, expected) => {
    const run = stream(input, "--quiet");
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(outcome(run)).toEqual(expected);
  });

  const REMEDY = 'write one object with "path" and "text" or "base64" a line';
  const notJson = ["not-json", `not JSON (…); ${REMEDY}`] as const;
  const noObject = ["bad-line", `no object; ${REMEDY}`] as const;
  const noReport = ["bad-line", `neither "text" nor "base64"; ${REMEDY}`] as const;
  const twoReports = ["bad-line", 'both "text" and "base64"; leave one of them out'] as const;
  const badBase64 = [
    "bad-line",
    '"base64" is no base64; give the standard alphabet, padded, without line breaks',
  ] as const;
  const badPath = (said: string) => ["bad-line", `"path" ${said}; give a string, or leave it out`] as const;
  const badText = (said: string) =>
    ["bad-line", `"text" ${said}; give the decoded text, or the bytes of the file as "base64"`] as const;
  const halfPair = "holds half a surrogate pair";

  /** Each with its code and message, and the path that is kept. */
  const malformed: [string | Uint8Array, readonly [string, string], string?][] = [
    ["云溪县", notJson],
    ['{"path":"a","text":"', notJson],
    ["{} {}", notJson],
    [`\ufeff${JSON.stringify(a)}`, notJson],
    ["\u3000", notJson],
    ["[".repeat(1e6), notJson],
    [gb18030(JSON.stringify(a)), ["not-json", `not UTF-8, as JSON must be; ${REMEDY}, in UTF-8`]],
    ["7", noObject],
    ["null", noObject],
    [JSON.stringify([a]), noObject],
    ["{}", noReport],
    ['{"path":"x"}', noReport, "x"],
    ['{"path":"x","text":null}', noReport, "x"],
    ['{"path":"x","__proto__":{"text":"x"}}', noReport, "x"],
    ['{"path":"x","text":"","base64":""}', twoReports, "x"],
    ['{"path":7,"text":"x"}', badPath("is no string")],
    ['{"path":"\\ud842","text":"x"}', badPath(halfPair)],
    ['{"path":"x","text":["x"]}', badText("is no string"), "x"],
    ['{"path":"x","text":false}', badText("is no string"), "x"],
    ['{"path":"x","text":"\\udfb7"}', badText(halfPair), "x"],
    ...["a", "YQ", "Y_==", "YQ==\n", "YR==", "Y Q=", " YQ==", "YQ==YQ==", 7, ["YQ=="], {}].map(
      (base64): [string, readonly [string, string], string] => [
        JSON.stringify({ path: "x", base64 }),
        badBase64,
        "x",
      ],
    ),
  ];

  test("a malformed line gives a failed record that names it, and the next is read", () => {
    const input = malformed.flatMap(([bad]) => [Buffer.from(bad), Buffer.from(`\n${line(a)}`)]);
    const run = stream(Buffer.concat(input), "--quiet");
    // What JSON.parse says is not ours.
    const plain = (message: string) => message.replace(/\(.*\)/, "(…)");
    const found = records(run).map(({ source, status, diagnostics: [first] }) =>
      status === "failed" ? [source.path, first!.code, plain(first!.message)] : [source.path, status],
    );
    const expected = malformed.map(([, [code, message], path = null], index) => [
      [path, code, `line ${2 * index + 1}: ${message}`],
      ["a", "ok"],
    ]);
    expect(found).toEqual(expected.flat());
    const said = malformed.map(([, [, message]], index) => `standard input:${2 * index + 1}: ${message}`);
    expect(run.stderr.trimEnd().split("\n").map(plain)).toEqual(said);
    expect(run.code).toBe(1);
  });

  test("what is in a line, and no report, is called by its path or its line", () => {
    const { stderr } = stream(line({ text: " " }) + line({ path: "b.txt", base64: "" }), "--quiet");
    expect(stderr).toMatch(/^standard input:1: no text in it; .*\nb\.txt: no text in it; .*\n$/);
  });

  test("--output", () => {
    const cwd = folderWith({});
    const run = lawreport([...STREAM, "--quiet", "-o", "out.ndjson"], { cwd, input: line(a) });
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, "out.ndjson"), "utf8")).source.path).toBe("a");
  });

  test("standard input that breaks off is a failure behind its last line", async () => {
    async function* chunks() {
      yield Buffer.from(`${line(a)}{"path"`);
      throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    }
    const tasks = [];
    for await (const task of tasksIn(chunks())) tasks.push(task);
    expect(tasks).toEqual([
      { line: 1, path: "a", bytes: Buffer.from(REPORT), encoding: "utf-8" },
      {
        line: 2,
        path: null,
        failure: { code: "unreadable", message: "cannot be read (read ECONNRESET); try again" },
      },
    ]);
  });
});

describe("for ever", () => {
  const a = line({ path: "a", text: REPORT });

  function start() {
    refuseStaleBuild();
    const child = spawn(process.execPath, [executable, ...STREAM, "--quiet"]);
    onTestFinished(() => void child.kill());
    child.stdin.on("error", () => {});
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const ended = once(child, "close").then(([code]) => [code, said]);
    return { child, ended };
  }

  /** Writes a line again and again, as fast as it is taken. */
  function pump({ stdin }: ChildProcessWithoutNullStreams, enough = Number.POSITIVE_INFINITY) {
    let taken = 0;
    const written = () => taken;
    const done = (async () => {
      while (taken < enough && stdin.writable) {
        await new Promise((next) => stdin.write(a, next));
        taken += 1;
      }
    })();
    return { written, done };
  }

  test("a line is answered before the next is there", async () => {
    const { child, ended } = start();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const path of ["1", "2", "3"]) {
      child.stdin.write(line({ path, text: REPORT }));
      expect(JSON.parse((await answers.next()).value).source.path).toBe(path);
    }
    child.stdin.end();
    expect(await ended).toEqual([0, ""]);
  });

  test("who does not read holds the writer back", async () => {
    const { child, ended } = start();
    const { written, done } = pump(child, 20_000);
    await once(child.stdout, "readable");
    // Nothing is read: what is written comes to rest when the buffers are full.
    let before = -1;
    while (written() > before && written() < 20_000) {
      before = written();
      await setTimeout(500);
    }
    const held = written();
    expect(held).toBeLessThan(5_000);
    let count = 0;
    for await (const answer of createInterface({ input: child.stdout })) {
      expect(answer.startsWith('{"schemaVersion"')).toBe(true);
      if (++count === held) break;
    }
    expect(count).toBe(held);
    child.kill();
    await Promise.race([done, ended]);
  });

  test("a reader that goes away ends it quietly", async () => {
    const { child, ended } = start();
    pump(child);
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toEqual([0, ""]);
  });

  test("a line without end is passed over", async () => {
    const { child, ended } = start();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const part = Buffer.alloc(2 ** 20, "x");
    for (let megabytes = 0; megabytes < 257; megabytes += 1)
      await new Promise((next) => child.stdin.write(part, next));
    child.stdin.end(`\n${a}`);
    const { source, diagnostics } = JSON.parse((await answers.next()).value);
    const { code, message } = diagnostics[0];
    expect([source.path, code, message]).toEqual([
      null,
      "too-long",
      "line 1: longer than 256 MiB; split it into its reports",
    ]);
    expect(JSON.parse((await answers.next()).value).source.path).toBe("a");
    expect(await ended).toEqual([1, "standard input:1: longer than 256 MiB; split it into its reports\n"]);
  });
});
