import { expect, it } from "vitest";
import { comparable, sameUnit } from "../../src/metrics/comparable.ts";
import { isDeed, nounOf } from "../../src/metrics/deeds.ts";
import { numbersOf, pairsOf } from "./numbers.ts";

/** What the sentence shows, the sentence, every part with its whole. */
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  // 其中 and how far its list runs
  ["one part", "青岚县备案文件18件，其中联合发文4件。", ["4件 < 18件"]],
  [
    "parts behind commas",
    "全年审查92件，其中规范性文件6件，合同21件，其他65件。",
    ["6件 < 92件", "21件 < 92件", "65件 < 92件"],
  ],
  ["parts behind 、", "共收到64件，其中受理58件、不予受理6件。", ["58件 < 64件", "6件 < 64件"]],
  ["parts joined by 和", "配备顾问30名，其中律师20名和教师10名。", ["20名 < 30名", "10名 < 30名"]],
  [
    "verbs throughout",
    "审结45件，其中维持30件，撤销8件，终止7件。",
    ["30件 < 45件", "8件 < 45件", "7件 < 45件"],
  ],
  ["the nearest comparable whole", "设调委会40个、调解员90名，其中专职12名。", ["12名 < 90名"]],
  ["a whole before another unit", "查处案件70件，罚款12万元，其中涉企案件9件。", ["9件 < 70件"]],
  ["a total named after an increase", "新增顾问6名，总数达26名，其中公职律师9名。", ["9名 < 26名"]],
  ["no change for a whole", "立案50件，同比增加5件，其中简易程序20件。", ["20件 < 50件"]],
  ["其中 with a comma", "培训执法人员300人，其中，乡镇人员120人。", ["120人 < 300人"]],
  ["其中 with a colon", "全县有村居80个，其中：村70个，社区10个。", ["70个 < 80个", "10个 < 80个"]],
  ["其中 at a sentence's beginning", "办结60件。其中，维持40件，撤销20件。", ["40件 < 60件", "20件 < 60件"]],
  [
    "其中 behind outcomes is of what they became of",
    "审结90件，撤销40件，责令履行10件，确认违法40件。其中强制类62件，处罚类28件。",
    ["62件 < 90件", "28件 < 90件"],
  ],
  ["其中 behind outcomes alone", "结果分别为撤销48件，责令履行10件，确认违法50件。其中强制类84件。", []],
  [
    "其中 of the same deed",
    "查处案件410件、移送330件，罚款96万元。其中，县级查处210件，乡镇查处200件。",
    ["210件 < 410件", "200件 < 410件"],
  ],
  [
    "其中 behind what was concluded",
    "受理80件，审结60件。其中维持40件，撤销20件。",
    ["40件 < 60件", "20件 < 60件"],
  ],
  [
    "a number that says which is no part",
    "人口超过1万人的乡镇有23个，其中超过3万人的乡镇有8个。",
    ["8个 < 23个"],
  ],
  ["其中 in a bracketed sentence", "应诉案件9件，出庭8次。（其中2件由副职出庭）", ["2件 < 9件"]],
  ["其中 behind a sentence of its own", "应诉案件9件。工作有序推进。其中2件由副职出庭。", []],
  ["a number before its noun", "签约项目18个，其中3个项目已投产，2个在建。", ["3个 < 18个", "2个 < 18个"]],
  [
    "shares behind the parts",
    "评查80宗，其中优秀20宗，占25%，合格60宗，占75%。",
    ["20宗 < 80宗", "60宗 < 80宗"],
  ],
  [
    "a change behind the part",
    "调解90件，其中家事30件，同比增长5%，邻里50件。",
    ["30件 < 90件", "50件 < 90件"],
  ],
  [
    "another measure word of one family",
    "审查文件50件，其中合同30份、决定20件。",
    ["30份 < 50件", "20件 < 50件"],
  ],
  ["a range", "备案3至5件，其中政府文件2至3件。", ["2至3件 < 3至5件"]],
  [
    "Chinese numerals",
    "评查案卷四十宗，其中许可类十二宗、处罚类二十八宗。",
    ["十二宗 < 四十宗", "二十八宗 < 四十宗"],
  ],
  ["money", "兑现资金90万元，其中奖励50万元、补贴40万元。", ["50万元 < 90万元", "40万元 < 90万元"]],
  ["two wholes", "出让土地9宗、40公顷，其中工业用地4宗、25公顷。", ["4宗 < 9宗", "25公顷 < 40公顷"]],
  [
    "two wholes, one list",
    "接待群众30人、调解纠纷20件，其中老年人12人，欠薪纠纷5件。",
    ["12人 < 30人", "5件 < 20件"],
  ],
  ["a number that only tells which", "检查企业66家，其中产值2亿元以上企业7家。", ["7家 < 66家"]],
  ["a part larger than its whole", "审结20件，其中维持25件。", ["25件 < 20件"]],
  ["a broken line", "全县评查案卷30宗，其中优\n秀12宗、合格18宗。", ["12宗 < 30宗", "18宗 < 30宗"]],
  // where the list ends
  ["a new deed", "评查30宗，其中处罚18宗、许可12宗，制发意见书6份。", ["18宗 < 30宗", "12宗 < 30宗"]],
  ["a stage of the procedure", "收到70件，其中涉企9件，审结62件。", ["9件 < 70件"]],
  ["a semicolon", "审结50件，其中涉土地8件；纠错3件。", ["8件 < 50件"]],
  [
    "a semicolon and the same unit",
    "有调委会36个，其中村级30个、镇级6个；法律服务所4个。",
    ["30个 < 36个", "6个 < 36个"],
  ],
  ["behind 其他", "审查20份，其中合同5份，其他15份，章程2份。", ["5份 < 20份", "15份 < 20份"]],
  [
    "a comma behind 、",
    "引进项目78个，其中重大2个、较大5个，大会签约项目38个。",
    ["2个 < 78个", "5个 < 78个"],
  ],
  [
    "一 number larger than the whole behind a comma",
    "有律师46名，其中兼职7名，人民调解员512名。",
    ["7名 < 46名"],
  ],
  ["a new scope", "办案40件，其中简易15件，全年共接访22件。", ["15件 < 40件"]],
  ["another sentence", "办案40件，其中简易15件。听证3件。", ["15件 < 40件"]],
  ["另有", "顾问12名，其中律师9名，另有专家3名。", ["9名 < 12名"]],
  ["a share first", "企业300家，其中民营占80%，新设企业21家。", []],
  ["no whole", "实行清单管理，其中甲类清单16项，乙类清单27项。", []],
  ["another unit only", "组织24个部门述法，其中6名负责人现场述法。", []],
  ["其中 inside a phrase", "超过900家企业参与其中，涉及行业10家。", []],
  ["其中 far ahead", "评选家庭26户，其中甲家获称号，乙家获表彰，全县仅此2户。", []],
  // semicolons within one list
  [
    "a list with semicolons",
    "案件534件，其中民事94件；刑事439件；行政1件。",
    ["94件 < 534件", "439件 < 534件", "1件 < 534件"],
  ],
  ["two parts that add up", "案件50件，其中民事41件；行政9件。", ["41件 < 50件", "9件 < 50件"]],
  [
    "changes between them",
    "支出90亿元，其中教育40亿元，增长2%；卫生30亿元，增长3%；社保9亿元，增长4%。",
    ["40亿元 < 90亿元", "30亿元 < 90亿元", "9亿元 < 90亿元"],
  ],
  // 包括, 含, 分别
  ["包括", "案件53件，包括民事49件、行政4件。", ["49件 < 53件", "4件 < 53件"]],
  ["含", "信访事项80件，含重复信访20件，化解率90%。", ["20件 < 80件"]],
  ["包括…在内的", "聘请包括2名教授、3名律师在内的16名顾问。", ["2名 < 16名", "3名 < 16名"]],
  ["分别为", "案件12件，分别为民事7件、刑事5件。", ["7件 < 12件", "5件 < 12件"]],
  [
    "names and 分别为 that add up",
    "评查案卷100件，优秀、合格、不合格分别为30、66、4件。",
    ["30 < 100件", "66 < 100件", "4件 < 100件"],
  ],
  ["names and 分别为 that do not", "收到申请100件，受理、审结分别为90、80件。", []],
  ["不含", "执法车辆12台（不含摩托车3台）。", []],
  ["不包括", "受理案件60件，不包括上年结转案件8件。", []],
  ["the same number again", "出台措施10条，包括减税和降费10条。", []],
  ["one of several named again", "扩建47家医院、16家诊所，其中47家医院已完工。", []],
  ["涵盖 another thing", "新建服务区10个，涵盖便民业务300项。", []],
  // colons
  ["a colon", "作出决定41件：维持28件，撤销13件。", ["28件 < 41件", "13件 < 41件"]],
  [
    "a colon, semicolons and a list within",
    "作出决定41件：维持28件；撤销5件，其中部分撤销2件；驳回8件。发出建议书6份。",
    ["28件 < 41件", "5件 < 41件", "2件 < 5件", "8件 < 41件"],
  ],
  ["an enumeration of sentences", "完成任务3项：一是建立制度2项，二是组织演练5场。", []],
  ["a colon behind a sentence", "办结案件40件。经费安排：培训12件。", []],
  // 中
  ["in the 32", "共收案40件。在审结的32件案件中，维持28件，撤销4件。", ["28件 < 32件", "4件 < 32件"]],
  ["中 as a part of a word", "引进10个中外工作室，建设工作室90个。", []],
  // brackets
  ["a bracket", "下放事项153项（村级32项）。", ["32项 < 153项"]],
  [
    "a bracket with a list",
    "化解67件（调解31件、和解22件、撤诉14件）。",
    ["31件 < 67件", "22件 < 67件", "14件 < 67件"],
  ],
  ["a bracket with 其中", "办结74件（其中涉企案件29件），纠错2件。", ["29件 < 74件"]],
  ["a bracket behind the noun", "有1460名人民调解员（专职90名）。", ["90名 < 1460名"]],
  [
    "a bracket in a list",
    "办案95件，其中处罚80件（一般60件、简易20件），强制15件。",
    ["80件 < 95件", "60件 < 80件", "20件 < 80件", "15件 < 95件"],
  ],
  [
    "含 in a bracket",
    "审结90件，其中民事50件（含调解10件），行政40件。",
    ["50件 < 90件", "10件 < 50件", "40件 < 90件"],
  ],
  ["a number that closed brackets hold is no whole", "新收60件（上年44件），其中网上9件。", ["9件 < 60件"]],
  ["last year in a bracket", "收到投诉12件（去年同期18件）。", []],
  ["carried over from last year", "办理62件（含上年结转5件）。", ["5件 < 62件"]],
  ["a comparison in a bracket", "建成站点70个（全省500个）。", []],
  ["a sum in a bracket", "每村配备1所书屋（共新增15所）。", []],
  ["another unit in a bracket", "举办讲座12场（1300人次）。", []],
  ["a bracket alone", "县司法局（编制25名）办案70件。", []],
  ["averages", "设窗口15个，其中每个窗口2个屏幕。", []],
  ["left out before", "执法人员500人，除工勤20人外，其中持证480人。", ["480人 < 500人"]],
];

