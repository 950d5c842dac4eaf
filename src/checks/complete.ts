/**
 * When a list of parts claims to be all of its whole. 其中 alone does not: it names some parts and leaves out others.
 */

/** How the text leads from the whole to its first part. */
export type Opening = "colon" | "among" | "bracket" | "each" | "other";

export function openingOf(words: string): Opening {
  if (/其中/.test(words)) return "among";
  if (/(?:分别|依次)(?:为|是|有|系)/.test(words)) return "each";
  if (/^[^,;。]{0,14}(?:,[^,;。]{0,8})?:[^,;:。]*$/.test(words)) return "colon";
  return /^[^,;。)]*\(/.test(words) ? "bracket" : "other";
}

interface Categories {
  readonly note: string;
  /** Each must be among the parts. */
  readonly all: readonly RegExp[];
}

/** Kinds of which the law or the words leave no other. */
const CLOSED: readonly Categories[] = [
  {
    note: "kinds of cases",
    all: [/^刑事/, /^民事/, /^行政(?!审批|处罚|许可|强制|检查|执法)/],
  },
  { note: "full-time and part-time", all: [/^专职/, /^兼职/] },
  { note: "sexes", all: [/^男/, /^女/] },
  { note: "instances", all: [/^一审/, /^二审/, /^再审/] },
];

/** What may become of a case that is taken up and decided on; 终止 takes the rest. */
const OUTCOMES = [/维持/, /驳回/, /撤销/, /确认/, /责令|履行/, /变更/, /终止|撤回|和解|调解/, /不予受理/];

/** True where the names of the parts leave no room for another one. */
export function isComplete(names: readonly string[], opening: Opening): boolean {
  if (names.length < 2) return false;
  if (/^(?:其他|其它|其余|剩余|余下)/.test(names.at(-1)!)) return true;
  if (CLOSED.some(({ all }) => areExactly(names, all))) return true;
  if (opening !== "colon" && opening !== "bracket") return false;
  const known = OUTCOMES.filter((outcome) => names.some((name) => outcome.test(name)));
  const others = names.filter((name) => !OUTCOMES.some((outcome) => outcome.test(name)));
  return known.length >= 4 && others.length === 0 && OUTCOMES[6]!.test(names.join(","));
}

/** Every kind is named, and nothing else that could belong to two of them: 专职, 兼职, 专家. */
function areExactly(names: readonly string[], kinds: readonly RegExp[]): boolean {
  return (
    kinds.every((kind) => names.some((name) => kind.test(name))) &&
    names.every((name) => kinds.some((kind) => kind.test(name)))
  );
}

/** Kinds of which nothing belongs to two, though there may be others. */
const EXCLUSIVE: readonly (readonly RegExp[])[] = [
  [/^刑事/, /^民事/, /^行政(?!审批|处罚|许可|强制|检查|执法)/],
  [/^一审/, /^二审/, /^再审/],
  [/^专职/, /^兼职/],
  [/^(?:村|社区)/, /^(?:乡|镇|街道)/, /^(?:行业|专业)/, /^企事?业/],
  [/^受理/, /^不予受理|^不受理/, /^转送|^告知|^移送/],
  [/^维持/, /^驳回/, /^撤销/, /^确认/, /^责令/, /^变更/, /^终止/],
];

/** True where the parts are such kinds, each named once: more of them than there are in all cannot be. */
export function isExclusive(names: readonly string[]): boolean {
  return EXCLUSIVE.some((family) => {
    const kinds = names.map((name) => family.findIndex((kind) => kind.test(name)));
    return names.length > 1 && !kinds.includes(-1) && new Set(kinds).size === kinds.length;
  });
}
