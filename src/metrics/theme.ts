import type { Section } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";

/** What a sentence says first about what it is about; the number stands behind it. */
const THEMES: readonly RegExp[] = [
  // 人民调解方面,  矛盾化解领域:
  /^(?<theme>[^,;:。()\d]{2,24}?)(?:工作)?(?:方面|领域)[,:]/,
  // 行政处罚案件中,  在文件审查工作中,
  /^(?<theme>[^,;:。()\d]{2,20}?)(?:工作|活动)?(?<![其集过程])(?:当中|之中|中),/,
  // 规范性文件管理——  合同审查:
  /^(?<theme>[^,;:。()\d—]{2,20}?) ?(?:——|:)/,
];
const NUMBERING =
  /^[ \n]*(?:[(]?[一二三四五六七八九十]{1,3}[)、是]|第[一二三四五六七八九十][,、]|[(]?\d{1,2}[).、]|[①-⑳])?[ ]*/;
/** Time, place and manner in front of a theme. */
const ASIDE = /^(?:(?:在|于|关于|针对|对于|就|从)|全年|今年以?来?|本年度|期间|其中,?)+/;
/** What only says that something follows, or when. */
const NO_THEME =
  /^(?:如下|具体|主要|情况|一|二|其|会议|期间|近|过去|同时|目前|来源|时间|日期|发布|作者|浏览|字体)|年$|月$|日$|来$/;

/** Far enough to see how a sentence begins. */
const VIEW = 60;
/** Farther back than this no semicolon is looked for. */
const REACH = 300;

/** The theme that the sentence begins with; null where it names none. */
export function themeOfSentence(text: string, { sentence, start }: Mention): string | null {
  return themeIn(text.slice(sentence.start, Math.min(start, sentence.start + VIEW)));
}

/** The theme that the sentence turns to behind its last semicolon before the number. */
export function themeSinceSemicolon(text: string, { sentence, start }: Mention): string | null {
  const from = Math.max(sentence.start, start - REACH);
  const at = from + text.slice(from, start).lastIndexOf(";");
  return at < from ? null : themeIn(text.slice(at + 1, Math.min(start, at + VIEW)));
}

function themeIn(words: string): string | null {
  const sentence = words.replace(NUMBERING, "").replace(ASIDE, "");
  for (const pattern of THEMES) {
    const theme = pattern
      .exec(sentence)
      ?.groups?.theme?.trim()
      .replace(/(?<=.{2})[是为]$/, "");
    if (theme !== undefined && theme.length >= 2 && !NO_THEME.test(theme)) return theme;
  }
  return null;
}

/** Titles under which every report has something. */
const GENERAL =
  /^(?:20\d\d ?年度?)?(?:全[县市区]|我[县市区局])?(?:主要|重点|具体|基本|存在|下一步|下步|今后|法治政府建设|法治建设|依法行政|的|和|及|与|年度|工作|情况|做法|成效|亮点|问题|不足|打算|安排|计划|思路|举措|措施|任务|开展|完成|推进|落实|建设)*$/;
const LONGEST = 40;

/**
 * What a section's title names: its first clause. Null where that says nothing of its own, or where the number itself
 * stands in it (一是评查案卷120件).
 */
export function titleOf({ title, marker, start }: Section, offset: number): string | null {
  const first = title.split(/[,，;；:：。!！\n]/)[0]!.trim();
  if (offset < start + marker.length + first.length + 1) return null;
  return first.length < 2 || first.length > LONGEST || GENERAL.test(first) ? null : first;
}