it.each(rows)("%s: %s", (_, sentence, pairs) => {
  expect(pairsOf(sentence)).toEqual(pairs);
});

it("gives one entry for each quantity", () => {
  const { mentions, wholes } = numbersOf("审结50件，其中维持40件，占80%。听证3次。");
  expect(wholes).toHaveLength(mentions.length);
  expect(wholes).toEqual([null, 0, null, null]);
});

it("sees no whole across a long text without numbers", () => {
  expect(pairsOf(`审结50件${"，县政府深入推进依法行政工作".repeat(60)}，其中维持40件。`)).toEqual([]);
});

it.each([
  ["ten thousand brackets", `${"(".repeat(10_000)}审结5件，其中维持3件。`],
  ["a list without end", `案件9件，其中${"民事1件，".repeat(4000)}`],
  ["one list in another", `案件9件${"，其中民事1件".repeat(4000)}`],
  ["semicolons without end", `案件9件，其中${"民事1件；".repeat(4000)}`],
])("comes to an end on %s", (_, text) => {
  const { mentions, wholes } = numbersOf(text);
  expect(wholes).toHaveLength(mentions.length);
  expect(wholes.filter((whole) => whole !== null).length).toBeGreaterThan(0);
});

it.each([
  ["件", "件", true, true],
  ["件", "起", true, true],
  ["件", "份", true, false],
  ["人", "名", true, true],
  ["人", "人次", true, false],
  ["家", "户", true, true],
  ["件", "人", false, false],
  ["个", "名", false, false],
  ["元", "美元", false, false],
])("compares %s and %s", (one, other, family, same) => {
  expect([comparable(one, other), sameUnit(one, other)]).toEqual([family, same]);
});

it.each([
  ["收到行政复议申请", true, "行政复议申请"],
  ["制发执法监督意见书", true, "执法监督意见书"],
  ["审结案件", false, "审结案件"],
  ["办结", true, null],
  ["行政处罚", false, "行政处罚"],
  ["调解员", false, "调解员"],
  ["其他", false, null],
  ["其他涉法文件", false, null],
])("reads the deed and the noun of %s", (phrase, deed, noun) => {
  expect([isDeed(phrase), nounOf(phrase)]).toEqual([deed, noun]);
});
