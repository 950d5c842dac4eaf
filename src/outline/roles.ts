import type { Role, Section } from "../../schemas/report.ts";

/** Words that tell what a section is about. The one that stands first in the heading settles its role. */
const WORDS: readonly (readonly [Exclude<Role, "other">, RegExp])[] = [
  [
    "problems",
    /问题(?!导向|清单|整改|线索)|不足|短板|困难(?!群众|群体|弱势|家庭|职工|学生|人员|企业)|差距|薄弱|挑战|弱项/,
  ],
  ["leadership", /(?:主要|党政)(?:负责人|负责同志|领导).{0,12}(?:履行|履职|职责|责任)|第一责任人/],
  [
    "achievements",
    /(?:完成|落实|开展|推进|进展|工作|建设|基本|总体)情况|进展|成效|成绩|成果|回顾|总结|主要(?:做法|举措|措施)|主要工作(?!安排|任务|打算|计划|思路|目标|重点)/,
  ],
  [
    "highlights",
    /亮点|特色(?:工作|做法|经验|举措|$|[和及与、])|创新(?:性?(?:做法|举措|经验|成果|案例|实践)|点|工作(?!机制|方法|方式|思路|模式))|(?:典型|先进|成功|好的?)(?:经验|做法|案例)|经验做法/,
  ],
  [
    "plan",
    /下一?步|下一?阶段|下一?个?年度?|今后|明年|来年|新的一年|努力方向|(?:整改|改进)(?:措施|方向)|对策(?!建议)|进一步[^、,]{2,20}的(?:措施|举措|打算)$/,
  ],
  [
    "plan",
    /(?:打算|计划|设想|思路|展望|安排|工作(?:规划|重点|要点|谋划|部署)|(?:工作|主要|目标|重点)任务|(?:工作|发展|奋斗)目标)(?:如下)?(?=$|[和及与、(])/,
  ],
];

/** A heading that opens so names work done, whatever its object: 聚焦突出问题, 短板逐步补齐, 落实年度计划. */
const WORKED_ON =
  /(?:解决|聚焦|针对|围绕|破解|化解|攻克|整治|治理|补齐|补|强|克服|直面|缓解|防范|应对|缩小|弥补|消除)(?!的(?:主要|突出)?(?:问题|困难))[^、,和及与]{0,8}?(?:问题|不足|短板|困难|差距|薄弱|挑战|弱项)|(?:问题|短板|困难|差距|弱项)[^、,，]{0,6}(?:消除|解决|补齐|化解|缩小|缓解|破解|攻克)/g;
const CARRIED_OUT =
  /(?:创新|拓宽|理清|完善|落实|完成|抓好|推进|压实|明确|执行|制定|编制|聚焦|紧扣|围绕|对标)[^、,和及与]{0,8}?(?:计划|思路|安排|任务|目标|规划|重点)/g;
/** Beside problems these promise something. */
const REMEDY = /措施|对策|改进|整改|建议|举措/;
const OTHER =
  /^(?:附件?|名词解释|注释|说明|总体要求|指导思想|基本原则|保障措施|(?:单位|部门|机构|基本)概况|起草(?:背景|过程|说明))|(?:意见[和与及]?|几点|有关|相关|政策|对策|工作的?)建议$|^(?:有关|相关|几点)(?:情况|事项|问题)?的?说明$/;
/** 其他需要报告的情况, 需要说明的问题: what had no place in the sections before. */
const REMAINING =
  /^(?:其[他它](?:[有相]关)?(?:情况|事项|方面|内容)|(?:其[他它])?(?:需要?|应当?|有待)[^,。;]{0,6}?(?:说明|报告|汇报|报送|公开)的?[^,。;工]{0,6}(?:情况|事项|问题|内容))$/;

/** Further on a heading is a sentence, and its words tell of details. */
const REACH = 60;

/**
 * Gives the function that says what a section of level 1 is about. A heading that only names a field of work tells of
 * work done.
 */
export function roleReader(text: string, sections: readonly Section[]): (section: Section) => Role {
  const reported = reportedYear(text, sections);
  const titles = childTitles(sections);
  return ({ id, title }) => role(title.slice(0, REACH), titles.get(id) ?? [], reported);
}

function role(title: string, children: readonly string[], reported: number): Role {
  if (REMAINING.test(title)) return "other";
  const bare = title.replace(WORKED_ON, "").replace(CARRIED_OUT, "");
  const found = WORDS.map(([name, pattern]) => ({ name, at: bare.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  const ahead = yearAhead(bare, reported);
  if (ahead >= 0) found.push({ name: "plan", at: ahead });
  const [first] = found.sort((a, b) => a.at - b.at);
  if (first === undefined) return OTHER.test(bare) ? "other" : "achievements";
  if (first.name !== "problems") return first.name;
  const promises = REMEDY.test(bare) || found.some(({ name }) => name === "plan");
  return promises && arePlans(children) ? "plan" : "problems";
}

/** Where the heading names a year after the one reported on, or -1. */
function yearAhead(title: string, reported: number): number {
  const year = yearsOf(title).find((named) => reported > 0 && named > reported);
  return year === undefined ? -1 : title.indexOf(`${year}年`);
}

/** What a problem is told with, as against the verb that opens a plan. */
const LACK =
  /问题|不足|不够|不强|不高|不到位|不平衡|不充分|不完善|不健全|不严|不深|不规范|欠缺|缺乏|薄弱|滞后|有待|尚需|尚未|还需|仍需|差距|短板|偏低|偏少|个别|部分/;

function arePlans(children: readonly string[]): boolean {
  return children.filter((title) => !LACK.test(title)).length * 2 > children.length;
}

const TELLS_OF_WORK = /情况|成效|成绩|回顾|总结|主要工作/;
/** Far enough for the title of the report and its first sentence. */
const OPENING = 2000;

/**
 * The year that a heading tells of, or the first that the opening names: of the two the earlier, for a report is read out
 * in the year after, and its last heading may tell of that year. 0 where none is named.
 */
function reportedYear(text: string, sections: readonly Section[]): number {
  const told = sections.find(
    (s) => s.level === 1 && TELLS_OF_WORK.test(s.title) && yearsOf(s.title).length > 0,
  );
  const opening = text.slice(0, Math.min(sections[0]?.start ?? 0, OPENING));
  const years = [yearsOf(opening.replace(DATES, ""))[0], yearsOf(told?.title ?? "").at(-1)].filter(
    (year) => year !== undefined,
  );
  return years.length > 0 ? Math.min(...years) : 0;
}

/** The page's clock, the day on which the report is read out. */
const DATES = /20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日/g;

function yearsOf(text: string): number[] {
  return (text.match(/20[0-9]{2}(?=年)/g) ?? []).map(Number);
}

function childTitles(sections: readonly Section[]): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { parent, level, title } of sections) {
    if (level !== 2 || parent === null) continue;
    const known = titles.get(parent);
    if (known === undefined) titles.set(parent, [title]);
    else known.push(title);
  }
  return titles;
}
