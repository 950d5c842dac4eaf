import type { Indicator } from "../../../schemas/indicator.ts";
import { CASES, HEADS, UNITS } from "./words.ts";

const area = "supervision";

export const supervision: readonly Indicator[] = [
  {
    id: "supervision.special-supervisors",
    name: "特约执法监督员数",
    english: "Special enforcement supervisors",
    area,
    definition: "特邀（特约）行政执法监督员人数",
    unit: "名",
    units: HEADS,
    kind: "count",
    without:
      "工作证|参与|人次|新增|增加|其中|培训|参加|邀请#|营商环境|警务|作风|解聘|政风|行风|食品|人民监督|法院|检察|政务服务监督|社会监督|纪检|纪委|义务|教育|廉政|效能|医保|质量|消费|环境|卫生|税务|物价|安全|组织|提出",
    when: [
      { words: ["监督员", "特约|特邀|聘|选任|选聘|组建"], otherTheme: "营商环境|警务|行风" },
      { words: ["聘任|选聘|聘请"], theme: "监督员", otherTheme: "顾问|调解员|讲师|营商环境|志愿者" },
    ],
    examples: ["选聘特邀行政执法监督员【18名】。"],
    counterExamples: ["县公安局聘请特约监督员【10名】。", "特邀行政执法监督员参与检查【26人】。"],
  },
  {
    id: "supervision.units-inspected",
    name: "法治督察单位数",
    english: "Units inspected for the rule of law",
    area,
    definition: "法治政府建设督察、检查、考核的单位数",
    unit: "个",
    units: `${UNITS}|乡镇`,
    kind: "count",
    without:
      "约谈|问题|优秀|省、市|整改|企业|督察组#|考核组#|检查组#|发现|#督察组|示范|培训|命名|滞后|组建|成立#|组成#|项目|学校|述法|被评|获评|#考核组|#检查组|案件|良好|市场|日常督导|成员单位|工作组|迎接|指标|宣传教育|普法|省级|抽调|接受|配合|通报|自查|上报|报送|省委|督察组实地|我县#|我区#",
    when: [
      {
        words: [
          "督察|督查|考核|督导|检查|考评|巡察|评估|检验|实地",
          "单位|部门|乡镇|街道|镇街|委局|#镇|机关|#家|检查#|督察#",
        ],
        theme: "法治政府|法治督察|法治建设|依法行政|依法治|法治|述法",
        otherTheme: "执法监督|行政执法|双随机|食品|安全生产|三项制度|环境|案卷|执法检查|普法",
      },
    ],
    examples: ["对【64个】乡镇和县直单位进行法治政府建设督察。"],
    counterExamples: ["对【32家】单位开展行政执法监督检查。", "省法治督察组约谈单位【3个】。"],
  },
  {
    id: "supervision.congress-proposals",
    name: "人大建议办理数",
    english: "Proposals of people's congress deputies handled",
    area,
    definition: "办理的人大代表建议、议案数",
    unit: "件",
    units: "件|份|条|件次|项",
    kind: "count",
    without:
      "提案|政协|邀请|走访|视察|重点|满意|采纳|司法建议|委员|省人大|A类|解决|领衔|闭会|主办|协办|执法建议|征求|领办|类代表|类建议|常委会审议|提请|国务院|法律议案|复议案",
    when: [
      {
        words: [
          "人大…建议|代表…建议|人大…议案|议案、建议|代表建议|人大议案|代表议案|建议、议案|议案和建议|建议和议案|人大代表意见",
        ],
      },
      {
        words: ["办理#|承办#|建议#|办结|办复#|收到#|答复#|^议案"],
        theme: "人大代表建议|代表建议|人大建议|议案|人大代表",
        otherTheme: "提案|政协|复议|调解|案件|执法|投诉",
      },
    ],
    examples: ["办理人大代表建议【87件】、政协提案112件。"],
    counterExamples: ["办理人大代表建议、政协提案共【165件】。", "县教育局办理人大代表建议【19件】。"],
  },
  {
    id: "supervision.cppcc-proposals",
    name: "政协提案办理数",
    english: "Proposals of CPPCC members handled",
    area,
    definition: "办理的政协提案数",
    unit: "件",
    units: "件|份|条|件次|项",
    kind: "count",
    without:
      "人大|代表|议案|重点|满意|采纳|A类|领衔|社情民意|建议、|建议提案|建议和提案|建议及提案|建议与提案|解决|协办|主办|立案率|优秀|撰写|党派|平时|集体提案|类提案|不予立案|征集|承办单位",
    when: [
      { words: ["提案"] },
      {
        words: ["办理#|承办#|办结|办复#|收到#|答复#"],
        theme: "政协提案|提案",
        otherTheme: "人大|代表建议|复议|调解|案件|执法|投诉",
      },
    ],
    examples: ["办理人大代表建议87件、政协提案【112件】。"],
    counterExamples: ["办理人大代表建议、政协提案共【165件】。", "其中重点提案【10件】由领导督办。"],
  },
  {
    id: "supervision.complaints",
    name: "执法投诉数",
    english: "Complaints about enforcement",
    area,
    definition: "接到的行政执法投诉、举报数",
    unit: "件",
    units: `${CASES}|次|条|个|人次`,
    kind: "count",
    without:
      "消费|12345|热线|办结#|属实|责令|查实|有效投诉|食品|价格|市场|环境|欠薪|噪声|线索|回访|纠正|电话#|市民|率|信访|商标|知识产权|办件|文化|城管|交通|国土|自然资源|卫生|劳动|税|公安|违纪|律师|公证|安全生产|烟草|扫黑|渠道#|被投诉|^查处",
    when: [
      { words: ["执法…投诉|执法…举报|投诉…执法|举报…执法|执法监督…诉求|执法…反映"] },
      {
        words: ["投诉|举报|反映", "收到|受理|接到|办理|接办|处理|投诉#|举报#|接收"],
        theme: "执法投诉|行政执法|执法监督|投诉举报制度|执法行为",
        otherTheme: "12345|热线|消费|市场监管|食品|信访|环境|复议|12315|价格",
      },
    ],
    examples: ["受理行政执法投诉举报【54件】。"],
    counterExamples: ["受理消费投诉举报【2134件】。", "12345热线受理投诉【9000件】。"],
  },
];
