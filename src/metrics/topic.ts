import type { Section } from "../../schemas/report.ts";
import { signTable, standsAt } from "../signs.ts";
import type { Mention } from "./clause.ts";
import { comparable } from "./comparable.ts";
import { isDeed, nounOf } from "./deeds.ts";
import { endings, lexicon, wordAt, wordUpTo } from "./lexicon.ts";
import { sectionsAt } from "./place.ts";
import { type Themes, themesOf, titleOf } from "./theme.ts";

/** What a quantity counts, as the reading of subjects gives it. */
interface Named {
  readonly words: string | null;
  readonly from: string;
}

interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly subjects: readonly Named[];
  readonly wholes: readonly (number | null)[];
  readonly found: (string | null)[];
  readonly themes: Themes;
  /** By index: what the subject names, and what the numbers behind can be about, as far as it was asked for. */
  readonly nouns: (string | null | undefined)[];
  readonly matters: (string | null | undefined)[];
  readonly titles: Map<Section, string | null>;
}

/**
 * Says of every quantity what the sentence, the item or the heading adds to its subject: a noun phrase of the report's
 * own words, without the verb where it stands in front, or null.
 *
 *     规范办案。收到行政复议申请25件,办结25件,其中维持19件
 *                             办结: 行政复议申请   维持: 行政复议申请
 *
 * The first of these that adds something to the subject:
 * 1. what the whole counts that it is a part of,
 * 2. the theme to which the sentence turns behind its last semicolon,
 * 3. what an earlier number of the sentence counts in a comparable unit, a rate: in any,
 * 4. the theme with which the sentence begins (行政处罚案件中, 人民调解方面, 规范性文件管理——),
 * 5. what an earlier number of the sentence counts in any unit,
 * 6. what the sentence before was about, within the same item,
 * 7. the title of the innermost item or heading that names something.
 *
 * Only a subject that leaves open what is counted takes 3, 5 and 6: what a full noun phrase counts has nothing to do with
 * the other numbers of its sentence.
 *
 * @param wholes of every quantity the index of the one it is a part of, as `parts` gives it
 */
export function topics(
  text: string,
  mentions: readonly Mention[],
  subjects: readonly Named[],
  sections: readonly Section[],
  wholes: readonly (number | null)[],
): (string | null)[] {
  const context: Context = {
    text,
    mentions,
    subjects,
    wholes,
    found: [],
    themes: themesOf(text),
    nouns: [],
    matters: [],
    titles: new Map(),
  };
  const holding = sectionsAt(sections);
  let item: string | null = null;
  let itemStart = 0;
  for (const mention of mentions) {
    const within = holding(mention.start);
    const id = within.at(-1)?.id ?? null;
    if (id !== item) itemStart = mention.index;
    item = id;
    context.found.push(topicOf(context, mention, itemStart) ?? titleAdding(context, mention, within));
  }
  return context.found;
}

function topicOf(context: Context, mention: Mention, itemStart: number): string | null {
  const { index } = mention;
  const { words, from } = context.subjects[index]!;
  const carrier = from === "carried" ? carrierOf(context, index) : null;
  if (carrier !== null) return context.found[carrier] ?? null;
  const whole = context.wholes[index]!;
  const open = leavesOpen(context, mention);
  return (
    adding(words, whole === null ? null : thingOf(context, whole)) ??
    adding(words, context.themes.sinceSemicolon(mention)) ??
    adding(words, open ? earlier(context, mention, true) : null) ??
    adding(words, context.themes.ofSentence(mention)) ??
    adding(words, open ? earlier(context, mention, false) : null) ??
    adding(words, open ? sentenceBefore(context, mention, itemStart) : null)
  );
}

/** A topic; null where the subject has already said it. */
function adding(words: string | null, topic: string | null): string | null {
  if (topic === null || words === null || words.length < topic.length) return topic;
  return words.includes(topic) ? null : topic;
}

/** The number whose words this one has taken over: 同比增长5% is about what the number before it counts. */
function carrierOf({ subjects }: Context, index: number): number | null {
  for (let other = index - 1; other >= Math.max(0, index - 6); other--)
    if (subjects[other]!.words === subjects[index]!.words) return other;
  return null;
}

/** Words that only tell a kind apart from another: 村级, 简易类, 其他. */
function isKind(words: string): boolean {
  if (wordAt(OTHERS, words, 0) > 0) return true;
  if (!standsAt(KIND_ENDS, words, words.length - 1) || words.endsWith("分类")) return false;
  return words.length <= (words.endsWith("类") ? LONGEST_SORT : 5) && !words.includes(",");
}

/** 劳动和社会保障类 */
const LONGEST_SORT = 12;

const KIND_ENDS = signTable("级类型");

const OTHERS = lexicon("其他 其它 其余 剩余");

/** 尚在审理 */
const STILL = signTable("尚仍正还");

/**
 * True where the words leave open what is counted: a verb alone (办结), a kind (村级), a rate, whose name is short for what
 * it is a rate of (按时办结率).
 */
