import type { Metric } from "../../schemas/report.ts";
import { ONCE } from "../pattern.ts";
import { holds, signTable } from "../signs.ts";
import type { Mention } from "./clause.ts";

type Change = Metric["change"];

const UP = "增长|增加(?!值)|上升|提高|提升|攀升|净增|提速|上涨|上浮|上调|扩大|扩充|跃升|前进|前移|翻";
const DOWN = "下降|减少|降低|压缩|压减|缩短|下调|回落|缩减|核减|精简|下浮|下滑|后退|后移";
const LOOSELY = `${ONCE}(?:了|幅度?|率)?${ONCE}(?:约?为|达到?|近|约|超过?|逾|接近|不低于|不少于|不超过|至少|将近|比例)?`;

/** The size of a change stands right behind the verb: 同比增长39.7%. */
const SIZE: readonly (readonly [NonNullable<Change>, RegExp])[] = [
  [
    "up",
    new RegExp(
      `(?:(?:${UP})${LOOSELY}|(?:同比|环比|[较比].{1,8})(?:[增升多]|增幅|增速)|增[幅速](?:约?为|达到?)?|(?:比|较)(?:上年|去年|上届|同期|上年同期|去年同期)多[\u4e00-\u9fff]{2,4})$`,
    ),
  ],
  [
    "down",
    new RegExp(
      `(?:(?:${DOWN})${LOOSELY}|(?:同比|环比|[较比].{1,8})[降减少]|降幅(?:约?为|达到?)?|(?:比|较)(?:上年|去年|上届|同期|上年同期|去年同期)少[\u4e00-\u9fff]{2,4}|^[、 ]?少[\u4e00-\u9fff]{2,4})$`,
    ),
  ],
];

/** What is changed may stand between verb and size: 减少重复检查870余户次, 下调服务收费15%. */
const APART: readonly (readonly [NonNullable<Change>, RegExp])[] = [
  [
    "up",
    /(?:^|[,共再计、净]|(?<=[\u4e00-\u9fff]))(?:增加(?!值|到|至|为)|净增|提高(?!到|至|为))(?!了?对)[\u4e00-\u9fff]{2,10}$/,
  ],
  ["down", /(?:减少|下调|压减|核减|压缩|降低|缩短|减收)(?!到|至|为|了?对)[\u4e00-\u9fff]{2,10}$/],
];

/** 减环节65%、减材料72% */
const CUT = /^[、,和]?减(?!税|刑|排|免|灾|贫|负|震|速|[^,]{0,3}率)[\u4e00-\u9fff]{2,4}$/;

/** 下降到 and 提高至 give the level reached, 由 and 从 the level left. */
const LEVEL = new RegExp(
  `(?:${UP}|${DOWN}|[增升降减扩提缩压调]|变更|调整|优化|转变)${ONCE}[至到为](?:全[省市县国]|\\d{4} ?年的|今年的|目前的)?第?$|(?:由|从)[^,。;]{0,10}$`,
);

/** The words of the level that was reached: 下降到全年的, 上升至第. */
export const REACHED_TAIL = new RegExp(
  `(?:逐步|大幅|持续|已)?${ONCE}(?:${UP}|${DOWN}|[增升降减扩提缩压调]|调整|优化)${ONCE}[至到为](?:[^,。;]{0,6}的|全[省市县国])?第?$`,
);

/** The words of the level that was left, where the level reached follows: 由全市第9位上升至第4位. */
export const LEFT_TAIL = /(?:同比|较上年|比上年)?(?:逐步|大幅|持续|已)?(?:由|从)[^,。;]{0,10}$/;
export const GOES_ON_TO = /^[^,。;]{0,6}(?:[增升降减扩提缩压调]|变更|变|优化|至|到)[^,。;]{0,3}[到至为]/;

/** The words of a change at the end of a phrase, with what it is compared to. */
export const CHANGE_TAIL = new RegExp(
  `(?:[,、]?(?:同比|环比)?(?:[较比](?!例|重|率|分|武|因)[^,。;]{1,14}?)?(?:同比|环比|年均|分别|均|平均|累计|又|再|也|大幅|逆势|逐年|稳步|快速|强劲|持续|显著|明显|已|实现)*(?:(?:${UP}|${DOWN})${LOOSELY}|[增升降减多少]|[增降]幅(?:约?为|达到?)?|增速(?:为|达)?))$`,
);

/** A sign of every word that can say that something changes. */
const CHANGING = signTable("增上提攀净扩跃前翻升多下减降压缩回精核后少");

/** All that may stand between two sizes: 14.2%和近8.7%. */
const BESIDE = /^[、,和与及 ]*(?:(?:近|约|超过?|逾|达|至少|不少于|不低于|不超过|将近|接近|\n)[ \n]*)?$/;

/**
 * Whether a number is itself the size of a change, and which way it goes: 同比增长39.7%, 减少5起.
 *
 * @param before the change of the number before, which one beside it shares: 分别下降14.2%和8.7%
 */
export function changeOf(mention: Mention, previous: Mention | undefined, before: Change): Change {
  if (mention.rule === "doubling") return "up";
  if (mention.boundary === "mention" && previous !== undefined && BESIDE.test(mention.before)) return before;
  if (!holds(CHANGING, mention.before)) return null;
  const words = mention.before
    .trimEnd()
    .replace(/(?:近|约|超过?|逾|达|至少|不少于|不低于|不超过|将近|接近)$/, "");
  if (LEVEL.test(words)) return null;
  for (const [change, pattern] of SIZE) if (pattern.test(words)) return change;
  for (const [change, pattern] of APART) if (pattern.test(words)) return change;
  if (mention.quantity.unit === "%" && CUT.test(words)) return "down";
  return null;
}
