import { describe, expect, it } from "vitest";
import { numberAt } from "../../src/quantities/number.ts";

/** Value first, then every spelling that must give it. */
const spellings: readonly (readonly [number, readonly string[]])[] = [
  [0, ["0", "零", "〇", "0万", "0.0亿", "0.00万", "00万", "零万", "0万亿", "0万万", "0亿"]],
  [2, ["2", "二", "两"]],
  [10, ["10", "十", "一十"]],
  [12, ["12", "十二", "一十二"]],
  [120, ["120", "一百二十", "一百二", "1百2十"]],
  [700_000, ["700000", "70万", "七十万", "70 万", "700,000", "700 000"]],
  [10_012, ["10012", "一万零十二"]],
  [25_000, ["2.5万", "两万五", "二万五千", "2万5千"]],
  [34_000, ["3万4千", "3.4万", "三万四千"]],
  [256_000, ["25万6千", "25.6万", "二十五万六千"]],
  [10_000, ["1万", "一万", "0.0001亿", "万"]],
  [300_000_000, ["3亿", "3亿0万", "三亿零万", "3万万"]],
  [120_000_000, ["1亿2千万", "1.2亿", "一亿二千万"]],
  [130_000_000, ["一亿三千万"]],
  [1_500_000_000_000, ["一万五千亿", "1.5万亿"]],
  [20_000_000_000_000, ["二十万亿", "20万亿"]],
  [45_200, ["4.52万"]],
  [8200, ["0.82万"]],
  [206, ["二〇六", "二百零六"]],
  [1260, ["1260", "1,260", "1 260", "一千二百六十"]],
];

describe.each(spellings)("%d", (value, written) => {
  it.each(written)("is read from %s", (text) => {
    expect(numberAt(`${text}件`, 0)).toMatchObject({ value, max: null, end: text.length });
  });
});

it.each([
  ["70多万件", "70多万", 700_000, "over"],
  ["三十余次", "三十余", 30, "over"],
  ["3万余份", "3万余", 30_000, "over"],
  ["1万多人次", "1万多", 10_000, "over"],
  ["600余多人", "600余多", 600, "over"],
  ["十几次", "十几", 10, "about"],
  ["几十名", "几十", 10, "about"],
  ["数百万元", "数百万", 1_000_000, "about"],
  ["十来个", "十来", 10, "about"],
  ["20多元化", "20", 20, null],
  ["20余额", "20", 20, null],
])("reads the qualifier inside %s", (text, written, value, approx) => {
  expect(numberAt(text, 0)).toMatchObject({ end: written.length, value, approx });
});

it.each([
  ["三五次", 3, 5],
  ["七八个", 7, 8],
  ["两三份", 2, 3],
  ["十七八个", 17, 18],
  ["二三十个", 20, 30],
  ["三四百人", 300, 400],
])("reads %s as a range", (text, value, max) => expect(numberAt(text, 0)).toMatchObject({ value, max }));

it.each([
  ["20,300", 20_300],
  ["20,30", 20],
  ["1,2345", 1],
  ["500千伏", 500],
  ["120万千瓦", 1_200_000],
])("takes of %s no more than the number", (text, value) => expect(numberAt(text, 0)?.value).toBe(value));

it.each(["件", "", "多件", `${"9".repeat(19)}件`])("finds no number at the start of %j", (text) => {
  expect(numberAt(text, 0)).toBeNull();
});

const DIGITS = "零一二三四五六七八九";

/** Standard Chinese for 0 to 99,999,999, written independently of the reader: it builds, the reader takes apart. */
function han(value: number): string {
  if (value >= 10_000) {
    const [high, low] = [Math.floor(value / 10_000), value % 10_000];
    return `${han(high)}万${low === 0 ? "" : low < 1000 ? `零${han(low)}` : han(low)}`;
  }
  let text = "";
  let gap = false;
  for (const [scale, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit > 0) {
      text += `${gap ? "零" : ""}${DIGITS[digit]}${sign}`;
      gap = false;
    } else if (text !== "") gap = true;
  }
  return text === "" ? "零" : text;
}

it("reads every number from 0 to 99,999 in Han signs and in digits", () => {
  for (let value = 0; value <= 99_999; value++) {
    const signs = han(value);
    const read = numberAt(`${signs}件`, 0);
    if (read?.value !== value || read.end !== signs.length) expect([signs, read]).toEqual([signs, value]);
    if (numberAt(`${value}件`, 0)?.value !== value) expect(value).toBe("read from digits");
  }
});

it("reads 万 and 亿 behind every one- to four-place number", () => {
  for (let value = 1; value <= 9999; value += 7) {
    for (const [sign, scale] of [
      ["万", 1e4],
      ["亿", 1e8],
      ["万亿", 1e12],
    ] as const) {
      expect([value, sign, numberAt(`${value}${sign}元`, 0)?.value]).toEqual([value, sign, value * scale]);
      expect([value, sign, numberAt(`${han(value)}${sign}元`, 0)?.value]).toEqual([
        value,
        sign,
        value * scale,
      ]);
    }
  }
});

it("shifts decimals exactly", () => {
  for (let hundredths = 1; hundredths < 10_000; hundredths += 3) {
    const written = (hundredths / 100).toFixed(2);
    expect([written, numberAt(`${written}万元`, 0)?.value]).toEqual([written, hundredths * 100]);
    expect([written, numberAt(`${written}亿元`, 0)?.value]).toEqual([written, hundredths * 1_000_000]);
  }
});

it("reads decimals with and without a scale as exactly as their digits", () => {
  for (let digits = 1; digits < 100_000; digits += 37) {
    const written = String(digits)
      .padStart(6, "0")
      .replace(/^0*(\d+)(\d{5})$/, "$1.$2");
    for (const [scale, zeros] of [
      ["", 0],
      ["万", 4],
      ["亿", 8],
    ] as const)
      expect([written, numberAt(`${written}${scale}件`, 0)?.value]).toEqual([
        written,
        Number(`${written}e${zeros}`),
      ]);
  }
});
