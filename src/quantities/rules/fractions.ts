import type { Range } from "../../../schemas/report.ts";
import { HAN_NUMERALS, numberAt } from "../number.ts";
import { qualified } from "../qualifier.ts";
import { type Part, type Rule, sticky } from "../rule.ts";
import { ARABIC, EITHER } from "./parts.ts";

const HAN = `[${HAN_NUMERALS}]`;
const SHARE = `(?:${HAN}{1,9}(?:点${HAN}{1,9})?|\\d{1,9}(?:\\.\\d{1,9})?)`;

/** 百分之 states percent, 千分之 per mille, 万分之 per ten thousand; any other base is divided out. */
const BASES: Readonly<Record<string, string>> = { 百: "%", 千: "‰", 万: "‱" };

/** A share as one part; `figure` is its value or its range. */
function share(text: string, start: number, end: number, figure: number | Range, unit = ""): readonly Part[] {
  const around = qualified(text, start, end, "rate");
  const value = typeof figure === "number" ? figure : null;
  const range = typeof figure === "number" ? null : figure;
  return [{ start, end: around.end, quantity: { value, range, unit, kind: "rate", approx: around.approx } }];
}

/** 九十八, 九十八点五 or 98.5. */
function shareOf(written: string): number | null {
  const [whole, fraction] = written.split("点");
  const number = numberAt(whole!, 0);
  if (number === null || number.max !== null || fraction === undefined) return number?.value ?? null;
  const digits = [...fraction].map((sign) => Math.max(0, "〇零一二三四五六七八九".indexOf(sign) - 1));
  return Number(`${number.value}.${digits.join("")}`);
}

const FRACTION = sticky`(?<base>${HAN}{1,9}|\d{1,9})分之(?<share>${SHARE})(?: ?[-—~至到] ?(?:\k<base>分之)?(?<upto>${SHARE}))?`;

export const fractions: readonly Rule[] = [
  {
    // 百分之九十五以上，百分之二十至百分之三十
    // ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^
    id: "fraction.han",
    class: "metric",
    marks: [{ first: EITHER, behind: "分" }],
    pattern: FRACTION,
    read: ({ text, start, end }) => {
      FRACTION.lastIndex = start;
      const { base, share: written, upto } = FRACTION.exec(text)!.groups!;
      const divisor = base! in BASES ? 1 : (numberAt(base!, 0)?.value ?? 0);
      const low = shareOf(written!);
      const high = upto === undefined ? null : shareOf(upto);
      if (divisor === 0 || low === null || (high !== null && high <= low)) return null;
      const figure = high === null ? low / divisor : { min: low / divisor, max: high / divisor };
      return share(text, start, end, figure, BASES[base!]);
    },
    examples: [
      ["按时办结率为百分之九十八。", "百分之九十八"],
      ["占全部案件的四分之一。", "四分之一"],
      ["减收百分之二十至百分之三十。", "百分之二十至百分之三十"],
    ],
    counterExamples: ["十分之重要。"],
  },
  {
    id: "fraction.whole",
    class: "metric",
    marks: [{ first: "百", behind: "分" }],
    pattern: sticky`百分(?:之)?百(?!万|家|姓)`,
    read: ({ text, start, end }) => share(text, start, end, 100, "%"),
    examples: [["实现走访百分百覆盖。", "百分百"]],
    counterExamples: ["百分之九十八。"],
  },
  {
    id: "fraction.slash",
    class: "metric",
    marks: [{ first: ARABIC, behind: "/" }],
    pattern: sticky`(?<![\d/.])\d{1,3}/\d{1,3}(?![\d/.])`,
    read: ({ text, start, end }) => {
      const [part, whole] = text.slice(start, end).split("/").map(Number);
      return part! < whole! ? share(text, start, end, part! / whole!) : null;
    },
    examples: [["群众代表占1/4。", "1/4"]],
    counterExamples: ["2022/12/4"],
  },
  {
    // 三次产业比例为0.1:63.9:36
    id: "ratio.parts",
    class: "other",
    marks: [{ first: ARABIC, behind: ":" }],
    pattern: sticky`(?<![\d:.])\d{1,9}(?:\.\d{1,9})?(?::\d{1,9}(?:\.\d{1,9})?){2,9}`,
    examples: [["产业结构为0.1:63.9:36。", "0.1:63.9:36"]],
    counterExamples: ["城乡收入比为2.1:1。"],
  },
  {
    // 比例为46:54
    //       ^^^^^
    id: "ratio",
    class: "metric",
    marks: [{ first: ARABIC, behind: ":" }],
    pattern: sticky`(?<![\d:.])\d{1,9}(?:\.\d{1,9})?:\d{1,9}(?:\.\d{1,9})?(?![\d:])`,
    read: ({ text, start, end }) => {
      const [left, right] = text.slice(start, end).split(":").map(Number);
      return right === 0 ? null : share(text, start, end, left! / right!);
    },
    examples: [["城乡收入比为2.1:1。", "2.1:1"]],
    counterExamples: ["上午8:30开始。"],
  },
];
