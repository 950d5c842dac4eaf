import type { Metric } from "../../schemas/report.ts";
import { holds, signTable, standsAt } from "../signs.ts";
import { CHANGE_TAIL, GOES_ON_TO, LEFT_TAIL, REACHED_TAIL } from "./change.ts";
import type { Mention } from "./clause.ts";
import { isWord, lexicon } from "./lexicon.ts";
import { nounPhrase, partyOf } from "./nounPhrase.ts";
import { core, endsInVerb, FROM_SIGN, hasVerb, isVerbal, opensWithVerb, rolesOf } from "./phrase.ts";

/** What one quantity counts, in the report's own words, and where they were found. */
export interface Subject {
  readonly words: string | null;
  readonly from: "before" | "behind" | "list" | "rank" | "bracket" | "shared" | "carried" | "object" | "none";
}

/** Measure words of happenings: what was done 3次 stands before the number more often than behind it. */
const HAPPENING = lexicon("次 场 期 轮 遍 趟 场次 件次 人次 批次 班次 回 届 家次 户次 人日 课时 学时");
/** Measure words that are nouns themselves: 12部门. */
const NOUN_UNIT = lexicon(
  "单位 部门 企业 机构 组织 乡镇 镇街 镇 乡 村 社区 街道 县 市县 区县 县区 区 市 省 国 国家 地区 小区 学校 医院 家庭 商户 农户 人员 职工 群众 干部 村民 居民 党员 学生 师生",
);
const PERSONS = lexicon("名 人 位 员 人次 名次");
/** Between two numbers that share what they count: 5件、3.4万元. */
const CONNECTORS = /^[、,和与及并或 \n]*(?:共计?)?$/;
const SIDE_BY_SIDE = /^[、和与及或 \n]*$/;

/**
 * Says of every quantity what it counts. The words come from the clause: before the number (收到行政复议申请25件), behind
 * it (25件行政复议申请), around it, shared with a neighbour (5件、3.4万元), from a list (分别为), or carried over.
 */
export function subjects(
  text: string,
  mentions: readonly Mention[],
  changes: readonly Metric["change"][],
): Subject[] {
  const context: Context = { text, mentions, changes, joined: joinedOf(text, mentions), found: [] };
  for (const mention of mentions) {
    const { words, from } = subjectOf(context, mention);
    context.found.push({ words: tidy(words), from });
  }
  return context.found;
}

/** Words without line ends inside and list signs at their ends; null where nothing is left. */
function tidy(words: string | null): string | null {
  if (words === null || words === "") return null;
  const isLoose = standsAt(LOOSE, words, 0) || standsAt(LOOSE, words, words.length - 1);
  if (!isLoose && !holds(LINE_END, words)) return words;
  return words.replaceAll(/\s*\n\s*/g, "").replaceAll(/^[、,\s]+|[、,\s]+$/g, "") || null;
}

const LOOSE = signTable("、, ");
const LINE_END = signTable("\n");

interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly changes: readonly Metric["change"][];
  /** By index: true where a number stands side by side with the one before it. */
  readonly joined: readonly boolean[];
  readonly found: Subject[];
}

