import { HAN, type MarkerRule, readHan } from "./marker.ts";

const NUMBER = `(?<number>${HAN})`;

/**
 *     第一，坚持依法决策
 *     ^^^
 */
export const ordinal: MarkerRule = {
  id: "ordinal",
  kind: "item",
  needsNext: true,
  pattern: new RegExp(`第${NUMBER}(?:[,、:]|是(?!一))(?! ?第)`),
  read: readHan,
  kin: [],
  examples: [
    ["第一，坚持依法决策。第二，坚持规范执法。", "第一，", "第二，"],
    ["第一是学法，第二是用法。", "第一是", "第二是"],
  ],
  counterExamples: ["考核成绩居全县第一，受到表彰", "第一责任人，", "第一、第二季度", "连续三年位列第一，"],
};

/**
 *     其一，认识不到位
 *     ^^^
 */
export const among: MarkerRule = {
  id: "among",
  kind: "item",
  needsNext: true,
  pattern: new RegExp(`其${NUMBER}(?:[,、:]|是)`),
  read: readHan,
  kin: [],
  examples: [
    ["其一，认识不到位；其二，力量不足。", "其一，", "其二，"],
    ["其一是人员少。", "其一是"],
  ],
  counterExamples: ["两者居其一，不可兼得", "只知其一，不知其二"],
};

/**
 *     一是加强学习。二是规范执法。
 *     ^^
 */
export const firstly: MarkerRule = {
  id: "firstly",
  kind: "item",
  needsNext: false,
  pattern: new RegExp(`${NUMBER} ?是(?! ?${HAN}(?:[,、。;”\n]|$))(?!否)`),
  read: readHan,
  kin: ["must"],
  examples: [
    ["一是加强学习。二是规范执法。", "一是", "二是"],
    ["存在不足：一是力量薄弱；十一是经费不足。", "一是", "十一是"],
    ["一是一体推进法治建设。", "一是"],
  ],
  counterExamples: ["一是一，二是二", "标准统一是前提", "唯一是群众的认可", "七一是党的生日", "“一是一”"],
};

/**
 *     一要加强学习。二要规范执法。
 *     ^^
 */
export const must: MarkerRule = {
  id: "must",
  kind: "item",
  needsNext: true,
  pattern: new RegExp(`${NUMBER} ?要(?![素务点求领件闻害道塞职员地津义么])`),
  read: readHan,
  kin: ["firstly"],
  examples: [["一要加强学习。二要规范执法。", "一要", "二要"]],
  counterExamples: ["发展是第一要务", "三要素齐备", "做到不二要求", "践行“五要五不要”"],
};
