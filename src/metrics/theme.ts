import type { Section } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";

/** What a sentence says first about what it is about; the number stands behind it. */
const THEMES: readonly RegExp[] = [
  // 人民调解方面,  矛盾化解领域:
  /^([^,;:。()\d]{2,24}?)(?:工作)?(?:方面|领域)[,:]/,
  // 行政处罚案件中,  在文件审查工作中,
  /^([^,;:。()\d]{2,20}?)(?:工作|活动)?(?<![其集过程])(?:当中|之中|中),/,
  // 规范性文件管理——  合同审查:
  /^([^,;:。()\d—]{2,20}?) ?(?:——|:)/,
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

/** The themes of the sentences of a text; null where they name none. */
export interface Themes {
  /** The theme that the sentence of a number begins with. */
  ofSentence(mention: Mention): string | null;
  /** The theme that the sentence turns to behind its last semicolon before the number. */
  sinceSemicolon(mention: Mention): string | null;
}

export function themesOf(text: string): Themes {
  // Many numbers stand behind the words that one sentence begins with, and most of these name no theme at all.
  let [begin, holdsTheme] = [-1, false];
  const themeFrom = (from: number, to: number) => {
    if (from !== begin) holdsTheme = themeIn(text.slice(from, from + VIEW)) !== null;
    begin = from;
    return holdsTheme ? themeIn(text.slice(from, Math.min(to, from + VIEW))) : null;
  };
  // Numbers come in ascending order: no part of the text is searched twice.
  let semicolon = -1;
  let next = text.indexOf(";");
  return {
    ofSentence: ({ sentence, start }) => themeFrom(sentence.start, start),
    sinceSemicolon: ({ sentence, start }) => {
      for (; next !== -1 && next < start; next = text.indexOf(";", next + 1)) semicolon = next;
      return semicolon < Math.max(sentence.start, start - REACH) ? null : themeFrom(semicolon + 1, start);
    },
  };
}

/** Without one of these no theme ends in the words. */
const ENDS = /:|——|[域面中],/;

function themeIn(words: string): string | null {
  if (!ENDS.test(words)) return null;
  const sentence = words.replace(NUMBERING, "").replace(ASIDE, "");
  for (const pattern of THEMES) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const theme = found[1]!.trim().replace(/(?<=.{2})[是为]$/, "");
    if (theme.length >= 2 && !NO_THEME.test(theme)) return theme;
  }
  return null;
}

/** Titles under which every report has something. */
const GENERAL =
  /^(?:20\d\d ?年度?)?(?:全[县市区]|我[县市区局])?(?:主要|重点|具体|基本|存在|下一步|下步|今后|法治政府建设|法治建设|依法行政|的|和|及|与|年度|工作|情况|做法|成效|亮点|问题|不足|打算|安排|计划|思路|举措|措施|任务|开展|完成|推进|落实|建设)*$/;
const LONGEST = 40;

/** What a section's title names: its first clause. Null where that says nothing of its own. */
export function titleOf({ title }: Section): string | null {
  const end = title.search(/[,，;；:：。!！\n]/);
  const first = (end === -1 ? title : title.slice(0, end)).trim();
  return first.length < 2 || first.length > LONGEST || GENERAL.test(first) ? null : first;
}