function subjectOf(context: Context, mention: Mention): Subject {
  const { changes } = context;
  const listed = fromList(context, mention);
  if (listed !== null) return { words: listed, from: "list" };
  const before = unconsumed(context, mention);
  const isChange = changes[mention.index] !== null;
  if (mention.quantity.kind === "rank" && !isChange) return ranked(context, mention, before);
  const words = before.trim();
  if (words === "合计" || words === "总计") return { words, from: "before" };
  const { quantity, after } = mention;
  const isHappening = isWord(HAPPENING, quantity.unit);
  // Where what is counted stands behind a count, the words in front need not be read.
  const counts = quantity.kind === "count" && !isHappening && !isChange && !isAttribute(context, mention);
  const ofPersons = isWord(PERSONS, quantity.unit);
  const counted = counts ? nounPhrase(after, ofPersons) : "";
  if (isNoun(counted) && !isNextDeed(mention, before, counted))
    return { words: partyBefore(context, mention, counted) || counted, from: "behind" };
  const roles = rolesOf(context.text, mention.from, mention.start);
  const plain = core(withoutLevel(mention, before, roles, isChange), roles);
  const done = isHappening ? DONE.exec(after)?.[0] : undefined;
  if (done !== undefined && plain !== "" && !hasVerb(plain) && (opensWithVerb(done) || TOWARDS.test(done)))
    return { words: done, from: "object" };
  if (isWhole(mention)) {
    const whole = WHOLLY.exec(inOneLine(after))?.[0];
    if (whole !== undefined) return { words: whole, from: "object" };
    const thing = plain.replace(ACHIEVED, "");
    if (thing !== plain && thing.length >= 2) return { words: thing, from: "before" };
  }
  const verbal = isVerbal(plain);
  const prefers = after !== "" && prefersBehind(context, mention, plain, verbal, isChange);
  const behind = verbal || prefers ? nounPhrase(after, ofPersons) : "";
  const shared = verbal && behind.length < 2 ? sharedWithNext(context, mention) : null;
  if (shared !== null) return { words: shared, from: "shared" };
  if (prefers && behind.length >= 2) return { words: behind, from: "behind" };
  if (verbal && behind === "" && ATTENDING.test(mention.after))
    return { words: objectBehind(mention), from: "object" };
  if (plain.length >= 2) return { words: anaphor(context, mention, plain), from: "before" };
  if (isChange || before.startsWith("占")) return carried(context, mention);
  return withoutWordsBefore(context, mention, before, behind) ?? { words: plain || null, from: "none" };
}

/** 抽取31家单位行政处罚案卷93册: the 93 count the files, where nothing stands behind them. */
function partyBefore({ mentions }: Context, mention: Mention, counted: string): string {
  const next = mentions[mention.index + 1];
  if (mention.boundaryBehind !== "mention" || next === undefined) return "";
  if (isWord(PERSONS, mention.quantity.unit)) return "";
  const party = mention.after.trimEnd().endsWith(counted) ? partyOf(counted) : "";
  return party !== "" && nounPhrase(next.after) === "" ? party : "";
}

/** 发放材料400份法律顾问进村宣讲2次: behind the first number begins what the second one counts, with no comma between. */
function isNextDeed(mention: Mention, before: string, counted: string): boolean {
  return (
    mention.boundaryBehind === "mention" &&
    mention.after.trimEnd().endsWith(counted) &&
    endsInVerb(counted) &&
    DONE_TO.test(before)
  );
}

const DONE_TO =
  /(?:发放|印发|派发|公布|张贴|悬挂|制作|受理|办理|审查|审结|开展|组织|举办|召开)[\u4e00-\u9fff]{4,}$/;

/** Nearly every noun has two signs. */
function isNoun(words: string): boolean {
  return words.length >= 2 || standsAt(SHORT_NOUNS, words, 0);
}

const SHORT_NOUNS = signTable("村镇乡县区市省");

/** The words before a number without those that say how far something rose or fell. */
function withoutLevel(mention: Mention, before: string, roles: number, isChange: boolean): string {
  if (isChange)
    return before
      .replace(CHANGE_TAIL, "")
      .replace(
        /^.*(?:比|较)[^,。]{1,10}?[多少]|^少|^.{0,20}(?:下调|减少|压减|核减|压缩|降低|减收)(?=[\u4e00-\u9fff]{2})/,
        "",
      );
  const reached = standsAt(LEVEL_ENDS, before, before.length - 1) ? before.replace(REACHED_TAIL, "") : before;
  const left = roles & FROM_SIGN && GOES_ON_TO.test(mention.after) ? reached.replace(LEFT_TAIL, "") : reached;
  return mention.quantity.kind === "rate" && left.endsWith("的")
    ? left.replace(/(?:是|为|达到|相当于|到)[^,。]{0,8}的$/, "")
    : left;
}

/** The signs that REACHED_TAIL ends with. */
const LEVEL_ENDS = signTable("至到为的第国省市县");

