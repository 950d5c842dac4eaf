import type { Diagnostic } from "../../schemas/report.ts";
import { isBodies } from "./bodies.ts";
import { isProse, type Line } from "./lines.ts";
import type { Rule } from "./rule.ts";
import type { Head } from "./title.ts";

/** Year, month and day as written; they need not make a day of the calendar. */
type Parts = readonly [year: number, month: number, day: number];

const HAN = "〇零一二三四五六七八九";
const digit = (c: string) => Math.max(0, HAN.indexOf(c) - 1);

/** 二〇二三 by its digits, 十二 and 三十一 by their tens. */
export function hanNumber(text: string): number {
  if (!text.includes("十")) return [...text].reduce((n, c) => n * 10 + digit(c), 0);
  const [tens = "", ones = ""] = text.split("十");
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

const parts =
  (number: (text: string) => number) =>
  ({ groups }: RegExpExecArray): Parts | null =>
    groups?.before && !isBodies(groups.before)
      ? null
      : [number(groups?.year ?? ""), number(groups?.month ?? ""), number(groups?.day ?? "")];

const BEFORE = "^\\(?(?<before>[^\\d,。;:()]{0,40}?)";

/** A date that fills its line, alone or behind the body that signs; read without spaces. */
export const DATE_RULES: readonly Rule<Parts>[] = [
  {
    id: "date-digits",
    pattern: new RegExp(`${BEFORE}(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日?\\)?$`),
    read: parts(Number),
    examples: [
      ["2024年3月11日", [2024, 3, 11]],
      ["(2023年01月05日)", [2023, 1, 5]],
      ["云溪县人民政府2023年1月15日", [2023, 1, 15]],
    ],
    counterExamples: ["截至2023年1月15日", "2023年1月", "发布时间:2023年1月15日", "2023年1月15日召开会议"],
  },
  {
    id: "date-iso",
    pattern: new RegExp(
      `${BEFORE}(?<year>(?:19|20)\\d\\d)(?<sign>[-./])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})\\)?$`,
    ),
    read: parts(Number),
    examples: [
      ["2023-01-15", [2023, 1, 15]],
      ["2023.1.5", [2023, 1, 5]],
    ],
    counterExamples: ["2023-01", "2023-01-1509:30", "2023-01.15"],
  },
  {
    id: "date-han",
    pattern: new RegExp(
      `${BEFORE}(?<year>二[${HAN}]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日\\)?$`,
    ),
    read: parts(hanNumber),
    examples: [
      ["二〇二三年一月十五日", [2023, 1, 15]],
      ["二零二二年十二月三十一日", [2022, 12, 31]],
    ],
    counterExamples: ["二〇二三年一月", "二〇二三年"],
  },
];

/** A date behind the last full stop of the text, set off by spaces. */
const BEHIND = /[。!]\s+(?<rest>[^。!]{6,60})$/;

interface Found {
  readonly date: string | null;
  readonly diagnostics: Diagnostic[];
}

/**
 * The date of signature: the last line of the report that is a date and nothing else, or that stands under the title, in
 * brackets or below the body that signs there. A web page's own date has a label or a time of day and is none.
 *
 * @param under what signs under the title
 * @returns the date as YYYY-MM-DD; null with a diagnostic where the calendar does not have it
 */
export function findDate(head: Head, closing: readonly Line[], under: readonly Line[]): Found {
  const own = closing.toReversed();
  const last = own[0] && behindFullStop(own[0]);
  const below = own.filter((line) => !isProse(line));
  const above = head.above.filter(({ bare }) => /^\(.*\)$/.test(bare));
  const signed = under.slice(1, 2).filter(({ bare }) => bare.includes("年"));
  const candidates = [...(last ? [last] : []), ...below, ...above, ...signed];
  for (const line of candidates) {
    const read = readDate(line.bare);
    if (read) return verified(read, line);
  }
  return { date: null, diagnostics: [] };
}

function behindFullStop(line: Line): Line | null {
  const rest = BEHIND.exec(line.text)?.groups?.rest;
  return rest ? { ...line, start: line.end - rest.length, bare: rest.replaceAll(/\s+/g, "") } : null;
}

function readDate(bare: string): Parts | null {
  for (const { pattern, read } of DATE_RULES) {
    const match = pattern.exec(bare);
    const date = match && read(match);
    if (date) return date;
  }
  return null;
}

function verified([year, month, day]: Parts, { start, end, text }: Line): Found {
  const date = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month >= 1 && month <= 12 && day >= 1 && day <= days) return { date, diagnostics: [] };
  const message = `No day of the calendar: ${text.slice(-20)}. The date of signature is left out.`;
  return { date: null, diagnostics: [{ severity: "warning", code: "date-invalid", message, start, end }] };
}
