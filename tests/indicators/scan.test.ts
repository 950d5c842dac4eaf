import { expect, it } from "vitest";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { compile } from "../../src/indicators/compile.ts";
import { scanner } from "../../src/indicators/scan.ts";
import { parseReport } from "../../src/parse.ts";

it("finds every word, also within another, in the order in which they begin", () => {
  const words = scanner();
  const numbers = ["受理", "不予受理", "予以"].map(words.add);
  expect(words.add("受理")).toBe(numbers[0]);
  expect(words.scan("不予受理、受理")).toEqual([
    { word: numbers[1], start: 0, end: 4 },
    { word: numbers[0], start: 2, end: 4 },
    { word: numbers[0], start: 5, end: 7 },
  ]);
});

it("takes no time to speak of on text made to cost much", () => {
  const text = `一、工作\n${"不予受理不予".repeat(40_000)}收到行政复议申请1件。`;
  const start = performance.now();
  parseReport(text);
  expect(performance.now() - start).toBeLessThan(5_000);
});

it("does not grow with the number of indicators", () => {
  const body = `云溪县2022年法治政府建设年度报告\n一、工作\n${"收到行政复议申请74件，受理69件，审结66件，其中维持41件。\n".repeat(200)}`;
  const others = Array.from({ length: 3000 }, (_, n) => ({
    ...builtIn[0]!,
    id: `other.n${n}`,
    when: [{ words: [`别的词${n}`] }],
  }));
  const [few, many] = [compile(builtIn), compile([...builtIn, ...others])];
  const time = (catalogue: ReturnType<typeof compile>) => {
    parseReport(body, { catalogue });
    const start = performance.now();
    parseReport(body, { catalogue });
    return performance.now() - start;
  };
  expect(time(many)).toBeLessThan(3 * time(few) + 50);
});
