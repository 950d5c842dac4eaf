import type { Indicator } from "../../../schemas/indicator.ts";
import { CASES, HEADS, NEW, NOT_LEGAL_AID, RATE } from "./words.ts";

const OTHER_FIELD = "复议|行政争议|诉讼|应诉|法律援助|仲裁|信访|劳动|检察|合同|执法|投诉|公证";

export const mediation: readonly Indicator[] = [
  {
    id: "mediation.committees",
    name: "人民调解组织数",
    english: "People's mediation committees",
    area: "mediation",
    definition: "人民调解委员会（组织）数",
    unit: "个",
    units: "个|家|支|处|所",
    kind: "count",
    without: `行业性|专业性|村级|乡镇级|调解室|工作室|示范|命名|${NEW}|优秀|品牌|表彰|法院|仲裁|村(社区)#|涉外|商事|模范|企业调|个人调|行政调解|劳动|村(居)|乡镇人民|乡镇调|企事业|换届|调处案件|星级|物业|婚姻|婚调|医疗|医调|交通|走访|表扬|先进|检查|规范#|规范人民|调整|枫桥|派驻|派出所|商会|消费|律师|进行|对#|行业|专业|培训|撤销|指导|标准化|培育`,
    when: [
      {
        words: ["人民调解委员会|调委会|人民调解组织|调解组织|调解委员会|人民调解…组织|调解机构"],
        otherTheme: "行政争议",
      },
    ],
    examples: ["全县人民调解委员会【236个】。", "建成人民调解组织【412家】。"],
    counterExamples: ["新建行业性专业性人民调解委员会【7个】。"],
  },
  {
    id: "mediation.mediators",
    name: "人民调解员数",
    english: "People's mediators",
    area: "mediation",
    definition: "人民调解员总数（专兼职合计）",
    unit: "名",
    units: `${HEADS}|余人`,
    kind: "count",
    without: `专职|^兼职|^、兼职|培训|评选|表彰|优秀|等级|五老|村(社区)|村级|参训|${NEW}|其中|骨干|招聘|律师调解|评定|持证|行业|获评|金牌|学历|志愿|特邀|女|党员|仲裁|聘用|推荐|行政调解|劳动|增补|调整|首席|男性|大专|指导|组织#|组织人民调解员|退休|兼任|担任调解|参评|加入|补贴|宣誓|考核|网格|吸纳|招录|发放|补助`,
    when: [
      { words: ["调解员|调解人员|调解队伍"] },
      { words: ["专兼职…调解|专兼职"], theme: "调解", otherTheme: "执法|普法" },
      {
        words: ["队伍…人数|总人数|队伍#"],
        theme: "人民调解员|调解员队伍",
        otherTheme: "律师|执法|普法|法律明白人",
      },
    ],
    examples: ["现有人民调解员【1024名】。"],
    counterExamples: ["培训人民调解员【1180名】。", "专职人民调解员【92名】。"],
  },
  {
    id: "mediation.full-time-mediators",
    name: "专职人民调解员数",
    english: "Full-time people's mediators",
    area: "mediation",
    definition: "专职人民调解员数",
    unit: "名",
    units: `${HEADS}|余人`,
    kind: "count",
    without: `兼职|培训|评选|表彰|优秀|不少于|${NEW}|退休|每个|招聘|执法|选聘|乡镇专职|村级|行业|行政调解|劳动|村居|新聘|仲裁`,
    when: [
      {
        words: ["专职"],
        theme: "调解员|人民调解|调解队伍|调委会|调解",
        otherTheme: "执法|律师|复议|监督|普法|网格",
      },
    ],
    examples: ["人民调解员1024名，其中专职【86名】。"],
    counterExamples: ["兼职人民调解员【736名】。", "配备专职执法监督人员【11名】。"],
  },
  {
    id: "mediation.cases",
    name: "矛盾纠纷调解数",
    english: "Disputes mediated",
    area: "mediation",
    definition: "调解、排查、调处的矛盾纠纷数",
    unit: "件",
    units: `${CASES}|件/次`,
    kind: "count",
    without: `成功|行政调解|司法调解|劳动|劳资|家事|情感|金融|商事|知识产权|涉企|欠薪|诉前|诉讼|医疗|交通|未|复议|仲裁|率|婚姻|邻里|行政争议|调成|其中|其他|重大|疑难|信访|律师|农民工|刑事|民转刑|法律援助|涉及|类#|口头|书面|协议|司法确认|参与化解|专业|消费|物业|土地|山林|村(社区)法律顾问|积案|商会|人均|平均|线索|卷宗|补贴|司法所|法律顾问|明白人|网格|派出所|公安|县领导|领导包|历史|涉诉|交办|流转|移交|比例|正在|工会|电话|工资|旅游|医患|涉校|校园|企业|涉台|涉侨|赡养|征地|拆迁|跨区域|跨省|两会|线上|法庭|民警|退役|环境|专项行动|妇联|婚恋|警|案例|驻法院|驻所|调解室|公调|警调|诉调|访调|检调`,
    when: [
      { words: ["调解|调处|排查|化解|受理", "纠纷"] },
      {
        words: ["调解#|调处|调解案件|化解#|排查#|排查化解|受理案件|调解各类"],
        theme: "人民调解|矛盾纠纷|调委会|调解组织|调解委员会|纠纷|大调解",
        otherTheme: OTHER_FIELD,
      },
      { words: ["矛盾纠纷"], without: "纠纷中|机制", otherTheme: OTHER_FIELD },
    ],
    examples: ["调解矛盾纠纷【4236件】。", "各级人民调解委员会共调解案件【1927宗】。"],
    counterExamples: ["县人社局调处欠薪纠纷【178件】。", "成功调解纠纷【1650起】。"],
  },
  {
    id: "mediation.successes",
    name: "调解成功数",
    english: "Disputes mediated successfully",
    area: "mediation",
    definition: "调解成功的件数",
    unit: "件",
    units: `${CASES}|次|个|件（次）`,
    kind: "count",
    without:
      "率|未|诉前|行政调解|行政争议|行政案件|撤诉|劳动|劳资|家事|民营|重大|欠薪|复议|医疗|司法|仲裁|其中|律师|法院|信访|法律顾问|公安|交通|婚姻|消费|物业|知识产权|派出所|邻里|案例|负责人|诉调",
    when: [
      {
        words: [
          "调解成功|成功调解|成功化解|调成|化解成功|成功#|调处成功|成功调处|调解化解成功|成功办理|达成协议|成功调结",
        ],
        theme: "调解|纠纷|调处",
        otherTheme: "复议|行政争议|诉讼|仲裁|信访|招商|创建",
      },
    ],
    examples: ["调解矛盾纠纷4236件，成功【4187件】。"],
    counterExamples: ["调解矛盾纠纷500件，未调成【4件】。"],
  },
  {
    id: "mediation.success-rate",
    name: "调解成功率",
    english: "Mediation success rate",
    area: "mediation",
    definition: "调解成功率、调解率",
    unit: "%",
    units: RATE,
    kind: "rate",
    without:
      "诉前|行政调解|法院|行政争议|复议|履行率|劳动|仲裁|医疗|医患|消费|物业|交通|律师|公安|商会|乡镇|知识产权|婚姻|家事|信访|商事|行业|专业性|警调|诉调|访调|检调",
    when: [
      {
        words: ["调解成功率|调成率|调处成功率|化解成功率|调解成功|成功调解率"],
        otherTheme: "复议|行政争议|行政调解|诉前",
      },
      {
        words: ["调解率|调处率"],
        theme: "人民调解|纠纷|调委会|调解组织|矛盾",
        otherTheme: "复议|争议|应诉|诉前",
      },
      { words: ["成功率"], theme: "调解|纠纷|调处", otherTheme: "复议|行政争议|招商|诉前" },
    ],
    examples: ["调解矛盾纠纷4236件，成功率【98.8%】。"],
    counterExamples: ["县法院诉前调解成功率【61.4%】。"],
  },
];

