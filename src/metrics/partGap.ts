import { signTable } from "../signs.ts";

/** How a number is introduced as a part of another. */
export type Opener = "among" | "named" | "each" | "split" | "colon" | "scope";

/** The words between two numbers at one depth of brackets, as far as every number asks for them. */
export interface Gap {
  /** All the words, masked. */
  readonly words: string;
  /** Those behind the last sentence end. */
  readonly rest: string;
  /** True where a sentence ends in it. */
  readonly breaks: boolean;
  readonly opener: Opener | null;
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
export function masked(text: string): string {
  return /[“《‘(]/.test(text) ? text.replace(QUOTED, blank).replace(BRACKETED, blank) : text;
}

const QUOTED = /“[^“”\n]{0,60}”|《[^《》\n]{0,80}》|‘[^‘’\n]{0,60}’/g;
const BRACKETED = /\([^()\n]{0,30}\)/g;

function blank(found: string): string {
  return "〇".repeat(found.length);
}

/** A line's end is soft where a typesetter broke the sentence: text to its left, no indent or numbering to its right. */
const HARD_END =
  /[。!?]|\n(?=[ \n]|[(]?[一二三四五六七八九十]{1,3}[)、是]|[(]?\d{1,2}[).、]|$)|(?<=[;:\n])\n/y;

/** Reads the masked words between two numbers at one depth of brackets. */
export function readGap(words: string): Gap {
  const end = lastSentenceEnd(words);
  const breaks = end !== -1;
  const rest = breaks ? words.slice(end + 1) : words;
  return { words, rest, breaks, opener: OPENERS.test(rest) ? openerOf(lineOf(rest), breaks) : null };
}

function lastSentenceEnd(words: string): number {
  for (let at = words.length - 1; at >= 0; at--) {
    if (SENTENCE_SIGNS[words.charCodeAt(at)] === 0) continue;
    HARD_END.lastIndex = at;
    if (HARD_END.test(words)) return at;
  }
  return -1;
}

const SENTENCE_SIGNS = signTable("。!?\n");

/** Words without the soft line ends. */
function lineOf(words: string): string {
  return words.includes("\n") ? words.replaceAll("\n", "") : words;
}

/** Reads the words right before a number. */
export function readClause({ words, rest, breaks }: Gap): Clause {
  const line = lineOf(rest);
  const clauses = line.split(/[,;:(]/);
  const last = clauses.at(-1)!.replace(OPENING, "").trim();
  return {
    resumes: breaks && /^ *其中/.test(line) && goesOnAtOnce(words),
    separator: separatorOf(line),
    words: last,
    lead: last.split(/、|(?<=[\u4e00-\u9fff])(?:以及|和|及)(?=[\u4e00-\u9fff])/).at(-1)!,
    between: clauses.slice(1, -1).join(",").trim(),
    included: line.includes("在内"),
  };
}

/** True where no sentence stands between the first end of a sentence and the last. */
function goesOnAtOnce(words: string): boolean {
  const sentences = words.split(HARD_END);
  return sentences.slice(1, -1).every((sentence) => sentence.trim() === "");
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

/** Without any of these no opener stands in the words. */
const OPENERS = /[其包含分依:]|[中里]\n?,/;

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