function leavesOpen(context: Context, { index, quantity }: Mention): boolean {
  const { words, from } = context.subjects[index]!;
  if (words === null || isKind(words)) return true;
  if (standsAt(STILL, words, 0) && /^(?:尚|仍|还|正)(?:在|未|待|处于)/.test(words)) return true;
  if (quantity.kind === "rate" && words.length < 8 && /[率度比]$/.test(words)) return true;
  // 12个村: a noun of one sign, which no verb is.
  if (words.length === 1) return false;
  const noun = namedBy(context, index);
  if (noun !== null && noun.length > 3) return false;
  if (noun === null || isDeed(words)) return noun === null || noun.length < 3;
  return words.length <= 3 && from !== "behind" && !takesPart(words);
}

/** The noun of a number's subject. */
function namedBy({ subjects, nouns }: Context, index: number): string | null {
  const { words } = subjects[index]!;
  if (nouns[index] === undefined) nouns[index] = words === null ? null : nounOf(words);
  return nouns[index]!;
}

/** What a number counts, or what that is about where it is a verb alone. */
function thingOf(context: Context, index: number): string | null {
  const noun = namedBy(context, index);
  return noun !== null && noun.length >= 3 ? noun : (context.found[index] ?? noun);
}

/** Bodies, places and persons take part in a matter and are none: 20个乡镇, 6个县直单位. */
const PARTAKERS = endings(
  "乡镇 街道 单位 部门 机关 村 社区 市县 县区 企业 人员 干部 群众 律师 教师 骨干 事务所 机构 委员会 小组 专班 人数 人次",
);
/** What may stand behind them: 事务所(分所). */
const NOTE_ENDS = signTable(")〇");
const NOTES = /(?:\([^()]*\)|〇)*$/;

function takesPart(thing: string): boolean {
  return (
    wordUpTo(
      PARTAKERS,
      thing,
      standsAt(NOTE_ENDS, thing, thing.length - 1) ? thing.search(NOTES) : thing.length,
    ) !== -1
  );
}

/** What begins like this says how or for whom, not what: 以县政府为被告, 为农民工讨薪. */
const MANNERS = lexicon("以 为 由 经 对 按 向 将 前 后 加上 加 正在 通过 实际 应 负责人");

/** What a number counts where the numbers behind it can be about that; shares, ranks and durations seldom are. */
function matterOf(context: Context, index: number): string | null {
  const { matters } = context;
  if (matters[index] === undefined) matters[index] = readMatter(context, context.mentions[index]!);
  return matters[index]!;
}

/** 乡镇政府出庭应诉 is a part, beside others. */
const ONE_SIDE = /^(?:乡镇|街道|[县区市][级直])[^的]{0,8}(?:出庭|应诉)$/;
const AS_PARTY = signTable("以");

function readMatter(context: Context, { index, quantity, bracket }: Mention): string | null {
  if (context.wholes[index] !== null || bracket !== -1) return null;
  if (quantity.kind !== "count" && quantity.kind !== "money") return null;
  const thing = thingOf(context, index);
  if (thing === null || thing.length < 3 || isKind(thing) || ONE_SIDE.test(thing)) return null;
  const matter = standsAt(AS_PARTY, thing, 0)
    ? thing.replace(/^以[^的]{2,10}为[被第原][^的]{1,4}的/, "")
    : thing;
  return takesPart(matter) || wordAt(MANNERS, matter, 0) > 0 ? null : matter;
}

/** Looked back over so many numbers at most. */
const BACK = 24;

function earlier(context: Context, mention: Mention, sameKind: boolean): string | null {
  const { kind, unit } = mention.quantity;
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - BACK); index--) {
    const other = context.mentions[index]!;
    if (other.start < mention.sentence.start) return null;
    if (sameKind && kind !== "rate" && !comparable(other.quantity.unit, unit)) continue;
    const matter = matterOf(context, index);
    if (matter !== null) return matter;
  }
  return null;
}

/** A sentence that begins with a verb alone goes on about what stands before it in the item: 收到申请9件。审结8件。 */
function sentenceBefore(context: Context, mention: Mention, itemStart: number): string | null {
  const start = mention.sentence.start;
  for (let index = mention.index - 1; index >= Math.max(itemStart, mention.index - BACK); index--) {
    const other = context.mentions[index]!;
    if (other.start >= start) continue;
    if (context.text.slice(other.sentence.end, start).includes("\n")) return null;
    const matter = matterOf(context, index);
    if (matter !== null) return matter;
  }
  return null;
}

/** The title of the innermost section that names something which the number does not stand in itself. */
function titleAdding(
  { subjects, titles }: Context,
  mention: Mention,
  within: readonly Section[],
): string | null {
  const { words, from } = subjects[mention.index]!;
  if (from === "carried" && words !== null && words.length >= 8) return null;
  for (let depth = within.length - 1; depth >= 0; depth--) {
    const section = within[depth]!;
    if (!titles.has(section)) titles.set(section, titleOf(section));
    const title = titles.get(section)!;
    if (title !== null && standsBehind(mention, section, title) && adding(words, title) !== null)
      return title;
  }
  return null;
}

/** False where the number stands in the title itself: 一是评查案卷120件. */
function standsBehind({ start }: Mention, section: Section, title: string): boolean {
  return start > section.start + section.marker.length + title.length;
}
