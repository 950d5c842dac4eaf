/** Texts as no one writes them, from the signs and the sentences of reports. */
import fc from "fast-check";

const signs = (text: string) => fc.constantFrom(...text.split(" "));

/** Every sign and word that some rule reads, and what breaks text elsewhere. */
const PIECE = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 99_999 }).map(String) },
  {
    weight: 4,
    arbitrary: signs("〇 零 一 二 三 五 八 九 十 百 千 万 亿 两 半 几 数 廿 壹 伍 拾 ½ ① ㈠ ２ ０ ８"),
  },
  {
    weight: 3,
    arbitrary: signs(
      "件 个 % ％ ‰ 余 多 约 近 元 万元 项 次 人次 户 号 倍 成 个百分点 名 位 年 个月 （次） /吨 ㎡",
    ),
  },
  {
    weight: 3,
    arbitrary: signs(
      "一、 二、 （一） （二） 1. 2. 1、 （1） 1） ① ② 一是 二是 第一， 第二， 第一章 其一， 一要",
    ),
  },
  { weight: 3, arbitrary: signs("（ ） ( ) 〔 〕 [ ] 【 】 《 》 〈 〉 “ ” ‘ ’ 「 」 \" '") },
  {
    weight: 3,
    arbitrary: signs(
      "2022年 二〇二二年 3月 12月31日 今年 去年 上年 截至 上半年 前三季度 十四五 年 月 日 以来 期间 底",
    ),
  },
  {
    weight: 3,
    arbitrary: signs(
      "其中 同比 较上年 增长 下降 由 增至 至 到 占 率 分别 分别为 共 累计 达到 超过 不少于 每 前 第 百分之 分之 翻一番",
    ),
  },
  {
    weight: 3,
    arbitrary: signs(
      "办理 受理 审结 行政复议 案件 云溪县 县司法局 人民政府 法治政府建设 年度报告 满意 存在问题 下一步 的 和 合计 计划",
    ),
  },
  { weight: 3, arbitrary: signs("， 。 ； ： 、 ！ ？ … — - ～ · , . ; : + × * XX") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      "\u2028",
      "\u2029",
      "\f",
      "\v",
      "\t",
      " ",
      "　",
      "\u00a0",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        "\u200b",
        "\u200e",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\ue000",
        "\u0000",
        "\u0007",
        "\b",
        "\u001b[31m",
        "\u001b]8;;x\u0007",
        "\u009b",
      ],
      ...[
        "\ud83d",
        "\ude00",
        "😀",
        "𠀀",
        "\ufffd",
        "\uffff",
        "é",
        "e\u0301",
        "__proto__",
        "constructor",
        "[bookmark:",
        "*件",
        "1e9",
        "0x1F",
        "-1",
      ],
    ),
  },
);

export const pieces = fc.array(PIECE, { maxLength: 60 }).map((all) => all.join(""));

const number = fc.oneof(
  fc.nat({ max: 9_999_999 }).map(String),
  fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value.toFixed(2)),
  fc.nat({ max: 9999 }).map((value) => `${value}万`),
  fc.constantFrom("三", "十二", "一百零八", "两万三千", "数百", "1,260", "３０", "70多", "0"),
);
const unit = signs("件 起 人次 万元 % 个 家 户 场 项 名 个百分点 条 份 倍");
const thing = signs("行政复议案件 调解组织 执法检查 合同 建议 信访事项 普法活动 执法人员");
const deed = signs("办理 受理 审结 开展 完成 审查 培训 计划新建 力争达到 排查");

const clause = fc.oneof(
  fc.tuple(deed, thing, number, unit).map((words) => words.join("")),
  fc.tuple(number, unit).map(([n, u]) => `其中${n}${u}`),
  fc.tuple(signs("同比增长 较上年下降 比去年增加 同比减少"), number).map(([how, n]) => `${how}${n}%`),
  fc.tuple(number, number, unit).map(([a, b, u]) => `由${a}${u}增至${b}${u}`),
  fc.tuple(thing, number, number, unit).map(([of, a, b, u]) => `${of}分别为${a}、${b}${u}`),
  fc.tuple(signs("2021 2022 2023"), number, unit).map(([year, n, u]) => `${year}年共${n}${u}`),
  fc.tuple(thing, number, unit).map(([of, n, u]) => `（${of}${n}${u}）`),
  fc.tuple(thing, number, number).map(([of, a, b]) => `${of}${a}-${b}件，占${b}%`),
);
const sentence = fc
  .array(clause, { minLength: 1, maxLength: 5 })
  .chain((clauses) => signs("。 ； \n .").map((end) => clauses.join("，") + end));
const heading = fc.constantFrom(
  ..."一、主要工作\n|（一）依法行政\n|1.规范执法。|一是加强学习。|二、存在问题\n|二是强化监督；|第一章 总则\n|三、下一步打算\n".split(
    "|",
  ),
);
const title = fc.constantFrom(
  "",
  "云溪县2022年法治政府建设年度报告\n\n",
  "关于2023年度工作情况的报告\n各位代表：\n",
);

/** Reports of sentences with numbers, put together without sense. */
export const reports = fc
  .tuple(title, fc.array(fc.oneof({ weight: 3, arbitrary: sentence }, heading), { maxLength: 12 }))
  .map(([first, rest]) => first + rest.join(""));

export const texts = fc.oneof(
  { weight: 4, arbitrary: pieces },
  { weight: 4, arbitrary: reports },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat({ max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
);
