import { expect, it } from "vitest";
import { topics } from "../../src/metrics/topic.ts";
import { numbersOf } from "./numbers.ts";

/**
 * What the text shows, the text, the subject of each of its numbers (`~` before one that is taken over from an earlier
 * number, `>` before one that stands behind its number) with the topic that it is to have.
 */
const rows: readonly (readonly [string, string, readonly (readonly [string | null, string | null])[]])[] = [
  [
    "a sort is no topic of the next",
    "从类别看，行政处罚类12件，投诉举报类9件，行政不履职类2件。",
    [
      ["行政处罚类", null],
      ["投诉举报类", null],
      ["行政不履职类", null],
    ],
  ],
  [
    "what all are sorts of",
    "复议案件中，行政处罚类12件，投诉举报类9件。",
    [
      ["行政处罚类", "复议案件"],
      ["投诉举报类", "复议案件"],
    ],
  ],
  [
    "垃圾分类 is no sort",
    "推行垃圾分类3次，考核12次。",
    [
      ["推行垃圾分类", null],
      ["考核", "垃圾分类"],
    ],
  ],
  [
    "without whom the cases are against",
    "以县政府为被告的行政诉讼案件16件，胜诉14件。",
    [
      ["以县政府为被告的行政诉讼案件", null],
      ["胜诉", "行政诉讼案件"],
    ],
  ],
  [
    "one side beside another",
    "乡镇政府出庭应诉4件，胜诉3件。",
    [
      ["乡镇政府出庭应诉", null],
      ["胜诉", null],
    ],
  ],
  [
    "the rest of the cases",
    "受理复议申请25件，办结22件，3件尚在审理。",
    [
      ["受理复议申请", null],
      ["办结", "复议申请"],
      ["尚在审理", "复议申请"],
    ],
  ],
  [
    "a village leaves nothing open",
    "受理复议申请25件，12个村建立制度。",
    [
      ["受理复议申请", null],
      [">村", null],
    ],
  ],
  [
    "a settlement",
    "签订和解协议17份，涉及金额46万元。",
    [
      ["签订和解协议", null],
      ["涉及金额", "和解协议"],
    ],
  ],
  [
    "an earlier number's object",
    "收到复议申请25件，办结24件。",
    [
      ["收到复议申请", null],
      ["办结", "复议申请"],
    ],
  ],
  [
    "the whole's object",
    "收到复议申请25件，办结24件，其中维持19件。",
    [
      ["收到复议申请", null],
      ["办结", "复议申请"],
      ["维持", "复议申请"],
    ],
  ],
  [
    "the whole's own words",
    "下放服务事项153项（村级32项）。",
    [
      ["下放服务事项", null],
      ["村级", "服务事项"],
    ],
  ],
  [
    "the whole of a full noun",
    "有律师96名，其中公职律师19名。",
    [
      ["律师", null],
      ["公职律师", null],
    ],
  ],
  [
    "others",
    "审查政府合同75份，其他115份。",
    [
      ["审查政府合同", null],
      ["其他", "政府合同"],
    ],
  ],
  [
    "a rate",
    "共有监管事项主项551项，覆盖率100%。",
    [
      ["监管事项主项", null],
      ["覆盖率", "监管事项主项"],
    ],
  ],
  [
    "a rate in full",
    "调处矛盾纠纷20件，群众法治满意度测评得分率98%。",
    [
      ["调处矛盾纠纷", null],
      ["群众法治满意度测评得分率", null],
    ],
  ],
  [
    "a comparable unit before the nearest",
    "受理援助申请70件，出具建议函3张，办结66件。",
    [
      ["受理援助申请", null],
      ["出具建议函", null],
      ["办结", "援助申请"],
    ],
  ],
  [
    "any unit where none is comparable",
    "举办业务培训班4期，考核1200人次。",
    [
      ["业务培训班", null],
      ["考核", "业务培训班"],
    ],
  ],
  [
    "no body as a topic",
    "对20个乡镇开展督查，整改5个。",
    [
      [">乡镇", null],
      ["整改", null],
    ],
  ],
  [
    "no manner as a topic",
    "为农民工讨薪5万元，挽回8万元。",
    [
      ["为农民工讨薪", null],
      ["挽回", null],
    ],
  ],
  [
    "a full noun takes no neighbour",
    "收到复议申请25件，特约监督员聘书5件。",
    [
      ["收到复议申请", null],
      ["特约监督员聘书", null],
    ],
  ],
  [
    "a verb with its object takes no neighbour",
    "收到复议申请25件，化解信访积案5件。",
    [
      ["收到复议申请", null],
      ["化解信访积案", null],
    ],
  ],
  ["方面", "人民调解方面，受理90件。", [["受理", "人民调解"]]],
  [
    "中",
    "行政处罚案件中，警告41件，罚款20件。",
    [
      ["警告", "行政处罚案件"],
      ["罚款", "行政处罚案件"],
    ],
  ],
  ["——", "规范性文件管理——制定11件。", [["制定", "规范性文件管理"]]],
  ["a colon", "合同审查：办结30份。", [["办结", "合同审查"]]],
  ["a numbered theme", "（1）合同审查：办结30份。", [["办结", "合同审查"]]],
  ["在…中", "在案卷评查工作中，抽取120宗。", [["抽取", "案卷评查"]]],
  [
    "a theme since the semicolon",
    "人民调解方面，受理90件；行政应诉方面，败诉2件。",
    [
      ["受理", "人民调解"],
      ["败诉", "行政应诉"],
    ],
  ],
  ["a theme that the subject has", "合同审查：合同审查30份。", [["合同审查", null]]],
  ["其中 is no theme", "其中，受理30件。", [["受理", null]]],
  [
    "a theme with a number is none",
    "全县5个部门中，办结30件。",
    [
      [">部门", null],
      ["办结", null],
    ],
  ],
  [
    "the sentence before",
    "收到复议申请9件。审结8件。",
    [
      ["收到复议申请", null],
      ["审结", "复议申请"],
    ],
  ],
  [
    "not across a paragraph",
    "收到复议申请9件。\n\n　　审结8件。",
    [
      ["收到复议申请", null],
      ["审结", null],
    ],
  ],
  ["the item", "一、主要工作\n一是规范复议应诉工作。办结30件。", [["办结", "规范复议应诉工作"]]],
  ["the heading", "一、主要工作\n（一）加强合同管理\n办结30件。", [["办结", "加强合同管理"]]],
  ["no general heading", "一、主要工作\n办结30件。", [["办结", null]]],
  [
    "the outer heading where the number stands in the title",
    "一、严格规范执法\n一是评查案卷30宗。",
    [["评查案卷", "严格规范执法"]],
  ],
  ["the heading of a full noun", "一、加强复议工作\n聘请特约监督员3名。", [["特约监督员", "加强复议工作"]]],
  [
    "a change",
    "收到复议申请9件，办结8件，同比增长5%。",
    [
      ["收到复议申请", null],
      ["办结", "复议申请"],
      ["~办结", "复议申请"],
    ],
  ],
  [
    "no subject",
    "收到复议申请9件，8件。",
    [
      ["收到复议申请", null],
      [null, "复议申请"],
    ],
  ],
];

it.each(rows)("%s: %s", (_, source, expected) => {
  const { text, sections, mentions, wholes } = numbersOf(source);
  const subjects = expected.map(([words]) => ({
    words: words === null ? null : words.replace(/^[~>]/, ""),
    from: words?.startsWith("~") ? "carried" : words?.startsWith(">") ? "behind" : "before",
  }));
  expect(mentions).toHaveLength(subjects.length);
  expect(topics(text, mentions, subjects, sections, wholes)).toEqual(expected.map(([, topic]) => topic));
});
