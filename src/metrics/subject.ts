import type { Metric } from "../../schemas/report.ts";
import { CHANGE_TAIL, LEVEL_TAIL } from "./change.ts";
import type { Mention } from "./clause.ts";
import { core, isVerbal, nounPhrase } from "./phrase.ts";

/** What one quantity counts, in the report's own words, and where they were found. */
export interface Subject {
  readonly words: string | null;
  readonly from: "before" | "behind" | "list" | "rank" | "bracket" | "shared" | "carried" | "object" | "none";
}

/** Measure words of happenings: what was done 3次 stands before the number more often than behind it. */
const HAPPENING = /^(?:次|场|期|轮|遍|趟|场次|件次|人次|批次|班次|回|届|家次|户次|人日|课时|学时)$/;
/** Measure words that are nouns themselves: 12部门. */
const NOUN_UNIT = /^[\u4e00-\u9fff]{2,}$/;
/** Between two numbers that share what they count: 5件、3.4万元. */
const CONNECTORS = /^[、,和与及并或 \n]*(?:共计?)?$/;

/**
 * Says of every quantity what it counts. The words come from the clause: before the number (收到行政复议申请25件), behind
 * it (25件行政复议申请), around it, shared with a neighbour (5件、3.4万元), from a list (分别为), or carried over.
 */
export function subjects(
  text: string,
  mentions: readonly Mention[],
  changes: readonly Metric["change"][],
): Subject[] {
  const found: Subject[] = [];
  for (const mention of mentions) found.push(subjectOf({ text, mentions, changes, found }, mention));
  return found;
}

interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly changes: readonly Metric["change"][];
  readonly found: readonly Subject[];
}

function subjectOf(context: Context, mention: Mention): Subject {
  const { found, changes } = context;
  const listed = fromList(context, mention);
  if (listed !== null) return { words: listed, from: "list" };
  const before = unconsumed(context, mention);
  if (mention.quantity.kind === "rank" && changes[mention.index] === null) {
    const ranked = core(before.slice(0, Math.max(0, before.search(RANKED))));
    return ranked.length >= 2 ? { words: ranked, from: "rank" } : carried(context, mention);
  }
  const isChange = changes[mention.index] !== null;
  const plain = core(isChange ? before.replace(CHANGE_TAIL, "") : before.replace(LEVEL_TAIL, ""));
  const behind = nounPhrase(mention.after);
  if (behind.length >= 2 && prefersBehind(mention, before, plain, isChange))
    return { words: behind, from: "behind" };
  if (plain.length >= 2) return { words: anaphor(context, mention, plain), from: "before" };
  if (mention.boundary === "bracket" && plain === "") {
    const words = beforeBracket(context, mention);
    if (words !== null) return words;
  }
  if (isChange || /^占/.test(before)) return carried(context, mention);
  if (behind.length >= 2 && plain === "" && mention.quantity.kind !== "duration")
    return { words: behind, from: "behind" };
  const shared = sharedWithNext(context, mention);
  if (shared !== null) return { words: shared, from: "shared" };
  const object = objectBehind(mention);
  if (object !== null && !CONNECTORS.test(before)) return { words: object, from: "object" };
  const before2 = carried(context, mention);
  if (before2.words !== null) return before2;
  if (object !== null) return { words: object, from: "object" };
  if (plain !== "") return { words: plain, from: "before" };
  return {
    words: NOUN_UNIT.test(mention.quantity.unit) ? mention.quantity.unit : null,
    from: found.length ? "none" : "none",
  };
}

/** Where the words of a place in an order begin. */
const RANKED =
  /综合排名|排名|排位|位次|位列|位居|名列|稳居|跃居|蝉联|居(?!民|家|住)|排(?=全|在|第|名)|列(?=全|第)|进入|跻身|保持|夺得|荣获|获得|获评|由全|从全|由第|从第|与[^,]{1,8}并列|并列|全[省市县国州区][^,]{0,8}第|第$|前$/;

/** The words before a number without those that the number before it has used. */
function unconsumed({ found }: Context, mention: Mention): string {
  const before = mention.before.replace(/^[、和与及并 ]+/, "");
  const previous = found[mention.index - 1];
  if (mention.boundary !== "mention" || previous?.from !== "behind" || previous.words === null) return before;
  const at = before.indexOf(previous.words);
  return at >= 0 && at <= 2 ? before.slice(at + previous.words.length) : before;
}

function prefersBehind(
  { quantity, before: raw, after }: Mention,
  before: string,
  plain: string,
  isChange: boolean,
): boolean {
  if (plain.length < 2 || /等$|的$/.test(raw.trimEnd())) return true;
  if (quantity.kind === "rate" || quantity.kind === "duration")
    return isChange ? plain.length < 2 : /^的/.test(after) && isVerbal(plain);
  if (isVerbal(plain)) return true;
  return quantity.kind === "count" && !HAPPENING.test(quantity.unit) && !/[\u4e00-\u9fff]{6,}/.test(before);
}

