import { type Division, divisionsStemmed, type Mention, mentions } from "./divisions.ts";
import { firstRead } from "./rule.ts";
import { UNKNOWN_PLACES, ZONES } from "./selfReference.ts";

/** What the report calls its place, before the table has settled which one that is. */
export type Place =
  | { readonly kind: "named"; readonly bearers: readonly Division[] }
  /** In no table: a development zone, or a division since abolished; `within` has the names written before it. */
  | { readonly kind: "zone" | "unknown"; readonly name: string; readonly within: readonly Division[] };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place that a title or the name of a body begins with. */
export function placeIn(bare: string): Place | null {
  const chain = firstChain(mentions(bare));
  const last = chain.at(-1);
  if (last?.divisions.some(({ level }) => level === "county"))
    return { kind: "named", bearers: within(chain) };
  const branch = last && branchOf(bare.slice(last.end), last.divisions);
  if (branch) return { kind: "named", bearers: branch };
  const rest = bare.slice(last?.end ?? 0);
  const above = last?.divisions ?? [];
  const zone = firstRead(ZONES, rest);
  if (zone) return { kind: "zone", name: zone.value, within: above };
  const unknown = firstRead(UNKNOWN_PLACES, rest);
  if (unknown) return { kind: "unknown", name: unknown.value, within: above };
  if (last) return { kind: "named", bearers: within(chain) };
  return stemAt(bare);
}

/** 信阳市生态环境局罗山分局: a county by its name without rank, behind its city. */
const BRANCH = /^[\u4e00-\u9fa5]{2,14}局(?<stem>[\u4e00-\u9fa5]{2,4})分局/;

function branchOf(behind: string, cities: readonly Division[]): readonly Division[] | null {
  const stem = BRANCH.exec(behind)?.groups?.stem;
  const bearers = stem ? divisionsStemmed(stem) : [];
  const inside = bearers.filter(
    ({ level, city }) => level === "county" && cities.some(({ name }) => name === city),
  );
  return inside.length > 0 ? inside : null;
}

/** Who acts stands at the beginning of a clause, or behind its year; who reports, behind 现将. */
const BEFORE_ACTOR = /(?:^|[,。:;\n]|年度?|[以年]来|现[将就对]) {0,8}$/;

/** A body of the place, or a town in it, and how an opening says what it does. */
const ACTS =
  /^(?:委|(?:委、?[市县区旗州]?)?(?:人民)?政府|[\u4e00-\u9fa5]{2,14}?(?:局|委员会|委|办公室|中心|大队|[镇乡]|街道(?:办事处)?))?(?:坚持|坚决|坚定|始终|认真|全面|深入|深学|紧紧|紧扣|紧密|以[习党建法《“]|严格|扎实|高度|积极|主动|切实|聚焦|围绕|牢牢|大力|着力|高举|持续|不断|贯彻|学习|推进|统筹|锚定|立足|按照|根据|在[^,。]{0,40}下|[^,。;\n]{0,40}(?:报告|汇报|总结)如下)/;

/** 在云溪县委、县政府的坚强领导下: whose county leads the town or the bureau that reports. */
const [BEFORE_LEADER, LEADS] = [/在$/, /^委[、和]?[市县区旗]?(?:人民)?(?:政府)?[^,。]{0,16}领导/];

/** The place whose deeds the opening tells, else the county that is said to lead; from the first words of the body. */
export function placeActing(opening: string): { place: Place; span: Span } | null {
  const all = mentions(opening);
  const chains = all.flatMap((_, i) => (all[i - 1]?.end === all[i]?.start ? [] : [firstChain(all.slice(i))]));
  const standing = (before: RegExp, behind: RegExp) =>
    chains.find(
      (chain) =>
        before.test(opening.slice(Math.max(0, chain[0]!.start - WIDTH), chain[0]!.start)) &&
        behind.test(opening.slice(chain.at(-1)!.end, chain.at(-1)!.end + WIDTH)),
    );
  const isCounty = (chain: Mention[]) => chain.at(-1)!.divisions.some(({ level }) => level === "county");
  const acting = standing(BEFORE_ACTOR, ACTS);
  const leading = acting ? undefined : standing(BEFORE_LEADER, LEADS);
  const chain = acting ?? (leading && isCounty(leading) ? leading : undefined);
  if (!chain) return null;
  const span = { start: chain[0]!.start, end: chain.at(-1)!.end };
  return { place: { kind: "named", bearers: within(chain) }, span };
}

/** 《2022年云溪县法治政府建设工作要点》, 《中共云溪县委议事规则》. */
const DOCUMENT = /《(?:(?:19|20)\d\d年度?)?(?:中共)?(?<called>[^《》\d\n][^《》\n]{3,60})》/g;

/** The one county with which the titles of documents begin, where the text speaks of its rank as its own. */
export function placeInDocuments(text: string): { place: Place; span: Span } | null {
  let found: { place: Place; span: Span; name: string } | null = null;
  for (const { 0: title, groups, index } of text.matchAll(DOCUMENT)) {
    const called = groups?.called ?? "";
    const chain = firstChain(mentions(called));
    const last = chain.at(-1);
    if (chain[0]?.start !== 0 || !last?.divisions.some(({ level }) => level === "county")) continue;
    if (found && found.name !== last.name) return null;
    const from = index + title.length - 1 - called.length;
    const span = { start: from, end: from + last.end };
    found ??= { place: { kind: "named", bearers: within(chain) }, span, name: last.name };
  }
  const rank = found?.name.slice(-1);
  return rank && new RegExp(`[我全]${rank}(?!域)|${rank}(?:委|人民政府|政府)`).test(text) ? found : null;
}

/** How far around a name is looked at, in characters. */
const WIDTH = 80;

/** Names that stand one directly behind the other: 河南省信阳市罗山县. */
function firstChain(all: readonly Mention[]): Mention[] {
  const chain: Mention[] = [];
  for (const mention of all) {
    const last = chain.at(-1);
    if (last && last.end !== mention.start) break;
    chain.push(mention);
  }
  return chain;
}

/** The bearers of the last name that lie in the places named before it. */
function within(chain: readonly Mention[]): readonly Division[] {
  const bearers = chain.at(-1)?.divisions ?? [];
  const above = chain.slice(0, -1).flatMap(({ divisions }) => divisions.map(({ name }) => name));
  const inside = bearers.filter(({ city, province }) =>
    above.every((name) => name === city || name === province),
  );
  return inside.length > 0 ? inside : bearers;
}

/** 云溪 for 云溪区 where a title begins so: 云溪2022年法治政府建设情况报告. */
function stemAt(bare: string): Place | null {
  const stem = /^(?<stem>[\u4e00-\u9fa5]{2,5})(?=(?:19|20)\d\d|法治政府|人民政府)/.exec(bare)?.groups?.stem;
  const bearers = stem ? divisionsStemmed(stem) : [];
  return bearers.length > 0 ? { kind: "named", bearers } : null;
}