/** What is counted where the clause has nothing in front of the number. */
function withoutWordsBefore(
  context: Context,
  mention: Mention,
  before: string,
  behind: string,
): Subject | null {
  const isWhat = IS_WHAT.exec(mention.after);
  if (isWhat !== null && mention.after.length - isWhat[0].length >= 2)
    return { words: mention.after.slice(isWhat[0].length), from: "object" };
  const outside = mention.boundary === "bracket" ? beforeBracket(context, mention) : null;
  if (outside !== null) return outside;
  if (isNoun(behind) && mention.quantity.kind !== "duration") return { words: behind, from: "behind" };
  if (isWord(NOUN_UNIT, mention.quantity.unit)) return { words: mention.quantity.unit, from: "behind" };
  const object = objectBehind(mention);
  if (object !== null && (mention.boundary !== "mention" || !CONNECTORS.test(before)))
    return { words: object, from: "object" };
  const theme = themeOf(context, mention);
  if (theme !== null) return { words: theme, from: "carried" };
  const earlier = carried(context, mention);
  if (earlier.words !== null) return earlier;
  return object === null ? null : { words: object, from: "object" };
}

/** 复议受理量与上年持平，均为57件: a clause without a number of its own names what is counted. */
function themeOf({ text, mentions }: Context, mention: Mention): string | null {
  if (mention.boundary !== "comma") return null;
  const previous = mentions[mention.index - 1]?.end ?? 0;
  const since = text.slice(Math.max(mention.sentence.start, previous), mention.from).replace(/[,;:] *$/, "");
  if (previous > mention.sentence.start && !/[,;:]/.test(since)) return null;
  const words = core(nounPhrase(lastClause(since)));
  return words.length >= 2 && words.length <= 24 && !isVerbal(words) ? words : null;
}

/** What stands behind the last comma, semicolon or colon. */
function lastClause(words: string): string {
  let from = words.length;
  while (from > 0 && !standsAt(CLAUSE_ENDS, words, from - 1)) from--;
  return words.slice(from);
}

const CLAUSE_ENDS = signTable(",;:");

/** What stands in an order: 考核居全市第二. */
function ranked(context: Context, mention: Mention, before: string): Subject {
  const event = RANKED_IN.exec(before)?.[1];
  if (event !== undefined) return { words: event, from: "rank" };
  const placed = context.found[mention.index - 1];
  if (mention.boundary === "mention" && placed?.from === "behind" && /^(?:均|都|全部|分别)/.test(before))
    return placed;
  const level = before.replace(REACHED_TAIL, "");
  const at = level.search(RANKED);
  const named = core(at < 0 ? level : level.slice(0, at));
  if (named.length >= 2) return { words: named, from: "rank" };
  const among = level.replace(/^中均?排名|^[^,]{0,4}?(?:位列|位居|名列|列|居)/, "").replace(/第$/, "");
  for (let index = mention.index - 1; context.found[index]?.from === "behind"; index--) {
    const outer = context.mentions[index]!;
    if (outer.start < mention.sentence.start) break;
    const words = core(outer.before.slice(0, Math.max(0, outer.before.search(RANKED))));
    if (words.length >= 2) return { words, from: "rank" };
  }
  const earlier = carried(context, mention, (subject) => subject.from !== "behind");
  return earlier.words === null && among.length >= 2 ? { words: among, from: "rank" } : earlier;
}

/** What was done so many times may stand behind: 4次听取汇报. */
const DONE = /^[^,。;:、]{4,16}/;
/** 对法治工作作出批示 */
const TOWARDS =
  /^(?:对|就|到|主持)[^,。;:、]{2,}(?:作出|进行|开展|提出|召开|研究|部署|批示|指示|调研|督导|检查|视察)/;
const ATTENDING = /^(?:参加|参与|观摩|旁听|通过)/;

/** 事项实现100%全程网办: what is complete stands behind. */
function isWhole({ quantity, before }: Mention): boolean {
  return quantity.kind === "rate" && quantity.value === 100 && ACHIEVED.test(before);
}

const ACHIEVED = /(?:均|都|已|全部)?(?:实现|做到|得到)$/;
const WHOLLY = /^[\u4e00-\u9fff“”]{4,14}$/;

