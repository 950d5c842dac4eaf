import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/parse.ts";
import { fixtures, hasShared, texts } from "../helpers/shared.ts";

/** Rule, line, terms as written, and verdict. */
type Row = readonly [rule: string, line: number, terms: string, verdict: string];

/** What a careful reader finds in the real reports: all that can be held against something. */
const REAL: Readonly<Record<string, readonly Row[]>> = {
  "luoshan-2022.txt": [
    ["rate", 12, "100% 551项 551项", "holds"],
    ["sum-of-parts", 13, "153项 32项", "holds"],
    ["sum-of-parts", 16, "2次 1次 1次", "holds"],
    ["order", 29, "2289件 2335件", "holds"],
    ["sum-of-parts", 30, "25件 1件 19件 2件 3件", "holds"],
    ["order", 30, "25件 25件", "holds"],
    ["sum-of-parts", 31, "10件 2件", "holds"],
    ["rate", 31, "80% 8次 10件", "holds"],
  ],
  "lushan-2020.txt": [],
  "xincai-2023.txt": [["change", 12, "16.3% 29.6%", "holds"]],
};

/** The errors planted in the fixtures. There are no others. */
const PLANTED: readonly (readonly [file: string, ...Row])[] = [
  ["bailu-sifaju-2023.txt", "sum-of-parts", 13, "104件 47件 12件 9件 6件 1件 28件", "broken"],
  ["bailu-sifaju-2023.txt", "rate", 14, "7.6% 6件 66件 86件", "broken"],
  ["bailu-sifaju-2023.txt", "sum-of-parts", 15, "1024名 86名 948名", "broken"],
  ["bailu-sifaju-2023.txt", "sum-of-parts", 17, "412件 176件 221件 5件", "broken"],
  ["bailu-sifaju-2023.txt", "change", 18, "12.6% 1560件 1420件", "broken"],
];

function rows(text: string): Row[] {
  const { checks, metrics } = parseReport(text);
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return checks.map(({ rule, status, metrics: ids }) => {
    const terms = ids.map((id) => byId.get(id)!);
    return [rule, terms[0]!.line, terms.map(({ text }) => text).join(" "), status];
  });
}

const sorted = (all: readonly Row[]) => all.map(String).sort();

describe.skipIf(!hasShared)("real reports", () => {
  it.each(hasShared ? texts("reports") : [])("%s", (name, text) => {
    expect(sorted(rows(text))).toEqual(sorted(REAL[name]!));
  });
});

describe("fixtures", () => {
  it("break where errors were planted, and nowhere else", () => {
    // The two years of one county that hold errors of order, repeat and years have a test of their own.
    const others = fixtures().filter(([name]) => !name.startsWith("luxi-"));
    const broken = others.flatMap(([name, text]) =>
      rows(text)
        .filter(([, , , verdict]) => verdict !== "holds")
        .map((row) => [name, ...row]),
    );
    expect(broken.map(String).sort()).toEqual(PLANTED.map(String).sort());
  });
});

it("gives the checks in the order of the text, in English, with the ids of their metrics", () => {
  const [check] = parseReport(
    "云溪县2023年法治政府建设年度报告\n援助案件412件，其中刑事176件、民事221件、行政5件。",
  ).checks;
  expect(check).toEqual({
    rule: "sum-of-parts",
    status: "broken",
    message: "the parts do not add up to the whole: 176 + 221 + 5 = 402 ≠ 412",
    metrics: ["m1", "m2", "m3", "m4"],
    expected: 402,
    found: 412,
  });
});
