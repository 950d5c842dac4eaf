import type { Indicator } from "../../../schemas/indicator.ts";
import { HEADS, NEW, PERSONS, PUBLICITY, TIMES } from "./words.ts";

const area = "publicity";
const OTHER = "领导干部|执法人员|复议|调解|执法|政务服务|招聘|应急|消防|安全生产|反诈|党建|营商|顾问";

export const publicity: readonly Indicator[] = [
  {
    id: "publicity.events",
    name: "普法活动场次",
    english: "Legal publicity events",
    area,
    definition: "普法活动、法治宣传活动的场（次）数",
    unit: "场",
    units: "场|次|场次|余场|余场次|场（次）|次场|余次",
    kind: "count",
    without:
      "讲座|宣讲|巡讲|培训|旁听|课|期间#|期间|短视频|视频|直播|体检|会议|研讨|学习|督导|检查|观摩|其中|竞赛|调研|法律服务活动|推送|播放|点击|文化惠民|演出|文艺|体育|健身|慰问|志愿|观看|浏览|进企业#|进企业”#|进校园#|进校园”#|进机关#|进机关”#|进社区#|进社区”#|进乡村#|进乡村”#|进农村#|进农村”#|进网格#|进网格”#|进单位#|进单位”#|进家庭”#|进军营”#|进军营#|群众#|宪法宣誓|乡镇|发布会|招聘|科普|禁毒宣传|安全生产宣传|生产月|消防宣传|消防安全宣传|法律援助宣传|复议宣传|复议法宣传|营商环境宣传|政策宣传|文明宣传|信用宣传|反诈宣传|诈骗宣传|税法宣传|税收宣传|除恶宣传|平安宣传|平安建设宣传|防疫宣传|防控宣传|环保宣传|节能宣传|健康宣传|食品安全宣传|毒品宣传|信访宣传",
    when: [
      {
        words: [
          "普法|法治宣传|法律宣传|法制宣传|送法|法律进|宣传活动|“法律|法治文化活动|法律…进|宪法宣传|主题宣传|民法典宣传|集中宣传|法律七进|法律八进|法律六进|宣传教育活动",
        ],
      },
      { words: ["活动|宣传#|举办#|开展#|集中宣传|#宣传"], theme: PUBLICITY, otherTheme: OTHER },
    ],
    examples: ["开展普法宣传活动【530场次】。", "深入开展全民普法，全年集中开展活动【95场】。"],
    counterExamples: ["举办法治讲座【118场】。", "组织领导干部旁听庭审【5次】。"],
  },
  {
    id: "publicity.lectures",
    name: "法治讲座场次",
    english: "Lectures on law",
    area,
    definition: "法治讲座、宣讲的场次",
    unit: "场",
    units: "场|次|场次|余场|余场次|场（次）|期|节",
    kind: "count",
    without:
      "领导干部|执法人员|课时|培训|政策宣讲|干部|常务会|二十大|理论|党课|会前|企业家|调解员|带头|书记|县长|参加人员|为企业|进企业|中心组|法院|检察|公务员|录制|录播|税|消防|禁毒|反诈|健康|安全|公益讲座|#节|收看|矫正|党外|旁听",
    when: [
      {
        words: ["讲座|宣讲|巡讲|授课|讲课|法治课"],
        theme: `${PUBLICITY}|法治|法律|法制|讲师团`,
        otherTheme: "领导干部|执法人员|执法培训|政策|理论|会前学法|安全|反诈|健康|调解员",
      },
    ],
    examples: ["举办法治讲座【118场】。", "民法典巡回宣讲【43场】。"],
    counterExamples: ["为领导干部作法治专题讲座【4场】。", "开展普法活动【210场次】。"],
  },
  {
    id: "publicity.materials",
    name: "普法宣传资料份数",
    english: "Publicity materials handed out",
    area,
    definition: "发放、印发的普法宣传材料（册、份）数",
    unit: "份",
    units: "份|册|本|张|余份|份册|册份|份（册）|册（份）|份/册|套|余册",
    kind: "count",
    without:
      "问卷|心理|健康|申请|证明|精简|政策|惠企|反诈|消防|安全|疫情|招商|减少|环保袋|建议|电子|海报栏|案卷|学习资料|教材|合同|文书|通知书|意见书|申报|禁毒|平安|营商|扫黑|法律援助|复议|征订|报送|上报|总结|调解|诈|税|环保|信访|招生|防溺水|文明|审核|收集|归档",
    when: [
      {
        words: [
          "资料|材料|读本|手册|折页|宣传单|书籍|宣传册|传单|读物|彩页|图书|口袋书|宣传品|单页|宣传页|漫画|普法书|法律书|条例|民法典|宣传物|小册子|明白卡|挂图",
        ],
        theme: `${PUBLICITY}|法律|宣传单|宣传手册|宣传资料|宣传材料|横幅`,
        otherTheme: "政务服务|审批|申请材料|减材料|减证|营商政策|反诈|复议|应急|消防|调查|培训班",
      },
    ],
    examples: ["发放普法宣传资料【5万余份】。"],
    counterExamples: ["精简申请材料【1106份】。", "发放调查问卷【3000份】。"],
  },
  {
    id: "publicity.consultations",
    name: "法律咨询人次",
    english: "Legal questions answered",
    area,
    definition: "普法宣传中解答法律咨询的人次",
    unit: "人次",
    units: `${PERSONS}|次|件|件次|余人次|余人|条|个|起|批次`,
    kind: "count",
    without: "复议|12348|热线|电话|政务|来电|值班|企业|办事|其中|政策咨询|惠企",
    when: [
      {
        words: ["法律咨询|咨询|解答|疑问|答疑", "法律|咨询|疑|解答"],
        theme: `${PUBLICITY}|宣传|普法|志愿`,
        otherTheme: "复议|12348|热线|法律援助|法律顾问|政务服务|大厅|公共法律服务|窗口|信访|村(社区)|执法",
      },
    ],
    examples: ["开展法治宣传活动，解答法律咨询【3100余人次】。"],
    counterExamples: ["解答行政复议咨询【320人次】。", "12348热线解答法律咨询【8650人次】。"],
  },
  {
    id: "publicity.law-literate-persons",
    name: "法律明白人数",
    english: "Village law-literate persons",
    area,
    definition: "“法律明白人”人数",
    unit: "人",
    units: `${HEADS}|余人|人次`,
    kind: "count",
    without: `培训|评选|最美|优秀|骨干|带动|${NEW}|表彰|参训|每村|不少于|星级|考试|参加|参与|轮训|示范户|颁发|新培养|示范|组织法律|组织“|组织#|证件|淘汰|入选|推荐|群众#|服务群众|受众|考核|聘|宣讲`,
    when: [
      { words: ["法律明白人|法治明白人|明白人"] },
      {
        words: ["培育#|培养#|选任#|遴选#|发展到#|推选#"],
        theme: "法律明白人",
        otherTheme: "示范户|调解员|网格员|法治带头人|顾问|律师|村(社区)法律",
      },
    ],
    examples: ["培育“法律明白人”【1407人】。"],
    counterExamples: ["评选“最美法律明白人”【10名】。", "培训“法律明白人”【900人】。"],
  },
];

