import type { Metric } from "../../schemas/report.ts";
import type { Mention } from "../metrics/clause.ts";
import { nounPhrase } from "../metrics/nounPhrase.ts";
import { isVerbal } from "../metrics/phrase.ts";
import { holds, signTable } from "../signs.ts";

/** The words that a number has for itself. */
export interface Own {
  /** `^` words before `#` words behind `$`, without blanks: `^收到行政复议申请#$`. */
  readonly text: string;
  /** Words before the number alone, which a number right behind may take over. */
  readonly before: string;
  /** The noun behind the number: it is not the next number's, though it stands before it. */
  readonly noun: string;
  /** Where in `text` what is counted ends: before `#`, or behind the noun that follows it. */
  readonly counted: number;
}

/** 由88件增至121件: both numbers count the same, and the words stand before the first. */
export const REACHES =
  /^[^,]{0,8}(?:[增升降减扩提缩压调变](?:加|长|高|少|低|大|充|整|更)?|发展|达|变)?(?:[至到]|为)[^,]{0,8}$/;
/** Between two numbers that share their words: 88.4%和99.6%. */
const SHARED = /^[、,和与及或]*(?:共计?|降|增)?$/;
/**
 * What stands between the words and the number and says nothing: 受理案件共42件. None of the alternatives is made of
 * others, for 共有共有… could then be read in a power of ways.
 */
const FILLER =
  /(?:共计|总计|合计|累计|总共|一共|共|总数|总量|达到?|约|将近|近|超过?|逾|突破|为|是|现有|有|了|(?:增加|增长|提高|扩大|减少|提升|上升|下降|降低|调整|扩充|发展|压缩|缩短)(?:到|至|为)|至少|多达|高达|保持在?|稳定在|分别|各|仅|均|都|已|的|[“”])+$/;
/** Such words are all that stands there: they are what the number is called. */
const BARE_TOTAL = /^(?:共计|总计|合计|总共|累计)/;
/** What is done to them stands behind: 对26家部门开展检查; 23件案件以撤诉结案. */
const OPEN =
  /^(?:[^,]{0,12}?(?:全[县市区州旗]|我[县市区])?[^,]{0,4}?)(?:对|将|把|就|深入|组织|抽调|针对)|的$|^(?:全年|全[县市区]|我[县市区]|今年|其中|共|约|近|由|经[^,]{2,8}){0,4}$/;
