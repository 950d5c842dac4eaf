import type { SourceText } from "../text.ts";
import { isBodies, isBody } from "./bodies.ts";
import { isFurniture } from "./furniture.ts";
import { headLines, type Line, lineAt, quote } from "./lines.ts";

export interface Title {
  /** Without spaces and line breaks, in the source's spelling. */
  readonly text: string;
  /** The same as normalised, for rules to match. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** How a report's title ends; what stands in brackets after it, as （草案）, belongs to it. */
const END =
  /(?:报告(?:[》”]?的(?:通知|函))?|年报|总结|汇报|计划|安排|打算|思路|要点|情况|小结|公报|白皮书|述法|自评|通报|公示|公告)[》”]?(?:\([^()]{1,40}\)){0,2}[》”]?$/;

/** What a title about the rule of law or about a government's year speaks of. */
const TOPIC = /法治|依法行政|行政(?:执法|复议|应诉)|依法治|述法|政府工作|工作报告|工作总结|工作情况/;

/** A line that opens the body: salutation, numbered heading. Paragraphs are told by their punctuation. */
const OPENING =
  /^(?:(?:尊敬的)?(?:各位|同志们|主任|主席团)[^。]{0,40}[:!]|第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d))/;

/** 文号 on its line: 云政〔2023〕5号. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fa5]{2,12}[〔[(（【]?(?:19|20)\d\d[〕\])）】]?第?\d{1,5}号$/;

/** Lines that stand between title and body and belong to neither: a date, the session, the speaker. */
const BETWEEN =
  /^(?:\(?[\d〇○零一二三四五六七八九十OX×年月日.-]{6,16}\)?|\(?[—-]{0,4}\(?(?:20\d\d年)?.{0,12}?在.{2,60}(?:会议|大会)上(?:的报告)?\)?|\(.{2,40}\)|.{0,20}(?:省长|市长|县长|区长|旗长|州长|主任|局长|书记|镇长|乡长)[\u4e00-\u9fa5]{2,4})$/;

/** A title on the paragraph's own line, before the words that open it. */
const RUN_IN =
  /^(?<title>[^,。;:!?\n]{6,80}?(?:报告|总结|汇报)(?:\([^()\n]{1,20}\))?)(?=\s|(?:19|20)\d\d\s?年|$)/;

/** The title in a page's record: 标题：云溪县2022年度法治政府建设情况报告 文号：. */
const LABELLED =
  /^[|•·*【[ ]{0,4}(?:信息|文件|公文|文章)?(?:名 {0,8}称|标 {0,8}题)[】\] ]{0,4}[:|] {0,4}(?<title>[^|:]{6,100}?)(?= {0,8}\||$| {1,8}[\u4e00-\u9fa5][\u4e00-\u9fa5 ]{1,9}:)/;

/** The record and toolbar that a page sets behind the title on its own line. */
const TRAILING =
  /\s{1,8}[[【(]?(?:来源|信息来源|文章来源|发布时间|发布日期|日期|时间|字体|字号|浏览|作者)\s{0,4}[:】[].*$/;

/** The name of the site that pages add to a title: 报告_云溪县人民政府网. */
const SITE =
  /\s{0,8}(?:_|\||-{1,3}|—{1,3})\s{0,8}[^_|—，,。]{2,30}?(?:网|网站|门户|平台|人民政府|政府|公开)$/;

/** How far the title may stand from the top of what is looked at, in lines. */
const MOST_FRAGMENTS = 6;

/** The lines between a title and its body that say where or by whom the report was read out. */
export function readingOf({ above }: Head, title: Title | null): readonly Line[] {
  return title ? above.filter(({ start, bare }) => start >= title.end && READ_OUT.test(bare)) : [];
}

/** 在云溪县第十五届人民代表大会第六次会议上, 云溪县司法局局长 张某. */
const READ_OUT = /在.{2,60}(?:会议|大会)上|(?:长|书记|主任)[\u4e00-\u9fa5×]{2,4}$/;

/** The lines above the body of a report, and the one with which it begins; null where no line of the head does. */
export interface Head {
  readonly above: readonly Line[];
  readonly first: Line | null;
}

export function headOf(text: SourceText): Head {
  const lines = headLines(text);
  const head = headIn(lines);
  return COVER.test(head.above.map(({ bare }) => bare).join("")) ? (enclosed(text, lines) ?? head) : head;
}

/** The lines up to the next one that opens a body. */
function headIn(lines: Generator<Line>): Head {
  const above: Line[] = [];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    if (opensBody(next.value) && !isFurniture(next.value.bare)) return { above, first: next.value };
    above.push(next.value);
  }
  return { above, first: null };
}

/** A letter that encloses the report: 关于印发…报告的通知. */
const COVER = /关于(?:印发|转发|公布|发布|报送|呈报|上报|公开).{4,80}(?:通知|函|公告)/;

/** The head of the report behind the letter that encloses it. */
function enclosed(text: SourceText, lines: Generator<Line>): Head | null {
  for (let head = headIn(lines); head.above.length > 0 || head.first; head = headIn(lines))
    if (findTitle(text, head)) return head;
  return null;
}

/** Finds the title above the body, or at the beginning of its first line. */
export function findTitle(text: SourceText, { above, first }: Head): Title | null {
  const candidates = above.flatMap((_, i) => candidateAt(text, above, i, first !== null) ?? []);
  if (first) candidates.push(...(runIn(text, first) ?? []));
  let best: Candidate | null = null;
  for (const candidate of candidates) if (!best || candidate.score >= best.score) best = candidate;
  return best && best.score >= CERTAIN ? best.title : null;
}

interface Candidate {
  readonly title: Title;
  readonly score: number;
}

/** A menu entry, as 工作报告 or 法治政府建设年度报告, has fewer signs of a title, or does not stand above the body. */
const CERTAIN = 5;

function opensBody({ bare }: Line): boolean {
  if (OPENING.test(bare)) return true;
  if (/^[^,。;:]{2,30}(?:,[^,。;:]{2,12})?:$/.test(bare) && isBodies(bare.slice(0, -1))) return true;
  if (END.test(bare) && !/[。;]/.test(bare)) return bare.length > 80;
  return /[。;]$|如下:$/.test(bare) ? bare.length >= 15 : bare.length >= 40 && /[,。;]/.test(bare);
}

function candidateAt(
  text: SourceText,
  lines: readonly Line[],
  index: number,
  hasBody: boolean,
): Candidate | null {
  const line = lines[index];
  if (!line) return null;
  if (isFurniture(line.bare)) return labelled(text, line);
  const last = trimmed(text, line);
  if (!last || !END.test(last.bare)) return null;
  const parts = [last];
  for (let i = index - 1; i >= 0 && parts.length < MOST_FRAGMENTS; i--) {
    const part = lines[i];
    if (!part || !joins(part, parts[0] as Line, parts)) break;
    parts.unshift(part);
  }
  const behind = lines[index + 1];
  if (behind && YEAR_BEHIND.test(behind.bare)) parts.push(behind);
  return candidate(text, parts, hasBody && nextToBody(lines, index));
}

/** What the record calls a report on the rule of law; the title itself, which mostly follows, has more signs of one. */
function labelled(text: SourceText, line: Line): Candidate | null {
  const found = LABELLED.exec(line.text);
  const end = line.start + (found?.[0].length ?? 0);
  const part = lineAt(text.text, end - (found?.groups?.title?.length ?? 0), end);
  return part && END.test(part.bare) && /法治|依法/.test(part.bare) ? candidate(text, [part], false) : null;
}

/** The year of a title on a line of its own: (2022年度). */
const YEAR_BEHIND = /^\((?:19|20)\d\d年度?\)$/;

/** The line without what the page adds on either side of the title. */
function trimmed({ text }: SourceText, line: Line): Line | null {
  const lead = /^(?:【[^】]{1,12}】|[•·*#]{1,6}\s?)/.exec(line.text)?.[0].length ?? 0;
  let kept = line.text.replace(/\*{1,3}$/, "").replace(TRAILING, "");
  if (SITE.test(kept) && END.test(kept.replace(SITE, "").replaceAll(/\s/g, "")))
    kept = kept.replace(SITE, "");
  return lineAt(text, line.start + lead, line.start + kept.length);
}

/** Whether a line belongs to the title that goes on below it. */
function joins(above: Line, below: Line, parts: readonly Line[]): boolean {
  const { bare } = above;
  if (bare.length > 60 || /[。;:!?]/.test(bare) || DOCUMENT_NUMBER.test(bare) || isFurniture(bare))
    return false;
  const rest = parts.map((part) => part.bare).join("");
  const goesOn =
    /^(?:关于|(?:19|20)\d\d(?:年|-|—|~)|二[〇零]|法治|依法|推进|落实|履行|贯彻|年度|政府工作|工作|情况|建设|报告|总结)/.test(
      below.bare,
    );
  if (/[的年度和与及暨、—-]$/.test(bare) && !isBody(bare)) return true;
  if (open(bare) > 0 || /^[及暨和与]/.test(below.bare)) return true;
  if (/^(?:报告|总结|汇报)(?:\(.*\))?$/.test(rest)) return bare.length >= 8;
  if (END.test(bare)) return false;
  if (isBody(bare) || isBodies(bare)) return goesOn || isBody(below.bare) || /^关于/.test(rest);
  return goesOn && !/^关于/.test(below.bare) && /^关于|关于|(?:省|市|县|区|旗|州|镇|乡|街道|局)/.test(bare);
}

/** How many brackets a string leaves open. */
const open = (bare: string) => (bare.match(/[《(“]/g)?.length ?? 0) - (bare.match(/[》)”]/g)?.length ?? 0);

/** Nothing of the report stands between the title and its body but date, session and speaker. */
function nextToBody(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(index + 1)
    .every(
      ({ bare }) => isFurniture(bare) || DOCUMENT_NUMBER.test(bare) || BETWEEN.test(bare) || isBodies(bare),
    );
}

function runIn(text: SourceText, line: Line): Candidate[] | null {
  const found = RUN_IN.exec(line.text)?.groups?.title;
  const part = found && lineAt(text.text, line.start, line.start + found.length);
  return part ? [candidate(text, [part], true)].filter(({ score }) => score > CERTAIN) : null;
}

function candidate(text: SourceText, parts: readonly Line[], atBody: boolean): Candidate {
  const spans = withoutBracketedDate(withoutQuotes(parts));
  const bare = spans.map((part) => part.bare).join("");
  const [first, last] = [spans[0] as Line, spans.at(-1) as Line];
  const quoted = spans.map(({ start, end }) => quote(text, start, end)).join("");
  return { title: { text: quoted, bare, start: first.start, end: last.end }, score: scoreOf(bare, atBody) };
}

function scoreOf(bare: string, atBody: boolean): number {
  if (bare.length < 6 || bare.length > 120 || !TOPIC.test(bare)) return 0;
  const signs = [
    /法治|依法行政|政府工作报告/,
    /(?:19|20)\d\d|二[〇零]/,
    /关于|(?:省|市|县|区|旗|州|镇|乡|街道|局|政府|管委会|委员会)(?=.{4})/,
  ];
  return signs.filter((sign) => sign.test(bare)).length * 2 + (atBody ? 3 : 0);
}

/** 《…》 around the whole title is the page's. */
function withoutQuotes(parts: readonly Line[]): readonly Line[] {
  const only = parts[0];
  if (parts.length !== 1 || !only || !/^《[^《》]*》$/.test(only.text)) return parts;
  return [
    {
      ...only,
      start: only.start + 1,
      end: only.end - 1,
      bare: only.bare.slice(1, -1),
      text: only.text.slice(1, -1),
    },
  ];
}

/** A full date in brackets behind the title is when it was given, not what it is called. */
function withoutBracketedDate(parts: readonly Line[]): readonly Line[] {
  const last = parts.at(-1);
  const tail =
    last && /\s{0,8}\(\s{0,8}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^()]{0,30}\)$/.exec(last.text)?.[0];
  if (!last || !tail) return parts;
  const text = last.text.slice(0, -tail.length);
  return [
    ...parts.slice(0, -1),
    { ...last, end: last.end - tail.length, text, bare: text.replaceAll(/\s+/g, "") },
  ];
}
