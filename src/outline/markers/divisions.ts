import { ONCE } from "../../pattern.ts";
import { HAN, type MarkerRule, readArabic, readHan } from "./marker.ts";

const NUMBER = `(?<number>${HAN}|[0-9]{1,2})${ONCE}`;
/** 第一部分是工作情况 tells of a part, it does not open one. */
const OPENS = "(?![是为的之和及与、中以至条,。;)])";

const read = (marker: string) => (/[0-9]/.test(marker) ? readArabic(marker) : readHan(marker));
const division = { kind: "heading", needsNext: false, read, kin: [] } as const;

/**
 *     第一部分 工作回顾
 *     ^^^^
 */
export const part: MarkerRule = {
  ...division,
  id: "part",
  pattern: new RegExp(`第 ?${NUMBER} ?(?:部分|篇|编)${OPENS}`),
  examples: [
    ["第一部分 工作回顾", "第一部分"],
    ["第二部分：下一步打算", "第二部分"],
    ["第一篇 总论", "第一篇"],
  ],
  counterExamples: ["第一部分是工作情况。", "报告的第二部分讲问题。", "第三部分的内容另行报告。"],
};

/**
 *     第二章 依法决策
 *     ^^^
 */
export const chapter: MarkerRule = {
  ...division,
  id: "chapter",
  pattern: new RegExp(`第 ?${NUMBER} ?章${OPENS}`),
  examples: [
    ["第二章 依法决策", "第二章"],
    ["第十一章　附则", "第十一章"],
  ],
  counterExamples: ["违反该条例第二章规定的", "第三章的规定从其规定。"],
};

/**
 *     第一节 制度建设
 *     ^^^
 */
export const section: MarkerRule = {
  ...division,
  id: "section",
  pattern: new RegExp(`第 ?${NUMBER} ?节${OPENS}(?!课)`),
  examples: [["第一节 制度建设", "第一节"]],
  counterExamples: ["讲好开学第一节课", "第一节课由法治副校长讲授。"],
};
