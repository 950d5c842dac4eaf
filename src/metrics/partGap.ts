import { codesOf, roleTable, signTable, standsAt } from "../signs.ts";

/** How a number is introduced as a part of another. */
export type Opener = "among" | "named" | "each" | "split" | "colon" | "scope";

/** The words between two numbers at one depth of brackets; what stands in quotation marks or closed brackets is passed over. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Where the first sentence in it ends, or -1. */
  readonly firstEnd: number;
  /** Where the words behind its last sentence end begin. */
  readonly rest: number;
  /** True where they hold a sign of an opener. */
  readonly opens: boolean;
}

/** The words right before a number that may belong to a list of parts. */
export interface Clause {
  /** True where a sentence ends before it and 其中 begins the next one. */
  readonly resumes: boolean;
  /** The strongest sign of separation; empty where the numbers stand in one clause. */
  readonly separator: ";" | "," | "、" | "";
  /** Words between the last comma, semicolon, colon or opening word and the number behind. */
  readonly words: string;
  /** The last of the names in it that 、 and 和 separate. */
  readonly lead: string;
  /** True where 包括…在内的 ends in it. */
  readonly included: boolean;
  /** Words that stand in a clause of their own between the two numbers. */
  readonly between: string;
}

/** Quotations, titles and closed brackets are one word; their signs separate nothing. The length stays. */
export function masked(words: string): string {
  let [plain, from] = ["", 0];
  for (let at = 0; at < words.length; at++) {
    const close = closingOf(words, at, words.length);
    if (close === -1) continue;
    plain += words.slice(from, at) + "〇".repeat(close + 1 - at);
    at = close;
    from = close + 1;
  }
  return plain + words.slice(from);
}

/** Where the pair that opens at `at` closes before `end`, or -1. What stands in quotation marks closes no bracket. */
function closingOf(text: string, at: number, end: number): number {
  const opening = text.charCodeAt(at);
  if (SIGNS[opening] !== PAIR) return -1;
  const pair = PAIRS.get(opening)!;
  const most = Math.min(end, at + 2 + pair.reach);
  for (let close = at + 1; close < most; close++) {
    const sign = text.charCodeAt(close);
    if (sign === pair.closing) return close;
    if (sign === opening || sign === LINE_END) return -1;
    if (opening === OPEN && SIGNS[sign] === PAIR) close = Math.max(close, closingOf(text, close, end));
  }
  return -1;
}

/** By the code of the opening sign: that of the closing one, and how many signs may stand between them. */
const PAIRS: ReadonlyMap<number, { readonly closing: number; readonly reach: number }> = new Map([
  [0x28, { closing: 0x29, reach: 30 }],
  [0x201c, { closing: 0x201d, reach: 60 }],
  [0x300a, { closing: 0x300b, reach: 80 }],
  [0x2018, { closing: 0x2019, reach: 60 }],
]);

/** The opening bracket. */
export const OPEN = 0x28;
const LINE_END = 0x0a;

/**
 * Walks over the words in `[from, end)`, up to a bracket that opens and does not close in them, or, inside of brackets, to
 * one that closes. Most numbers stand in no list: nothing is cut out for them.
 */
export function readGap(text: string, from: number, end: number, inside: boolean): Gap {
  let [to, firstEnd, rest, opens] = [from, -1, from, false];
  for (; to < end; to++) {
    const sign = SIGNS[text.charCodeAt(to)];
    if (sign === 0) continue;
    if (sign === PAIR) {
      const close = closingOf(text, to, end);
      if (close !== -1) to = close;
      else if (text.charCodeAt(to) === OPEN) break;
    } else if (sign === CLOSE) {
      if (inside) break;
    } else if (sign === OPENER) opens = true;
    else if (sign === MIDST) opens ||= standsAt(BEHIND_MIDST, text, to + 1);
    else if (endsSentence(text, to, end)) {
      if (firstEnd === -1) firstEnd = to;
      [rest, opens] = [to + 1, false];
    }
  }
  return { from, to, firstEnd, rest, opens };
}

/** The signs that matter to the walk above; without one of an opener, or 中 or 里 before a comma, no opener stands in the words. */
const [PAIR, CLOSE, SENTENCE, OPENER, MIDST] = [1, 2, 4, 8, 16];
const SIGNS = roleTable([
  [PAIR, codesOf("(“《‘")],
  [CLOSE, codesOf(")")],
  [SENTENCE, codesOf("。!?\n")],
  [OPENER, codesOf("其包含分依:")],
  [MIDST, codesOf("中里")],
]);
const BEHIND_MIDST = signTable(",\n");

/** A line's end is soft where a typesetter broke the sentence: text to its left, no indent or numbering to its right. */
function endsSentence(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== LINE_END || at + 1 === end || standsAt(SEPARATING, text, at - 1)) return true;
  if (text.charCodeAt(at + 1) === OPEN) return closingOf(text, at + 1, end) === -1;
  NUMBERED.lastIndex = at + 1;
  return NUMBERED.test(text);
}

const SEPARATING = signTable(";:\n");
const NUMBERED = /[ \n]|[一二三四五六七八九十]{1,3}[)、是]|\d{1,2}[).、]/y;

/** How the words behind the last sentence end introduce the number in front of which they stand. */
export function openerIn(text: string, { opens, rest, to, firstEnd }: Gap): Opener | null {
  return opens ? openerOf(lineOf(masked(text.slice(rest, to))), firstEnd !== -1) : null;
}

/** Words without the soft line ends. */
function lineOf(words: string): string {
  return words.includes("\n") ? words.replaceAll("\n", "") : words;
}

