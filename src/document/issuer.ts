import type { SourceText } from "../text.ts";
import { isBodies, isBody } from "./bodies.ts";
import { isFurniture } from "./furniture.ts";
import { type Line, quote } from "./lines.ts";
import { firstRead, type Rule } from "./rule.ts";
import type { Head, Title } from "./title.ts";

const body = (match: RegExpExecArray) => {
  const name = match.groups?.body ?? "";
  return isBody(name) ? name : null;
};

/** Where a title names the body whose report it is; read from the title without spaces, as normalised. */
export const ISSUER_RULES: readonly Rule<string>[] = [
  {
    id: "issuer-before-about",
    pattern: /^(?<body>[^《》,。:]{2,60}?)关于/,
    read: body,
    examples: [
      ["云溪县人民政府关于2022年度法治政府建设情况的报告", "云溪县人民政府"],
      ["中共云溪县委云溪县人民政府关于法治政府建设情况的报告", "中共云溪县委云溪县人民政府"],
      ["云溪县委全面依法治县委员会办公室关于2022年工作情况的报告", "云溪县委全面依法治县委员会办公室"],
    ],
    counterExamples: ["云溪镇关于2022年法治政府建设情况的报告", "关于2022年法治政府建设情况的报告"],
  },
  {
    id: "issuer-before-year",
    pattern: /^(?<body>[^《》,。:\d]{2,40}?)(?:(?:19|20)\d\d|二[〇零])/,
    read: body,
    examples: [["云溪县司法局2022年度法治政府建设工作总结", "云溪县司法局"]],
    counterExamples: ["云溪县2022年度法治政府建设情况报告"],
  },
  {
    id: "issuer-after-year",
    pattern:
      /^(?:关于)?(?:(?:19|20)\d\d年度?)?(?<body>[^《》,。:\d]{2,40}?)(?:(?:19|20)\d\d年度?)?(?:推进|落实|开展|履行)?(?:法治政府|依法行政|工作)/,
    read: body,
    examples: [
      ["2022年云溪县人民政府法治政府建设情况报告", "云溪县人民政府"],
      ["关于云溪县人民政府2022年度法治政府建设情况的报告", "云溪县人民政府"],
      ["云溪县人民政府工作报告", "云溪县人民政府"],
    ],
    counterExamples: ["2022年云溪县法治政府建设情况报告", "政府工作报告"],
  },
];

export interface Issuer {
  /** In the source's spelling. */
  readonly text: string;
  /** As normalised, without spaces. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The body that the title names, else the one that signs, at the end or under the title; the signature too where the
 * title says no place (县政府).
 *
 * @param under what signs under the title, as `signedUnder` gives it
 */
export function findIssuer(
  text: SourceText,
  title: Title | null,
  closing: readonly Line[],
  under: readonly Line[],
): Issuer | null {
  const bare = title && firstRead(ISSUER_RULES, title.bare)?.value;
  const signed = signature(text, closing) ?? named(text, under[0], under[0]?.bare ?? "");
  if (!bare || !title || (PLACELESS.test(bare) && signed && !PLACELESS.test(signed.bare))) return signed;
  const at = title.bare.indexOf(bare);
  return { ...title, text: title.text.slice(at, at + bare.length), bare };
}

/** A name that says the rank of its place and not the place. */
const PLACELESS = /^(?:中共)?[省市县区州旗镇乡](?!中)/;

/** The date behind a signature, on its line or on the next. */
const DATED =
  /\(?(?:(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?|二[〇零][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\)?$/;

/** The name at the end of the report: on a line of its own, or before the date on the date's line. */
function signature(text: SourceText, own: readonly Line[]): Issuer | null {
  for (let i = own.length - 1; i >= 0; i--) {
    const line = own[i] as Line;
    const name = line.bare.replace(DATED, "");
    if (/[。;,]/.test(line.bare) && !isBodies(name)) return null;
    const signs = name !== line.bare || DATED.test(own[i + 1]?.bare ?? "") || (i > 0 && closes(own, i));
    if (!signs || !isBody(name)) continue;
    return named(text, line, name);
  }
  return null;
}

/** The first signs of a line as an issuer; null where there is no line. */
function named(text: SourceText, line: Line | undefined, bare: string): Issuer | null {
  if (!line) return null;
  return {
    text: quote(text, line.start, line.end).slice(0, bare.length),
    bare,
    start: line.start,
    end: line.end,
  };
}

/** A line of a page's record that has its value on the next: 发布机构：. */
const OPEN_LABEL = /^[^:]{1,8}:?$/;

/**
 * The lines of a signature that is set between title and body: a body that says its place, and what stands below it.
 * The value of a page's label is none.
 */
export function signedUnder({ above }: Head, title: Title | null): readonly Line[] {
  if (!title) return [];
  const at = above.findIndex(
    ({ start, bare }, i) =>
      start >= title.end && isBody(bare) && !PLACELESS.test(bare) && !isValue(above[i - 1]?.bare ?? ""),
  );
  return at < 0 ? [] : above.slice(at);
}

const isValue = (label: string) => OPEN_LABEL.test(label) && isFurniture(label);

/** A name alone is a signature where it says its place, is the last line and stands below the last full stop. */
const closes = (own: readonly Line[], i: number) =>
  i === own.length - 1 &&
  /[。!]$/.test(own[i - 1]?.bare ?? "") &&
  /^(?:中共)?[^、]{2,20}?[省市县区旗州盟乡镇][^、]*$/.test(own[i]?.bare ?? "");
