import { expect, test, vi } from "vitest";
import type { Report } from "../../schemas/report.ts";
import { failedReport, parseFailure } from "../../src/cli/failures.ts";
import { complainOf } from "../../src/cli/messages.ts";
import { printable } from "../../src/render/terminal.ts";

const TEXT = "云溪县\r\n审结40件\n办结42件\n";
const NOTHING = failedReport({ path: "a.txt" }, { code: "x", message: "x" });

const error = (message: string, start: number) =>
  ({ severity: "error", code: "some-error", message, start, end: start }) as const;

function said(report: Report, strict = false): string[] {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  complainOf(report, () => TEXT, strict);
  const lines = write.mock.calls.map(([line]) => String(line));
  write.mockRestore();
  return lines;
}

test("an error in the text is said with its line and column", () => {
  const diagnostics = [
    error("first", 0),
    error("second", TEXT.indexOf("40")),
    error("third", TEXT.indexOf("42")),
  ];
  expect(said({ ...NOTHING, status: "partial", diagnostics })).toEqual([
    "a.txt:1:1: first\n",
    "a.txt:2:3: second\n",
    "a.txt:3:3: third\n",
  ]);
});

test("a failed input is said without a place", () => {
  expect(said(NOTHING)).toEqual(["a.txt: x\n"]);
  expect(said(failedReport({ path: "-" }, { code: "x", message: "x" }))).toEqual(["standard input: x\n"]);
});

test("many errors are cut short, warnings are left to the output", () => {
  const errors = Array.from({ length: 9 }, (_, i) => error(`e${i}`, 0));
  const warning = { ...error("w", 0), severity: "warning" as const };
  const lines = said({ ...NOTHING, status: "partial", diagnostics: [warning, ...errors] });
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([
    6,
    "a.txt:1:1: e0\n",
    "a.txt: 4 more errors; see its diagnostics\n",
  ]);
});

test("broken checks are said with --strict only", () => {
  const check = { rule: "sum-of-parts", message: "40 + 3 is not 42", metrics: [], expected: 42, found: 43 };
  const report: Report = {
    ...NOTHING,
    status: "ok",
    diagnostics: [],
    checks: [
      { ...check, status: "broken" },
      { ...check, status: "holds" },
    ],
  };
  expect(said(report)).toEqual([]);
  expect(said(report, true)).toEqual(["a.txt: check sum-of-parts is broken: 40 + 3 is not 42\n"]);
});

test("a fault of the program itself is a failure of its own kind", () => {
  expect(parseFailure(new RangeError("Maximum call stack\nsize exceeded"))).toEqual({
    code: "internal",
    message: expect.stringMatching(/RangeError: Maximum call stack size exceeded\); please report this/),
  });
});

test("what a terminal would obey is spelled out", () => {
  expect(printable("a\x1b]0;x\x07\x9b1m\u202e\u2028\n中（１）")).toBe(
    "a\\u001b]0;x\\u0007\\u009b1m\\u202e\\u2028\\u000a中（１）",
  );
});