/** Reads the words right before a number. */
export function readClause(text: string, { rest, to, firstEnd }: Gap): Clause {
  const line = lineOf(masked(text.slice(rest, to)));
  const clauses = line.split(/[,;:(]/);
  const last = clauses.at(-1)!.replace(OPENING, "").trim();
  return {
    // No sentence stands between the first end of a sentence and the last.
    resumes: firstEnd !== -1 && /^ *其中/.test(line) && /^[。!?\s]*$/.test(text.slice(firstEnd, rest)),
    separator: separatorOf(line),
    words: last,
    lead: last.split(/、|(?<=[\u4e00-\u9fff])(?:以及|和|及)(?=[\u4e00-\u9fff])/).at(-1)!,
    between: clauses.slice(1, -1).join(",").trim(),
    included: line.includes("在内"),
  };
}

const OPENING = /^.*(?:其中|(?<!不)(?:包括|包含|含)|分别为|分别是|分别有)/;

function separatorOf(words: string): Clause["separator"] {
  if (words.includes(";")) return ";";
  if (/[,:]/.test(words)) return ",";
  return /、|^[\u4e00-\u9fff〇]{0,12}(?:以及|和|及|与)/.test(words) ? "、" : "";
}

/** What counts as named comes after the total: 案件12件,包括民事7件. In 不包括 and 包括…在内的12件 nothing is named. */
const NAMED = /(?<![不除未])(?:包括|包含)(?![^,;]*(?:在内|等 ?$))|(?<![不未富饱内])含(?![量义税金糖])/;
/** At the beginning of a clause, or right before what it singles out: 参与其中 and 身处其中 introduce nothing. */
const AMONG = /(?:^|[,;:。(、 ])其中|(?<![身处置居与入在穿])其中(?![,;的])/;
const EACH = /(?:^|[,:(])[ ]*(?:具体|主要)?(?:分别|依次)(?:为|是|有|系)/;
/** 优秀、合格、不合格案卷分别为45、71、4件. */
const SPLIT = /[,:][^,:;]{2,40}[、和与及][^,:;]{2,16}分别(?:为|是|有|达)?$/;
/** 41件:维持28件, 41件,具体为:维持28件; an enumeration of sentences (:一是) names no parts. */
const COLON =
  /^[\u4e00-\u9fff〇]{0,14}(?:,(?:具体|主要|分别|其)?(?:情况|构成|结果)?(?:为|是|有|如下)?)?:(?! ?(?:[一二三四五]是|第一|首先|其一|[①1]))[^,;:。]{0,16}$/;
/** 在审结的32件案件中,维持28件. */
const SCOPE = /^(?:的?[\u4e00-\u9fff]{0,8}(?<![集其命空水党初高期程作动设])(?:当中|之中|中|里),)/;

function openerOf(line: string, breaks: boolean): Opener | null {
  const words = line.slice(line.lastIndexOf(";") + 1);
  if (AMONG.test(words)) return NEAR.test(words) ? "among" : null;
  if (NAMED.test(words)) return NEAR.test(words) ? "named" : null;
  if (EACH.test(words)) return "each";
  if (SPLIT.test(words)) return "split";
  // A colon or 中 speaks of a number only where it stands right behind it.
  if (breaks) return null;
  if (COLON.test(words)) return "colon";
  return SCOPE.test(words) ? "scope" : null;
}

/** Between the opening word and its first number stands one clause, or two: 其中对轻微的,不予处罚5件. */
const NEAR = /(?:其中|包括|包含|含)[,:]?[^,;:]{0,60}(?:,[^,;:]{0,30})?$/;

/** Words with which a clause turns to something else than the parts of a list. */
const TURN =
  /^(?:全年|今年|目前|截[至止]|全[县市区省州旗镇]|共|累计|合计|总|同时|此外|另|除此|并|还|又|通过|为|对|向|将|已|均|帮助|共为|加快|推动|推进|促进|力争|成为|实现|惠及|覆盖|(?:19|20)\d\d|至|发出|提出|制发|出庭|负责人)/;
/** 70个(全市500个), 7个(全市唯一一个), 1所(共15所): a bracket may compare and sum up. */
export function comparesOrSums(clause: string): boolean {
  return /^(?:全[国省市州县区]|共|合计|总|累计)|唯一|位居|第$/.test(clause);
}

/** Stages through which every case goes; 审结13件 behind 其中涉企9件 is no sibling of it. */
const STAGE = /^(?:年内|已经|已|共|均)?(?:审结|办结|结案|收到|接收|新收|接到|办理|受理)/;
const EXCLUDED =
  /不含|不包括|不包含|除外|另有|另外|此外|(?:上年|去年|上届|往年|同期)(?!度?(?:结转|转入|结存|遗留|未结|末))|^每|人均|平均|均需|(?:由|从)$|(?:超过|高于|低于|多于|少于)(?:全|上|去)/;

export function turns(lead: string): boolean {
  return TURN.test(lead) || STAGE.test(lead);
}

/** True where the words before a number say that it is no part: last year's, an average, what is left out. */
export function isExcluded(words: string): boolean {
  return EXCLUDED.test(words);
}

/** 另有3件, 不含2件: what follows is no part of what stands before. */
export function leavesOut(clause: string): boolean {
  return /另有|另外|此外|除外|不含|不包括|不包含/.test(clause);
}

/** 其他65件 and 其余3件 close a list. */
export function closes(lead: string): boolean {
  return /^(?:其他|其它|其余|剩余|余下)/.test(lead);
}