/** 在全市法治建设考核中位列第二 */
const RANKED_IN = /在([^,。]{2,20}?(?:考核|评估|评价|测评|竞赛|比武|评比|考评|评查|比赛|大赛))中/;

/** Where the words of a place in an order begin. */
const RANKED =
  /综合排名|排名|排位|位次|位列|位居|名列|稳居|跃居|蝉联|居(?!民|家|住)|排(?=全|在|第|名)|列(?=全|第)|进入|跻身|保持|夺得|荣获|获得|获评|由全|从全|由第|从第|与[^,]{1,8}并列|并列|全[省市县国州区][^,]{0,8}第|第$|前$/;

/** What joins a number to the one before it, behind a remark on that one: 3件(含结转)、. */
const CONJUNCTION = /^(?:\([^()]{1,14}\)(?:以[上下内])?)?(?:[、与并 ]|和(?![解谐])|及(?!时))*/;
/** 复议案件98件中直接纠错24件 */
const OF_THESE = /^中(?=直接|有|涉|占|通过|因|属|达成|调解|维持|撤销|终止|审结|化解)/;
const CONJOINING = signTable("、与并 和及(");

/** The words before a number without those that the number before it has used. */
function unconsumed({ found }: Context, mention: Mention): string {
  const joins = standsAt(CONJOINING, mention.before, 0);
  const before = joins ? mention.before.replace(CONJUNCTION, "") : mention.before;
  const previous = found[mention.index - 1];
  if (mention.boundary !== "mention") return before;
  if (OF_THESE.test(before)) return before.slice(1);
  if (previous?.from !== "behind" || previous.words === null) return before;
  const at = before.indexOf(previous.words);
  const rest = at >= 0 && at <= 2 ? before.slice(at + previous.words.length) : before;
  // 500米公交站点覆盖率: a rate needs its noun.
  return /^[\u4e00-\u9fff]{0,2}率/.test(rest) ? before : rest;
}

function prefersBehind(
  context: Context,
  mention: Mention,
  plain: string,
  verbal: boolean,
  isChange: boolean,
): boolean {
  const { quantity, before, after } = mention;
  if (plain.length < 2) return true;
  if (isAttribute(context, mention)) return false;
  if (standsAt(ATTRIBUTE_ENDS, before, before.length - 1) && /[等的]\s*$/.test(before)) return true;
  // 减少1/3行政审批事项: what is changed stands behind, and who changed it before.
  if (isChange) return /^[\u4e00-\u9fff“](?<!的)/.test(after);
  if (quantity.kind === "rate") return verbal;
  if (quantity.kind === "duration") return verbal && after.startsWith("的");
  return verbal || endsInVerb(plain);
}

/** True where the number says how much of something else there is: 25%的目标, 3年以上的. */
function isAttribute({ text }: Context, { after, end }: Mention): boolean {
  if (!standsAt(AIM_BEGINS, after, 0)) return false;
  return AIM.test(after) || (after.startsWith("的") && /[上下内]/.test(text.charAt(end - 1)));
}

/** 25%的目标, 500件全年任务 */
const AIM = /^(?:的|的?(?:年度|全年))(?:目标|任务|要求|标准|规定|计划)/;
const AIM_BEGINS = signTable("的年全");
const ATTRIBUTE_ENDS = signTable("等的 \n");

/** What 前者 and 后者 stand for. */
function anaphor({ text }: Context, mention: Mention, plain: string): string {
  if (plain !== "前者" && plain !== "后者") return plain;
  const earlier = text
    .slice(mention.sentence.start, mention.start)
    .split(/,?前者/)[0]!
    .split(/[,;]/)
    .at(-1)!;
  const names = earlier.split(/[、和与及]/);
  return names.length === 2 ? core(names[plain === "前者" ? 0 : 1]!) : plain;
}

