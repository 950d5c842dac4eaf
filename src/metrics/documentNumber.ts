import { ONCE } from "../pattern.ts";
import { holds, signTable } from "../signs.ts";

/** The number of a document, where it stands. */
export interface Numbered {
  readonly start: number;
  readonly end: number;
}

const OPEN = "[〔\\[【(﹝〈「]";
const CLOSE = "[〕\\]】)﹞〉」]";
const DIGITS = `(?:\\d{1,5}|[一二三四五六七八九十百〇零]{1,7})${ONCE}`;
/** The body's short name in front: 云政办, 工信部联企业. */
const body = (most: number) => `[\\u4e00-\\u9fff]{0,${most}}${ONCE}`;

/**
 * The spellings of a document number.
 *
 *     云政办〔2022〕19号   国务院令第713号   市场监管总局公告2021年第5号   GB/T 31950-2015
 */
const SPELLINGS = [
  `${body(12)} ?${OPEN} ?(?:19|20)\\d\\d ?${ONCE}${CLOSE}[ \\n]?(?:第 ?)?${DIGITS} ?号`,
  `${body(14)}(?:令|公告|通告) ?[(]?${ONCE}(?:(?:19|20)\\d\\d ?年)? ?第? ?${ONCE}${DIGITS} ?号`,
  `第 ?${DIGITS} ?号${body(10)}令`,
  "(?:GB|DB ?\\d{2}|DBJ|ISO|JGJ|SF|GA|MZ)(?:/[TZ])? ?\\d[\\d.]{0,8}(?:[-—]\\d{2,4})?",
].join("|");

const NUMBER = new RegExp(SPELLINGS, "y");
/** Signs of which every spelling has one. */
const SIGNS = signTable("号GDIJSM");
/** 以云政〔2022〕8号文印发《…》, 云政〔2022〕8号《…》, (云政〔2022〕8号)《…》. */
const AT_END = new RegExp(
  `(?<number>${SPELLINGS})[ \\n]?\\)?(?:文件?)?(?:关于)?(?:印发|下发|发布|公布|转发)?了?(?:的)?[ \\n]?$`,
);
/** Words of the sentence that the body's short name cannot hold; what stands before them is no part of the number. */
const VERBS =
  "印发|下发|制发|出台|制定|发布|公布|转发|根据|按照|依据|依照|贯彻|落实|执行|遵循|学习|通过|对照|结合|文件|以及";
const CUT = new RegExp(`^.*(?:${VERBS})`, "s");
/** In running text single signs end the sentence's words too; in a bracket 和政发 may be a body's name. */
const CUT_RUNNING = new RegExp(`^.*(?:${VERBS}|[依的了和与及以是为对])`, "s");

/** Farther behind a title than this no bracket's content is looked at. */
const BRACKET = 80;
const BEFORE = 48;

/**
 * The number of the document cited at `title`, or null: in brackets behind it, bare behind it, before it, or at the end
 * of the title itself.
 *
 * @param used where the number of the title before it ends, which is not read twice
 * @param next where the next title starts
 */
export function numberOf(text: string, title: Numbered, used: number, next: number): Numbered | null {
  return (
    inBrackets(text, title.end, next) ??
    bareBehind(text, title.end) ??
    before(text, title.start, used) ??
    inTitle(text, title)
  );
}

/** 《…》（以下简称“计划”，云政办〔2022〕19号）: up to the bracket's end or the next title within it. */
function inBrackets(text: string, from: number, next: number): Numbered | null {
  const opener = /^[ \n]{0,2}[([〔【]/.exec(text.slice(from, from + 4));
  if (opener === null) return null;
  const start = from + opener[0].length;
  // 《…》〔2022〕19号 is a bare number: its own bracket opens there.
  if (/^ ?(?:19|20)\d\d ?[〕\])】] ?第? ?\d/.test(text.slice(start, start + 12))) return null;
  const content = text.slice(start, Math.min(start + BRACKET, next));
  const found = firstIn(content);
  if (found === null || closesBefore(content, found.index)) return null;
  return trimmed(start + found.index, found[0], CUT);
}

/** True where the bracket ends before `offset`: its own brackets open and close in pairs. */
function closesBefore(content: string, offset: number): boolean {
  let depth = 0;
  for (let at = 0; at < offset; at++) {
    const sign = content.charAt(at);
    if (sign === "。" || sign === "\n") return true;
    if (/[([〔【]/.test(sign)) depth++;
    if (/[)\]〕】]/.test(sign) && --depth < 0) return true;
  }
  return false;
}

function bareBehind(text: string, from: number): Numbered | null {
  const words = text.slice(from, from + BEFORE);
  const number = holds(SIGNS, words) ? numberAt(words, /^[ \n]{0,2}/.exec(words)![0].length) : null;
  if (number === null || CUT_RUNNING.test(number[0])) return null;
  return { start: from + number.index, end: from + number.index + number[0].length };
}

function numberAt(words: string, at: number): RegExpExecArray | null {
  NUMBER.lastIndex = at;
  return NUMBER.exec(words);
}

/** The first number in some words. */
function firstIn(words: string): RegExpExecArray | null {
  if (!holds(SIGNS, words)) return null;
  let found: RegExpExecArray | null = null;
  for (let at = 0; at < words.length && found === null; at++) found = numberAt(words, at);
  return found;
}

function before(text: string, to: number, used: number): Numbered | null {
  const from = Math.max(used, to - BEFORE);
  const words = text.slice(from, to);
  const found = holds(SIGNS, words) ? AT_END.exec(words) : null;
  return found === null ? null : trimmed(from + found.index, found.groups!.number!, CUT_RUNNING);
}

function inTitle(text: string, { start, end }: Numbered): Numbered | null {
  const found = /\((?<content>[^()《》]{4,40})\)》$/.exec(text.slice(Math.max(start, end - 50), end));
  const content = found?.groups?.content;
  if (content === undefined) return null;
  const number = firstIn(content);
  return number === null ? null : trimmed(end - 2 - content.length + number.index, number[0], CUT);
}

/** Takes the sentence's words off a number: of 印发云政〔2022〕8号 the number is 云政〔2022〕8号. */
function trimmed(start: number, number: string, words: RegExp): Numbered {
  const head = /^[\u4e00-\u9fff]*/.exec(number)![0];
  const cut = words.exec(head)?.[0].length ?? 0;
  return { start: start + cut, end: start + number.length };
}
