import { signTable } from "../../signs.ts";
import { amountAt, kindOfBare, quantityOf, unitBehind } from "../amount.ts";
import { HAN_NUMERALS, numberAt, type WrittenNumber } from "../number.ts";
import { qualified, qualifierBefore } from "../qualifier.ts";
import { type Part, type Rule, sticky } from "../rule.ts";
import { ARABIC, EITHER, END, GAP } from "./parts.ts";

const HAN = `[${HAN_NUMERALS}]`;
const FIRST = `(?:\\d|[${HAN_NUMERALS}几数])`;

const JOIN = / ?(?:-|—{1,2}|~|至|到) ?/y;
/** More numbers side by side are a table. */
const LONGEST_LIST = 20;
const AND = / ?(?:、|,(?=\d+[、,]\d+[^\d])|和|与|及) ?/y;

/** 由12天到4天 and 从5个到9个 state two levels, no range. */
const FROM = /(?:(?:^|[^理自])由|从(?![业事严快轻重优宽政教农医]))[^,。;\n]{0,8}$/;

/** What any of them begins with. */
const JOINS = signTable(" —~至到、,和与及-");

function joinBehind(pattern: RegExp, text: string, at: number): number | null {
  if (JOINS[text.charCodeAt(at)] !== 1) return null;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

interface Link {
  readonly start: number;
  readonly number: WrittenNumber;
}

/** The numbers read last: a chain that turned out to be no list is asked for again from its second number on. */
const chain: { text: string; links: Link[] } = { text: "", links: [] };

/** The numbers side by side that begin at `start`; null where one of them is none that a list holds. */
function chainAt(text: string, start: number): readonly Link[] | null {
  const known = text === chain.text ? chain.links.findIndex((link) => link.start === start) : -1;
  const links = known < 0 ? [] : chain.links.slice(known);
  const last = links.at(-1);
  chain.text = text;
  chain.links = links;
  let at: number | null = last === undefined ? start : joinBehind(AND, text, last.number.end);
  while (at !== null && links.length < LONGEST_LIST) {
    const number = numberAt(text, at);
    if (number === null || number.max !== null) return null;
    links.push({ start: at, number });
    at = joinBehind(AND, text, number.end);
  }
  return links;
}

export const amounts: readonly Rule[] = [
  {
    // 10%-20%，2.5万至3万元，3至5年
    id: "range",
    class: "metric",
    marks: [{ first: `${EITHER}几数` }],
    settled: true,
    pattern: sticky`${FIRST}`,
    read: ({ text, start }) => {
      const low = numberAt(text, start);
      if (low === null || low.max !== null || low.positional) return null;
      const own = unitBehind(text, start, low);
      const from = joinBehind(JOIN, text, own?.end ?? low.end);
      if (from === null) return null;
      const high = numberAt(text, from);
      const amount = amountAt(text, from);
      if (high === null || amount === null || amount.quantity.value === null) return null;
      if (
        own !== null &&
        (own.unit !== amount.quantity.unit || FROM.test(text.slice(Math.max(0, start - 12), start)))
      )
        return null;
      // 20至30万元 says 万 once for both ends.
      const shared =
        own === null &&
        low.value < 1000 &&
        high.value >= 10_000 &&
        !/[万亿]/.test(text.slice(start, low.end));
      const scale = shared ? (high.value >= 1e8 ? 1e8 : 1e4) : 1;
      const min = low.value * scale;
      if (min >= amount.quantity.value) return null;
      const range = { min, max: amount.quantity.value };
      const { unit, kind } = amount.quantity;
      const approx = amount.quantity.approx ?? qualifierBefore(text, start, false);
      return [{ start, end: amount.end, quantity: { value: null, range, unit, kind, approx } }];
    },
    examples: [
      ["下调服务费10%-20%。", "10%-20%"],
      ["用3至5年时间建成。", "3至5年"],
      ["配备调解员5—8人。", "5—8人"],
    ],
    counterExamples: ["由12天到4天。", "从5个到9个。"],
  },
  {
    // 分别为19、4、2件
    //       ^^ ^ ^^^
    id: "list",
    class: "metric",
    marks: [{ first: ARABIC }],
    settled: true,
    pattern: sticky`\d`,
    read: ({ text, start }) => {
      const first = numberAt(text, start);
      if (first === null || joinBehind(AND, text, first.end) === null) return null;
      const numbers = chainAt(text, start);
      if (numbers === null) return null;
      const last = numbers.at(-1)!;
      const amount = amountAt(text, last.start);
      if (amount === null) return null;
      const { unit, kind } = amount.quantity;
      // 投入120、95、88万元 says 万 once for all.
      const scale = /\d ?(万|亿)/.exec(text.slice(last.start, amount.end))?.[1];
      const shared = scale !== undefined && !/[万亿]/.test(text.slice(start, last.start)) ? scale : "";
      const parts: Part[] = numbers.slice(0, -1).map(({ start, number }) => ({
        start,
        end: number.end,
        quantity: quantityOf(scaled(text, start, number, shared), unit, kind, number.approx),
      }));
      return [...parts, { start: last.start, end: amount.end, quantity: amount.quantity }];
    },
    examples: [["案件分别为19、4、2件。", "19"]],
    counterExamples: ["维持19件、撤销2件。"],
  },
  {
    // 翻一番
    //   ^^
    id: "doubling",
    class: "metric",
    marks: [{ first: HAN_NUMERALS, behind: "番" }],
    pattern: sticky`(?<=翻(?:了|近)?)${HAN}番`,
    read: ({ text, start, end: bare }) => {
      const number = numberAt(text, start);
      if (number === null) return null;
      const { end, approx } = qualified(text, start, bare, "rate");
      return [{ start, end, quantity: quantityOf(number, "番", "rate", approx) }];
    },
    examples: [["受理量较2018年翻一番。", "一番"]],
    counterExamples: ["别有一番景象。"],
  },
  {
    id: "half",
    class: "metric",
    marks: [{ first: "半" }],
    pattern: sticky`半(?:个?月|年|天|小时|个小时)(?!以来|来)`,
    read: ({ text, start, end: bare }) => {
      const { end, approx } = qualified(text, start, bare, "duration");
      const unit = text.slice(start + 1, bare);
      return [{ start, end, quantity: { value: 0.5, range: null, unit, kind: "duration", approx } }];
    },
    examples: [["历时半年完成。", "半年"]],
    counterExamples: ["仍有半数单位尚未整改。"],
  },
  {
    // 办结25件，70多万件，98%以上
    //     ^^^^  ^^^^^    ^^^^^
    id: "amount",
    class: "metric",
    marks: [{ first: `${EITHER}几数` }],
    settled: true,
    pattern: sticky`${FIRST}`,
    read: ({ text, start }) => {
      const amount = amountAt(text, start);
      return amount === null ? null : [{ start, end: amount.end, quantity: amount.quantity }];
    },
    examples: [
      ["办结25件。", "25件"],
      ["满意度98%以上。", "98%以上"],
      ["组织普法活动150余场（次）。", "150余场（次）"],
    ],
    counterExamples: ["一体推进。", "万家灯火。"],
  },
  {
    id: "zero",
    class: "metric",
    marks: [{ first: "零", before: "为" }],
    pattern: sticky`(?<=为)零${END}`,
    read: ({ start }) => [
      { start, end: start + 1, quantity: { value: 0, range: null, unit: "", kind: "count", approx: null } },
    ],
    examples: [["死亡人数为零。", "零"]],
    counterExamples: ["实现零投诉。"],
  },
  {
    // 共计128。满意率为99.8，560万居民
    id: "bare",
    class: "metric",
    marks: [{ first: ARABIC }],
    pattern: sticky`(?<=[\u4e00-\u9fff:”"』）),。;、\n]${GAP})\d`,
    read: ({ text, start }) => {
      const number = numberAt(text, start);
      if (number === null) return null;
      const kind = kindOfBare(text, start, number.end);
      const { end, approx } = qualified(text, start, number.end, kind);
      const scaled =
        number.value >= 10_000 && /[万亿]/.test(text.slice(start, end)) && !/[级规]/.test(text.charAt(end));
      const ends = end !== number.end || ENDS.test(text.slice(end, end + 4));
      if (!scaled && !ends && !COUNTED.test(text.slice(end, end + 8))) return null;
      return [{ start, end, quantity: quantityOf(number, "", kind, approx ?? number.approx) }];
    },
    examples: [
      ["收到来信来访共计128。", "128"],
      ["满意率为99.8。", "99.8"],
      ["服务560万城中村居民。", "560万"],
      ["培养1400法律明白人。", "1400"],
      ["阅读量达30万+。", "30万+"],
    ],
    counterExamples: ["推进3保险改革。", "平台升级至3.0模式", "拨打148法律服务热线。"],
  },
];

/** The number as it reads with `scale` behind it. */
function scaled(text: string, start: number, number: WrittenNumber, scale: string): WrittenNumber {
  return scale === "" ? number : (numberAt(text.slice(start, number.end) + scale, 0) ?? number);
}

/** Whom and what reports count without a measure word where it was forgotten: 培养1400法律明白人. */
const COUNTED =
  /^(?:法律明白人|(?:村居|政府)?法律顾问|(?:专职|兼职|人民){0,2}调解员|网格员|志愿者|(?:行政)?执法人员|工作人员|公职律师|辅警|司法所)/;

/** What follows a number without a unit: the end of its clause, or the level that it changes to. */
const ENDS = /^ *(?:[,。;、)!\n]|$|(?:提高|上升|下降|提升|降低|增加|降|升|增|提|调整|变)[到至为])/;