/** Of a theme: 干部 alone may be any. */
const LEADING = "领导干部|科级|处级|县级干部|领导班子|干部教育|干部法治|干部学法|干部培训";
const LEADERS = "领导干部|科级干部|科级|处级|县级干部|县处级|干部";

export const learning: readonly Indicator[] = [
  {
    id: "learning.executive-sessions",
    name: "政府常务会议学法次数",
    english: "Executive meetings with a study of law",
    area: "learning",
    definition: "政府常务会议（会前）学法次数",
    unit: "次",
    units: "次|场|场次|期|回|余次",
    kind: "count",
    without:
      "部门|乡镇|带动|党组|中心组|旁听|培训|县委常委|召开#|听取|研究#|镇街|街道|讲座#|各单位|专家|人大|局|政协|计划|党委|党工委|镇|纪委",
    when: [
      { words: ["常务会…学|常务会议学法|学法…常务会|常务会…法治讲座|#…常务会…学"] },
      {
        words: ["学法|集体学习"],
        theme: "常务会|县政府会前|会前学法",
        otherTheme: "中心组|党组|部门|乡镇|领导干部|科级|各单位|科室",
      },
      { words: ["会前学法"], otherTheme: "部门|乡镇|单位|党组" },
    ],
    examples: ["县政府常务会议会前学法【9次】。", "召开县政府常务会议26次，集体学法【12次】。"],
    counterExamples: ["县委理论学习中心组集中学习【4次】。", "带动各部门开展会前学法【230次】。"],
  },
  {
    id: "learning.trainings",
    name: "领导干部法治培训次数",
    english: "Training courses in law for leading officials",
    area: "learning",
    definition: "领导干部法治培训、讲座的期（次）数",
    unit: "次",
    units: TIMES,
    kind: "count",
    without:
      "旁听#|旁听庭审#|执法人员|村干部|调解|检查|资料|考试|明白人|宣誓|庭审#|执法|党组|中心组|青年干部|普法干部|会前|乡镇|网络|党纪|安全|统战|政法|省委|上级|派#|选派|经济|廉政|组织参加|应急|外出|普法|公安|教师",
    when: [
      {
        words: [LEADERS, "培训|讲座|研讨班|轮训|研修|专题班|授课|报告会|辅导"],
        theme: "法治|法律|依法|学法|宪法|法制",
        otherTheme: "安全生产|党建|招商|执法人员",
      },
      {
        words: ["培训|讲座|研讨班|轮训|研修班|专题班|报告会"],
        theme: LEADING,
        otherTheme: "执法人员|执法|调解员|明白人|普法|群众|村干部|企业|法治宣传",
      },
    ],
    examples: ["举办科级干部法治培训班【3期】。"],
    counterExamples: ["举办行政执法人员培训班【6期】。", "组织领导干部旁听庭审【5次】。"],
  },
  {
    id: "learning.trainees",
    name: "领导干部法治培训人数",
    english: "Leading officials trained in law",
    area: "learning",
    definition: "领导干部法治培训的人数或人次",
    unit: "人次",
    units: `${PERSONS}|余人|余人次`,
    kind: "count",
    without:
      "考试|宣誓|旁听|其中|执法人员|调解|明白人|参考|村干部|执法|庭审|测试|述法|问责|选派|上级|普法干部|司法所|教师|政法|廉政|公务员录用|新入职",
    when: [
      {
        words: [LEADERS, "培训|参训|参加学习|受训|轮训|研讨班|提升班|研修"],
        theme: "法治|法律|依法|学法|宪法",
        otherTheme: "安全生产|招商|执法人员",
      },
      {
        words: [
          "培训#|参训|受训|参加学习|覆盖#|参训人员|培训人数|培训干部|学员|#…参加|累计覆盖|培训覆盖|参加人数|参学",
        ],
        theme: LEADING,
        otherTheme: "执法人员|执法|调解员|明白人|群众|普法|村干部|企业|旁听|宣传",
      },
    ],
    examples: ["举办科级干部法治培训班3期，参训【410余人次】。"],
    counterExamples: ["举办执法人员培训班4期，培训【980人次】。"],
  },
];

