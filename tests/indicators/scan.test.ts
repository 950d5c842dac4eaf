import { expect, it } from "vitest";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { compile } from "../../src/indicators/compile.ts";
import { scanner } from "../../src/indicators/scan.ts";

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

it("finds the same in a text however many other words there are", () => {
  const text = "收到行政复议申请74件，受理69件，审结66件，其中维持41件。";
  const others = Array.from({ length: 3000 }, (_, n) => ({
    ...builtIn[0]!,
    id: `other.n${n}`,
    when: [{ words: [`别的词${n}`] }],
  }));
  const hits = compile(builtIn).scan(text);
  expect(hits.length).toBeGreaterThan(5);
  expect(compile([...builtIn, ...others]).scan(text)).toEqual(hits);
});