/** 法律顾问（36名）: the number in brackets says how many there are of what stands before them. */
function beforeBracket(context: Context, mention: Mention): Subject | null {
  const { text, mentions, found } = context;
  const previous = mentions[mention.index - 1];
  if (previous !== undefined && mention.bracket - previous.end <= 1)
    return { words: found[mention.index - 1]!.words, from: "carried" };
  const outside = lastClause(text.slice(mention.sentence.start, mention.bracket));
  const words = core(
    outside.slice(previous ? Math.max(0, outside.length - (mention.bracket - previous.end)) : 0),
  );
  return words.length >= 2 ? { words, from: "bracket" } : null;
}

/** 共有9家、52宗重大行政处罚决定: both count what stands behind the last. */
function sharedWithNext({ text, mentions }: Context, mention: Mention): string | null {
  for (let index = mention.index + 1; index < mention.index + LONGEST_RUN; index++) {
    const [last, next] = [mentions[index - 1]!, mentions[index]];
    if (next === undefined || next.start > mention.sentence.end) break;
    if (!SIDE_BY_SIDE.test(text.slice(last.end, next.start))) break;
    const behind = nounPhrase(next.after.replace(/^参加的/, ""));
    if (behind.length >= 2) return behind;
  }
  return null;
}

/** 320件为涉外公证 */
const IS_WHAT = /^ *(?:[为是系](?!期)|属于)/;

/** What stands behind a number that begins its clause: 两百多人参加宣誓仪式, 320件为涉外公证. */
function objectBehind(mention: Mention): string | null {
  const after = inOneLine(mention.after);
  const standing = STANDING.exec(after)?.[0];
  if (standing !== undefined) return standing;
  if (/^(?:因|由于|被|将)/.test(after)) return OUTCOME.exec(after)?.[0] ?? null;
  const words = core(mention.after.replace(/^的?(?:时间)?/, ""));
  if (/^(?:[增减升降]|下降|上升|提高|同比|环比)/.test(words)) return null;
  return words.length >= 2 && !isVerbal(words) && mention.quantity.kind !== "rate" ? words : null;
}

/** 2件因申请人撤回申请而终止: the outcome, not the reason. */
const OUTCOME =
  /(?:终止|中止|撤回|撤诉|撤销|维持|驳回|变更|确认违法|不予受理|采纳|延期|结案|立案)(?:审理|办理)?$/;
/** A line may end within a word. */
function inOneLine(words: string): string {
  return words.replaceAll(/\s+/g, "");
}

/** 4件仍在审理中, 6家未建立台账: how far the matter has come. */
const STANDING = /^(?:(?:仍|尚|还|正)(?:在|待|处于)|[仍尚还]?(?:未|没有))[\u4e00-\u9fff“”]{2,10}?(?=中?$)/;

/** What the quantity before counts, where the sentence goes on about it. */
function carried(
  { mentions, changes, found }: Context,
  mention: Mention,
  fits: (subject: Subject) => boolean = () => true,
): Subject {
  let inBracket: string | null = null;
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - LONGEST_RUN); index--) {
    const earlier = mentions[index]!;
    if (earlier.start < mention.sentence.start) break;
    const { words } = found[index]!;
    if (words === null || !fits(found[index]!)) continue;
    if (changes[index] !== null && index !== mention.index - 1) continue;
    // 收到58件(不含上年结转5件),同比上升16%: what stands in brackets is said by the way.
    if (earlier.bracket === -1 || earlier.bracket === mention.bracket) return { words, from: "carried" };
    inBracket ??= words;
  }
  return { words: inBracket, from: inBracket === null ? "none" : "carried" };
}

/**
 * 受理、审结行政复议案件分别为46件、41件: as many names as numbers. Where the last name is a verb with its object and the
 * others are verbs, the verb alone tells it apart.
 */
