/**
 * Measure words that may stand for one another in a whole and its parts: of 312件 some are 86份 contracts, of 45人 some
 * are 12名 lawyers. A unit may be in several families.
 */
const FAMILIES: readonly string[] = [
  "件 起 宗 例 份 桩 卷 本 册 部 篇 件次",
  "人 名 位 员 人次 人员 职工 群众 干部 党员",
  "个 家 处 所 座 间 支 户 站 室 单位 部门 企业 机构 组织 乡镇 村 社区 街道",
  "次 场 期 轮 回 届 场次 批次",
  "项 个 条 款 类 件 大项 小项 子项",
  "户 户次 家 家次",
  "公里 米 千米 里",
  "平方米 万平方米 平方公里 公顷 亩 平方 平米 ㎡",
];
const FAMILY = familiesOf(FAMILIES);

/** True where a number in one unit can be a part of a number in the other. */
export function comparable(one: string, other: string): boolean {
  return one === other || (familyOf(FAMILY, one) & familyOf(FAMILY, other)) !== 0;
}

/** Measure words that mean the same. */
const SYNONYMS = familiesOf(["件 起 宗 例 桩", "人 名 位", "户 家"]);

/** True where two units are one, or two words for one. */
export function sameUnit(one: string, other: string): boolean {
  return one === other || (familyOf(SYNONYMS, one) & familyOf(SYNONYMS, other)) !== 0;
}

/** For every word one bit for each family that it is in. */
function familiesOf(families: readonly string[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [index, words] of families.entries())
    for (const word of words.split(" ")) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return bits;
}

function familyOf(families: ReadonlyMap<string, number>, word: string): number {
  return families.get(word) ?? 0;
}