/** What 前者 and 后者 stand for. */
function anaphor({ text }: Context, mention: Mention, plain: string): string {
  if (plain !== "前者" && plain !== "后者") return plain;
  const earlier = text.slice(mention.sentence.start, mention.from).split(",").at(-2) ?? "";
  const names = earlier.split(/[、和与及]/);
  return names.length === 2 ? core(names[plain === "前者" ? 0 : 1]!) : plain;
}

/** 法律顾问（36名）: the number in brackets says how many there are of what stands before them. */
function beforeBracket(context: Context, mention: Mention): Subject | null {
  const { text, mentions, found } = context;
  const previous = mentions[mention.index - 1];
  if (previous !== undefined && mention.bracket - previous.end <= 1)
    return { words: found[mention.index - 1]!.words, from: "carried" };
  const outside = text.slice(mention.sentence.start, mention.bracket).split(/[,;:]/).at(-1) ?? "";
  const words = core(
    outside.slice(previous ? Math.max(0, outside.length - (mention.bracket - previous.end)) : 0),
  );
  return words.length >= 2 ? { words, from: "bracket" } : null;
}

/** 共有9家、52宗重大行政处罚决定: both count what stands behind the last. */
function sharedWithNext({ text, mentions }: Context, mention: Mention): string | null {
  let last = mention;
  for (let next = mentions[mention.index + 1]; next !== undefined; next = mentions[next.index + 1]) {
    if (next.start > mention.sentence.end || !CONNECTORS.test(text.slice(last.end, next.start))) break;
    last = next;
    const behind = nounPhrase(next.after.replace(/^参加的/, ""));
    if (behind.length >= 2) return behind;
  }
  return null;
}

/** What stands behind a number that begins its clause: 两百多人参加宣誓仪式, 320件为涉外公证. */
function objectBehind(mention: Mention): string | null {
  const isWhat = /^[ ]*(?:[为是系]|属于)/.exec(mention.after);
  if (isWhat !== null) return mention.after.slice(isWhat[0].length) || null;
  const words = core(mention.after.replace(/^的/, ""));
  return words.length >= 2 && mention.quantity.kind !== "rate" ? words : null;
}

/** What the quantity before counts, where the sentence goes on about it. */
function carried({ mentions, changes, found }: Context, mention: Mention): Subject {
  for (let index = mention.index - 1; index >= 0; index--) {
    const earlier = mentions[index]!;
    if (earlier.start < mention.sentence.start) break;
    if (found[index]!.words !== null && (changes[index] === null || index === mention.index - 1))
      return { words: found[index]!.words, from: "carried" };
  }
  return { words: null, from: "none" };
}

/**
 * 受理、审结行政复议案件分别为46件、41件: as many names as numbers. Where the last name is a verb with its object and the
 * others are verbs, the verb alone tells it apart.
 */
function fromList({ text, mentions }: Context, mention: Mention): string | null {
  const run = runOf(text, mentions, mention);
  const first = run[0]!;
  const named = /^(?<names>.+?)(?:同比|环比|较.{1,6})?分别(?<rest>.*)$/s.exec(wordsBefore(text, first));
  if (named === null || run.length < 2) return null;
  const names = named
    .groups!.names!.replace(/(?:的)?(?:案件|数量|人数|情况|等次|领域)?$/, "")
    .split(/[、和与及]|以及/);
  if (names.length !== run.length || names.some((name) => /^[\d年月日至]+$/.test(name))) return null;
  const own = names.map((name) => core(name.replace(/(?:均|都|实现|双|同时).*$/, "")));
  const verb = own.slice(0, -1).every((name) => isVerbal(name))
    ? VERB_FIRST.exec(own.at(-1)!)?.[0]
    : undefined;
  if (verb !== undefined && own.at(-1) !== verb) own[own.length - 1] = verb;
  return own[run.indexOf(mention)] ?? null;
}

const VERB_FIRST = /^(?:确认违法|不予受理|[\u4e00-\u9fff]{2})/;

/** 分别 may open a clause of its own: the names then stand in the clause before. */
function wordsBefore(text: string, mention: Mention): string {
  if (!/^[ ]*分别/.test(mention.before)) return mention.before;
  const earlier =
    text.slice(mention.sentence.start, mention.from).replace(/,$/, "").split(/[,;:]/).at(-1) ?? "";
  return earlier.replace(/\d.*$/, "") + mention.before;
}

/** The quantities that stand side by side with this one, in order. */
function runOf(text: string, mentions: readonly Mention[], mention: Mention): Mention[] {
  const run = [mention];
  for (
    let at = mention.index;
    at > 0 && CONNECTORS.test(text.slice(mentions[at - 1]!.end, mentions[at]!.start));
    at--
  )
    run.unshift(mentions[at - 1]!);
  for (
    let at = mention.index;
    at + 1 < mentions.length && CONNECTORS.test(text.slice(mentions[at]!.end, mentions[at + 1]!.start));
    at++
  )
    run.push(mentions[at + 1]!);
  return run;
}