export const legalServices: readonly Indicator[] = [
  {
    id: "legal-services.lawyers",
    name: "律师数",
    english: "Lawyers",
    area: "legal-services",
    definition: "辖区律师（含公职律师）人数",
    unit: "名",
    units: `${HEADS}|余人`,
    kind: "count",
    without: `顾问|聘|每万人|万人|社会律师|公职律师|公司律师|${NEW}|体检|担任|值班|参与调解|选派|抽调|组建|法律援助律师|组成|优秀|党员律师|援助|派出|服务团|调解|万拥有|推荐|邀请|安排|实习|处罚|引进|女律师|涉外|投诉|帮扶|派驻|驻点|青年|抽取|专职律师|兼职律师|村居|结对|吸纳|新执业|以上#|以上|超过|以下|培训|宣誓|表彰|法律援助|执业考核|年度考核|注销|律师参与|参与|岁|军队`,
    when: [
      { words: ["全县#律师|全区#律师|全市#律师|全县#名律师|全县#…律师|全区#…律师|全市#…律师"] },
      {
        words: ["律师#|律师总|律师人|执业律师|律师总量|#律师|律师队伍"],
        without: "组织|为#|提供|深入",
        otherTheme: "法律顾问|组织|志愿|体检|选派|服务团",
      },
      { words: ["总人数|人数#|队伍#"], theme: "律师队伍|律师", otherTheme: "调解|执法|普法|援助|明白人" },
    ],
    examples: ["全县有律师事务所8家、律师【96名】。"],
    counterExamples: ["组织【42名】律师为企业开展“法治体检”。", "社会律师【71名】。"],
  },
  {
    id: "legal-services.law-firms",
    name: "律师事务所数",
    english: "Law firms",
    area: "legal-services",
    definition: "律师事务所数",
    unit: "家",
    units: "家|个|所|间",
    kind: "count",
    without: `顾问|聘|选定|签订|遴选|${NEW}|引进|组织#|检查|优秀|示范|党支部|评为|联系|对接|处罚|合伙|国资|个人所|参与|合作|选取|服务企业|走访|注销|指导|以上|以下|推荐|入驻|年度考核|委托|动员|邀请|支持|的律师事务所#|的律所#|组织律师|与#`,
    when: [{ words: ["律师事务所|律所"], otherTheme: "法律顾问|双随机|检查" }],
    examples: ["全县有律师事务所【8家】。"],
    counterExamples: ["新引进律师事务所【2家】。", "聘请律师事务所【3家】担任法律顾问。"],
  },
];
