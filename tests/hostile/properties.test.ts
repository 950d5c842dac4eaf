/**
 * Whatever comes in, a report comes out that keeps its promises.
 *
 * Another sequence of texts: FC_SEED=123 FC_RUNS=5000 npx vitest run tests/hostile/properties.test.ts
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DecodeError } from "../../src/decode/decode.ts";
import { parseBytes, parseReport } from "../../src/parse.ts";
import { fixtures, hasShared, texts as sharedTexts } from "../helpers/shared.ts";
import { pieces, reports, texts } from "./arbitraries.ts";
import { holds } from "./invariants.ts";

const seed = Number(process.env.FC_SEED ?? 20_221_231);
const numRuns = Number(process.env.FC_RUNS ?? 200);

const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, runs = numRuns) =>
  fc.assert(fc.property(arbitrary, property), { seed, numRuns: runs });

it("gives a valid report of any text", () =>
  check(texts, (text) => holds(parseReport(text), text.replace(/^\ufeff/, ""))));

it("gives the same bytes twice", () =>
  check(
    texts,
    (text) => {
      expect(JSON.stringify(parseReport(text))).toBe(JSON.stringify(parseReport(text)));
    },
    numRuns / 4,
  ));

it("gives a report of any bytes, or says what is wrong with them", () =>
  check(
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      texts.map((text) => Buffer.from(text)),
    ),
    (bytes) => {
      try {
        const report = parseBytes(bytes);
        expect(report.source.bytes).toBe(bytes.length);
        holds(report, new TextDecoder(report.source.encoding!).decode(bytes));
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        expect(error.message).toMatch(/; ./);
      }
    },
  ));

it("reads text and its bytes alike", () =>
  check(
    reports,
    (text) => {
      fc.pre(text.trim() !== "");
      expect(parseBytes(Buffer.from(text))).toEqual(parseReport(text));
    },
    numRuns / 4,
  ));

/** What the place of a report in a longer text may not change. Period, status, topic and partOf come from around it. */
function figures(text: string, from = 0, to = text.length) {
  return parseReport(text)
    .metrics.filter(({ start }) => start >= from && start < to)
    .map(({ text, start, value, range, unit, kind, approx }) => ({
      text,
      start: start - from,
      value,
      range,
      unit,
      kind,
      approx,
    }));
}

function losesNothing(one: string, other: string): void {
  const joined = `${one}\n\n${other}`;
  const second = one.length + 2;
  expect(figures(joined, 0, one.length)).toEqual(figures(one));
  expect(figures(joined, second)).toEqual(expect.arrayContaining(figures(other)));
}

describe("two reports with a blank line between them lose no metric", () => {
  it("of sentences", () => check(fc.tuple(reports, reports), ([one, other]) => losesNothing(one, other)));
  it("of signs", () => check(fc.tuple(pieces, pieces), ([one, other]) => losesNothing(one, other)));

  const real = [...fixtures(), ...(hasShared ? sharedTexts("reports") : [])];
  it.each(real.map(([name, text], index) => [name, text, real[(index + 1) % real.length]!] as const))(
    "%s",
    (_, text, [, next]) => losesNothing(text, next),
  );
});
