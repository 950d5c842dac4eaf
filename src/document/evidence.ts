import { type Division, type Mention, mentions, stemOf } from "./divisions.ts";

/** No report is longer in characters; of what is, the beginning and the end are looked at. */
export const EVIDENCE = 120_000;

/** What a sign of one candidate weighs. A page's own record has the code itself. */
const WEIGHT = { code: 40, chain: 10, plate: 10, city: 3, province: 2, stem: 1, neighbour: 1 };

/** How far the first must lead the second. */
const LEAD = 2;

/**
 * Which of the places that share a name the text is about: by the names of their cities, provinces and neighbours, by
 * the plate in 豫ICP备 and by the code that 公网安备 and 网站标识码 begin with.
 *
 * @returns one where the text settles it, else all of them
 */
export function settle(bearers: readonly Division[], text: string): readonly Division[] {
  if (bearers.length < 2) return bearers;
  const evidence = evidenceIn(text);
  const scored = bearers
    .map((bearer) => ({ bearer, score: scoreOf(bearer, bearers, evidence) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const leads = first && second && first.score >= LEAD && first.score >= LEAD * second.score;
  return leads ? [first.bearer] : bearers;
}

interface Evidence {
  readonly text: string;
  readonly named: readonly Mention[];
  /** Of the records and the plates of sites. */
  readonly codes: readonly string[];
  readonly plates: readonly string[];
}

function evidenceIn(text: string): Evidence {
  const read = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, read]) => read!);
  return { text, named: mentions(text), codes: read(RECORD), plates: read(PLATE) };
}

function scoreOf(
  bearer: Division,
  bearers: readonly Division[],
  { text, named, codes, plates }: Evidence,
): number {
  const own = distinct(bearer, bearers);
  let score = times(text, own.city && stemOf(own.city)) + times(text, own.province && stemOf(own.province));
  named.forEach(({ name, start, divisions }, i) => {
    if (name === own.city) score += WEIGHT.city;
    if (name === own.province) score += WEIGHT.province;
    const before = named[i - 1];
    if (
      name === bearer.name &&
      before?.end === start &&
      (before.name === own.city || before.name === own.province)
    )
      score += WEIGHT.chain;
    const [neighbour] = divisions;
    if (divisions.length === 1 && neighbour?.level === "county" && own.city && neighbour.city === own.city)
      score += WEIGHT.neighbour;
  });
  for (const code of codes) if (code === bearer.code) score += WEIGHT.code;
  for (const plate of plates)
    if (PLATES.get(plate) === bearer.code.slice(0, 2) && own.province) score += WEIGHT.plate;
  return score;
}

/** City and province, each only where the others lie in another. */
function distinct(bearer: Division, bearers: readonly Division[]) {
  const own = (read: (one: Division) => string | null) =>
    bearers.every((one) => one === bearer || read(one) !== read(bearer)) ? read(bearer) : null;
  return { city: own(({ city }) => city), province: own(({ province }) => province) };
}

/** How often a name without its rank stands in the text. */
function times(text: string, stem: string | null): number {
  return stem ? (text.split(stem).length - 1) * WEIGHT.stem : 0;
}

/**
 * The code that the police and the register of government sites give a site begins with that of its place; so does the
 * index of a document, alone or in the code of the body that keeps it.
 */
const RECORD =
  /(?:公网安备|网站标识码|索 ?引 ?号)[\s:|]{0,5}(?:1[1-5](?=\d{6}[0-9A-Z]{10}(?![0-9A-Z])))?(\d{6})/g;

/** The province's plate before the number of a site's licence or of its own documents. */
const PLATE = /([\u4e00-\u9fa5])(?:ICP备|公网安备)/g;

const PLATES = new Map(
  "京11津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51蜀51贵52黔52云53滇53藏54陕61甘62陇62青63宁64新65"
    .match(/.\d\d/g)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