/** Signs of which such words have one, if any; of most numbers none does. */
const OPEN_SIGNS = signTable("对将把就深组抽针的全我今其共约近由经");
const AHEAD = 70;
const PARTS = /其中[:,]?/g;
const BLANK = /\s+/g;
const BLANKS = signTable(" \t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

/** The own words of every number, by its index; they are put together when they are asked for. */
export function ownWordsIn(
  text: string,
  metrics: readonly Metric[],
  mentions: readonly Mention[],
): (index: number) => Own {
  const made: Own[] = [];
  return (index) => {
    // A number that takes over words of the one before has to wait for it.
    let first = index;
    while (first > 0 && mentions[first]!.boundary === "mention" && made[first - 1] === undefined) first--;
    for (let at = first; at <= index; at++)
      made[at] ??= ownWords(
        text,
        mentions[at]!,
        metrics[at]!,
        made[at - 1] ?? null,
        mentions[at - 1]?.end ?? 0,
        mentions[at + 1],
      );
    return made[index]!;
  };
}

function ownWords(
  text: string,
  mention: Mention,
  metric: Pick<Metric, "subject" | "change" | "kind">,
  previous: Own | null,
  previousEnd: number,
  next: Mention | undefined,
): Own {
  const noun = mention.boundaryBehind === "mention" ? nounOf(mention.after) : firstClause(mention.after);
  const said = squeeze(mention.before);
  const before =
    clauseBefore(text, mention, said, previousEnd) +
    wordsBefore(mention, said, previous, metric.kind === "rate");
  const listed = isListed(mention, said);
  const ahead = !listed && isOpen(said) ? wordsAhead(text, mention, next) : "";
  const subject = squeeze(metric.subject ?? "");
  const name = listed && metric.change === null && subject !== "" ? subject : before;
  // What the number counts may stand elsewhere: 同比增长5%, 开展11次600人次参加的培训.
  const adds =
    !name.includes(subject) &&
    (metric.change !== null ||
      (noun === "" && (BARE_COUNT.test(name) || isVerbal(name.replace(ADVERBIAL, "")))));
  const counted = squeeze(mention.boundaryBehind === "mention" ? noun : nounPhrase(mention.after));
  return {
    text: `^${name}#${squeeze(noun)}${adds ? `/${subject}` : ""}${ahead}$`,
    counted: 1 + name.length + (counted === "" ? 0 : 1 + counted.length),
    before: name,
    noun: mention.boundaryBehind === "mention" ? noun : "",
  };
}

const CLAUSE_ENDS = signTable(",;。");

function firstClause(words: string): string {
  for (let at = 0; at < words.length; at++)
    if (CLAUSE_ENDS[words.charCodeAt(at)] === 1) return words.slice(0, at);
  return words;
}

function isOpen(said: string): boolean {
  return said === "" || (holds(OPEN_SIGNS, said) && OPEN.test(said));
}

/** 新增35名,总数达到1020名 */
const BARE_COUNT = /^(?:总数|数量|总量|人数|总人数)[^,]{0,4}$/;
const ADVERBIAL = /^(?:全年|今年|20\d\d年|共|累计|其中|已|全[县市区])+/;

/** 分别 and numbers that stand side by side: the words belong to several, and the subject says which to whom. */
function isListed({ before, boundary }: Mention, said: string): boolean {
  return before.includes("分别") || (boundary === "mention" && SHARED.test(said));
}

function squeeze(words: string): string {
  return holds(BLANKS, words) ? words.replace(BLANK, "") : words;
}

/** The noun behind a number. 组织 is a verb more often than not, and a noun in 人民调解组织. */
function nounOf(after: string): string {
  const noun = nounPhrase(after);
  const cut = noun.search(/[、,;(]/);
  if (cut >= 0) return noun.slice(0, cut);
  return /调解$/.test(noun) && after.startsWith(`${noun}组织`) ? `${noun}组织` : noun;
}

/**
 * The words before a number without those of the number before it.
 *
 * @param said the words before it without blanks
 */
function wordsBefore(mention: Mention, said: string, previous: Own | null, isRate: boolean): string {
  if (mention.boundary !== "mention" || previous === null) return withoutFiller(said.replace(PARTS, ""));
  const at = previous.noun === "" || isRate ? -1 : mention.before.indexOf(previous.noun);
  const words = at >= 0 && at <= 2 ? squeeze(mention.before.slice(at + previous.noun.length)) : said;
  if (REACHES.test(words) && !words.includes("、")) return previous.before.replace(LEFT, "");
  return withoutFiller(words.replace(/^[、和与及或并,]+/, "").replace(PARTS, ""));
}

/** 均组建综合执法大队,共19支: the clause before names what is counted, unless a number of its own ends it. */
function clauseBefore(
  text: string,
  { boundary, from, sentence }: Mention,
  said: string,
  previousEnd: number,
): string {
  if (boundary !== "comma" || !BARE.test(said)) return "";
  const words = text.slice(Math.max(previousEnd, sentence.start), from - 1);
  const clause = words.slice(1 + Math.max(...[",", ";", ":"].map((sign) => words.lastIndexOf(sign))));
  return clause.length < 3 ? "" : squeeze(clause);
}

const BARE = /^(?:总数|数量|总量|人数|总人数)?(?:共计?|总计|达到?|累计|已达|有|为)+$/;

/** 由上年的, before the level that was left */
const LEFT = /(?:由|从)[^,]{0,10}$/;

/** The last signs of what FILLER takes: most words end in none of them, and need not be searched for a beginning. */
const FILLER_ENDS = signTable("计共数量达到约近超过逾破为是有了至在别各仅均都已的“”");

function withoutFiller(words: string): string {
  if (FILLER_ENDS[words.charCodeAt(words.length - 1)] !== 1) return words;
  const rest = words.replace(FILLER, "");
  if (rest !== "") return rest;
  return BARE_TOTAL.test(words) ? words.slice(0, 2) : words;
}

/** What follows behind the clause, up to the clause of the next number. */
function wordsAhead(text: string, mention: Mention, next: Mention | undefined): string {
  const from = mention.end + mention.after.length;
  const most = Math.min(mention.sentence.end, from + AHEAD, text.length);
  if (next === undefined || next.start >= most)
    return squeeze(text.slice(from, most).replace(/[;。].*$/s, ""));
  const words = text.slice(from, next.start);
  const comma = words.split(";")[0]!.lastIndexOf(",");
  return comma < 0 ? "" : squeeze(words.slice(0, comma));
}