function fromList(context: Context, mention: Mention): string | null {
  const run = runOf(context, mention);
  if (run.length < 2) return null;
  const again = COMPARED_EACH.test(run[0]!.before) ? listBefore(context, run) : null;
  if (again !== null) return again[run.indexOf(mention)]!;
  if (!run[0]!.before.includes("分别")) return null;
  const words = wordsBefore(context, run[0]!, run.length);
  const named = /^(.+?)(?:同比|环比|较.{1,6})?分别/s.exec(words);
  if (named === null) return null;
  const list = named[1]!.replace(/[一二三四五六七八九十\d]{1,2}个?(?:[镇乡县村区市]|街道|单位|部门|所)$/, "");
  const names = (EACH_COUNTED.test(list) ? list : list.replace(SHARED_NOUN, "")).split(/[、和与及]|以及/);
  if (names.length !== run.length || names.some((name) => /^[\d年月日至]+$/.test(name))) return null;
  const own = names.map((name) => core(name.replace(/(?:均|都|实现|双|同时).*$/, "")));
  const verb = own.slice(0, -1).every((name) => isVerbal(name))
    ? VERB_FIRST.exec(own.at(-1)!)?.[0]
    : undefined;
  if (verb !== undefined && own.at(-1) !== verb) own[own.length - 1] = verb;
  return own[run.indexOf(mention)] || null;
}

/** 受理、审结案件: the noun belongs to both; 事故起数、死亡人数 have one each. */
const SHARED_NOUN = /(?:的)?(?:案件|数量|人数|情况|等次|领域)?$/;
const EACH_COUNTED = /[数率量额][、和与及]/;

/** 受理、办结案件分别为74件、69件,同比分别增长11%和8%: the names of the list before, of as many numbers in one clause. */
function listBefore({ text, mentions, found }: Context, run: readonly Mention[]): (string | null)[] | null {
  const from = run[0]!.index - run.length;
  if (from < 0 || mentions[from]!.start < run[0]!.sentence.start) return null;
  const before = found.slice(from, run[0]!.index);
  const clause = text.slice(mentions[from]!.end, mentions[run[0]!.index - 1]!.start);
  const isFirst = (mentions[from - 1]?.start ?? -1) < run[0]!.sentence.start;
  const isClause = isFirst || (!/[,;:。]/.test(clause) && mentions[from]!.boundary !== "mention");
  return isClause || before.every((subject) => subject.from === "list")
    ? before.map(({ words }) => words)
    : null;
}

const COMPARED_EACH =
  /^ *(?:(?:同比|环比|[较比][^,]{1,8})分别|(?:同比|环比|较(?:上年|去年)|比(?:上年|去年))(?:增长|增加|提高|提升|上升|下降|减少|降低)$)/;

const VERB_FIRST = /^(?:确认违法|不予受理|[\u4e00-\u9fff]{2})/;

/**
 * 分别 may open a clause of its own: the names then stand in the clause before. They may also stand before the number of
 * them: 东关、西关、河口三个街道分别.
 */
function wordsBefore({ text, mentions }: Context, first: Mention, count: number): string {
  const counted = mentions[first.index - 1];
  if (
    counted?.quantity.value === count &&
    first.boundary === "mention" &&
    /^[^,]{0,8}分别/.test(first.before)
  )
    return counted.before + first.before.slice(first.before.indexOf("分别"));
  if (!/^[ ]*分别/.test(first.before)) return first.before;
  const earlier = lastClause(text.slice(first.sentence.start, first.from).replace(/,$/, ""));
  return earlier.replace(/\d.*$/, "") + first.before;
}

/** More numbers than this are a table, and no list in a sentence. */
const LONGEST_RUN = 40;

/** The quantities that stand side by side with this one, in order. */
function runOf({ mentions, joined }: Context, mention: Mention): readonly Mention[] {
  let first = mention.index;
  while (mention.index - first < LONGEST_RUN && joined[first]) first--;
  let last = mention.index;
  while (last - first < LONGEST_RUN && joined[last + 1]) last++;
  return first === last ? ALONE : mentions.slice(first, last + 1);
}

const ALONE: readonly Mention[] = [];

function joinedOf(text: string, mentions: readonly Mention[]): boolean[] {
  return mentions.map(({ start }, index) => {
    if (index === 0) return false;
    const { end } = mentions[index - 1]!;
    if (end === start) return true;
    const may = standsAt(CONNECTING, text, end) && standsAt(CONNECTING, text, start - 1);
    return may && CONNECTORS.test(text.slice(end, start));
  });
}

/** Signs that CONNECTORS begins and ends with. */
const CONNECTING = signTable("、,和与及并或 \n共计");