const legal = { area: "legal-aid", theme: "法律援助|法援", otherTheme: NOT_LEGAL_AID };
const FIELD = "农民工|未成年|通知辩护#|讨薪|妇女|老年|残疾|受援|工伤|值班|咨询|军人|类型|涉及|认罪认罚";

export const legalAid: readonly Indicator[] = [
  {
    id: "legal-aid.cases",
    name: "法律援助案件数",
    english: "Legal aid cases",
    area: legal.area,
    definition: "办理的法律援助案件总数",
    unit: "件",
    units: `${CASES}|个`,
    kind: "count",
    without: `民事|刑事|行政|${FIELD}|挽回|率|文书|评查|案卷|评估|占|优秀|代书|非诉|通知辩护|结转|协作|绿色通道|投诉|重大|劳动|工作站|归档|律师#|专线|终止|申请#|^申请|不予|回访|典型|站#|网上|在线|窗口|答复|审批#|志愿者|转介|妇联`,
    when: [
      { words: ["法律援助案件|法律援助|法援案件|援助案件"], without: "中心#|工作站" },
      {
        words: ["受理案件|受理#|承办|办案|办理案件|办理#|合计|指派#|办理各类案件|审批|受理各类"],
        theme: legal.theme,
        otherTheme: legal.otherTheme,
      },
    ],
    examples: ["办理法律援助案件【412件】。", "开展法律援助工作，办案【233件】。"],
    counterExamples: ["办理农民工讨薪法律援助案件【126件】。"],
  },
  {
    id: "legal-aid.civil-cases",
    name: "法律援助民事案件数",
    english: "Legal aid: civil cases",
    area: legal.area,
    definition: "其中民事案件",
    unit: "件",
    units: `${CASES}|个`,
    kind: "count",
    without: `刑事|行政|率|代理#|商事|${FIELD}|占比`,
    when: [{ words: ["民事"], theme: legal.theme, otherTheme: legal.otherTheme }],
    examples: ["办理法律援助案件412件，其中民事【221件】。"],
    counterExamples: ["基层法律服务所代理民事案件【462件】。"],
  },
  {
    id: "legal-aid.criminal-cases",
    name: "法律援助刑事案件数",
    english: "Legal aid: criminal cases",
    area: legal.area,
    definition: "其中刑事案件",
    unit: "件",
    units: `${CASES}|个`,
    kind: "count",
    without: "民事|率|移送|立案|犯罪|未成年|占比|认罪|值班|全覆盖|附带|刑事辩护",
    when: [{ words: ["刑事"], theme: legal.theme, otherTheme: legal.otherTheme }],
    examples: ["办理法律援助案件412件，其中刑事【176件】。"],
    counterExamples: ["行政机关向公安机关移送刑事案件【23件】。"],
  },
  {
    id: "legal-aid.administrative-cases",
    name: "法律援助行政案件数",
    english: "Legal aid: administrative cases",
    area: legal.area,
    definition: "其中行政案件",
    unit: "件",
    units: `${CASES}|个`,
    kind: "count",
    without: "民事|刑事|率|行政机关|行政处罚|行政复议|行政执法|占比",
    when: [
      {
        words: ["^行政#|行政案件|行政类|行政法律援助|#行政|^行政"],
        theme: legal.theme,
        otherTheme: legal.otherTheme,
      },
    ],
    examples: ["办理法律援助案件412件，其中民事221件、行政【5件】。"],
    counterExamples: ["全县行政机关发生行政诉讼案件【46件】。"],
  },
  {
    id: "legal-aid.losses-recovered",
    name: "法律援助挽回损失",
    english: "Losses recovered by legal aid",
    area: legal.area,
    definition: "法律援助挽回的经济损失",
    unit: "元",
    units: "元|人民币",
    kind: "money",
    without: "农民工|讨薪|消费者|欠薪|补贴|法律顾问|国有|企业|妇女|未成年|残疾|老年|经费",
    when: [
      {
        words: ["挽回|追回|避免|取得|挽损|减少|维护", "损失|经济|报酬|权益|赔偿|利益|挽损"],
        theme: "法律援助|受援|法援",
        otherTheme: "调解|法律顾问|消费|仲裁|公证|诉讼|审计",
      },
    ],
    examples: ["办理法律援助案件143件，为受援人挽回经济损失【318万元】。"],
    counterExamples: ["人民调解组织为当事人挽回经济损失【3120万元】。"],
  },
];
