import type { Indicator } from "../../../schemas/indicator.ts";
import { RATE } from "./words.ts";

const area = "services";
const OTHER_ITEMS =
  "监管|跨省|全省|省内|通办|一件事|赋权|下放|重大行政决策|处罚|免罚|强制|裁量|证明|收费|人大|案卷|随机";

export const services: readonly Indicator[] = [
  {
    id: "services.items",
    name: "政务服务事项数",
    english: "Government service items",
    area,
    definition: "本级政务服务事项总数（进驻网上平台、进驻大厅或认领发布的事项总数）",
    unit: "项",
    units: "项|个|大项",
    kind: "count",
    without:
      "跨省|全省|省内|通办|一件事|一次办|下放|赋权|下沉|乡镇|村级|新增|取消|可网上|网上可办理|掌上|即办|最多跑一次|高频|就近|零跑|不见面|精简|压减|告知承诺|容缺|秒批|秒办|自助|增加|减少|率|证明|部门|单位|监管|承接|移动端|综合窗口|帮办|免证|免申|便民服务站|划转|优化#|窗口#|年初#|清理|涉企|领域|秒",
    when: [
      {
        words: [
          "政务服务事项|政务服务和公共服务事项|审批服务事项|政务事项|服务事项|六类事项|依申请事项|政务服务及公共服务事项",
        ],
      },
      {
        words: ["事项#|#…事项", "进驻|入驻|认领|发布|公布|接入|纳入|梳理|上线|入库"],
        theme: "政务服务|一体化|一网通办|大厅|政务中心|行政服务中心",
        otherTheme: OTHER_ITEMS,
      },
    ],
    examples: ["全县【1520项】政务服务事项全部进驻网上平台。", "政务服务事项由1400项调整为【1486项】。"],
    counterExamples: ["新增政务服务事项【43项】。", "青溪镇便民服务中心进驻政务服务事项【104项】。"],
  },
  {
    id: "services.cross-province-items",
    name: "跨省通办事项数",
    english: "Items handled across provinces",
    area,
    definition: "可“跨省通办”的事项数",
    unit: "项",
    units: "项|个|大项",
    kind: "count",
    without: "分别|业务|专窗#|窗口#|市县|协议|服务点|新增|区县|办件|专区#|县区|增加|省#|地区|次#|专窗”#|自助",
    when: [
      {
        words: ["跨省通办|跨省办|跨省”", "事项|跨省通办#|可|服务|^跨省通办|高频|有#|实现|跨省”#|跨省通办”#"],
      },
      {
        words: ["事项|业务清单"],
        theme: "跨省通办|跨省",
        otherTheme: "全省通办|省内通办|一件事|下放|赋权|监管|最多跑一次|证明|告知承诺",
      },
    ],
    examples: ["我县【120项】事项实现“跨省通办”。", "可跨省通办事项扩大至【88项】。"],
    counterExamples: ["设立“跨省通办”专窗【2个】。", "全年办理跨省通办业务涉及新增事项【12项】。"],
  },
  {
    id: "services.province-wide-items",
    name: "全省通办事项数",
    english: "Items handled province-wide",
    area,
    definition: "可“全省通办”的事项数",
    unit: "项",
    units: "项|个|大项",
    kind: "count",
    without: "分别|专窗#|窗口#|协议|新增|业务|区县|办件|增加|跨省",
    when: [
      { words: ["全省通办|省内通办|省域通办|全域通办|省通办|省内异地"] },
      { words: ["全省范围|全省无差别|全省任一", "事项|办理|受理"] },
      {
        words: ["事项"],
        theme: "全省通办|省内通办|省域通办|全域通办",
        otherTheme: "跨省|一件事|下放|赋权|监管|最多跑一次|证明|告知承诺",
      },
    ],
    examples: ["“全省通办”事项达【1100项】。", "推行“全省通办”，梳理可办事项【930项】。"],
    counterExamples: ["设置“全省通办”窗口【6个】。", "“全省通办”事项新增【25项】。"],
  },
  {
    id: "services.delegated-items",
    name: "下放赋权事项数",
    english: "Items delegated to townships and villages",
    area,
    definition: "下放、赋权到乡镇（街道）、村的事项数",
    unit: "项",
    units: "项|个|大项",
    kind: "count",
    without:
      "#乡镇|#镇|#街道|#部门|#单位|#村|收回|乡镇#|街道#|新增|问题|乡镇(街道)#|经济发达镇#|培训|取消和|取消、|取消或|委托|部门#|省级|取消|国务院|省政府下放|省下放|上级|承接省|承接市|开发区|县直",
    when: [
      { words: ["下放|赋权|赋予|下沉|放权|授权", "事项|职权|权限|权力|执法权|处罚权|审批权|审批服务"] },
      { words: ["承接", "赋权|下放|执法事项|处罚权|执法权"] },
      {
        words: ["事项|职权|权限|权力|承接"],
        theme: "赋权|下放|放权赋能|赋予乡镇",
        otherTheme: "跨省|全省|一件事|监管|政务服务事项|不予处罚|重大行政决策|证明",
      },
    ],
    examples: ["向乡镇下放审批服务事项【98项】。", "将县级行政处罚权【54项】赋予乡镇行使。"],
    counterExamples: ["将审批权限赋予【14个】乡镇。", "下放事项中收回【9项】。"],
  },
  {
    id: "services.one-matter-items",
    name: "一件事一次办事项数",
    english: "Items of 'one matter, one visit'",
    area,
    definition: "纳入“一件事一次办”“一件事”改革的事项数",
    unit: "项",
    units: "项|个|件",
    kind: "count",
    without:
      "办理…#|办结…#|受理…#|即办|秒报|秒批|免证|信用|指尖|主题办|办件|业务|窗口#|专窗#|专区#|办理#|办结#|办件#|新推出|新增|部门|环节|材料|受理#|办事指南|共办#|减少|一件事”#件",
    when: [
      {
        words: [
          "一件事|一次办|一次事",
          "事项|套餐|主题|改革|上线|清单|梳理|推出|场景|服务|实现|#“一件事”|#个“一件事|一件事”#|一次办”#|一件事#|公布|落地",
        ],
      },
      {
        words: ["事项|套餐|主题|清单|场景"],
        theme: "一件事|一次办",
        otherTheme: "跨省|全省|下放|赋权|监管|最多跑一次|证明|一网通办|就近",
      },
    ],
    examples: ["“一件事一次办”事项增至【41项】。", "推进“一件事一次办”，编制公布事项清单【60项】。"],
    counterExamples: ["设立“一件事一次办”窗口【8个】。", "全年办结“一件事”【900件】。"],
  },
  {
    id: "services.one-matter-cases",
    name: "一件事办件量",
    english: "Cases of 'one matter, one visit'",
    area,
    definition: "办理“一件事”的件数",
    unit: "件",
    units: "件|件次|万件|笔|宗|人次",
    kind: "count",
    without: "企业|群众#|专窗#|窗口#|事项#|清单#|套餐#|日均|跨省|大厅受理",
    when: [
      { words: ["一件事|一次办", "办理|办结|办件|受理|业务|联办|服务|#“一件事”办件|集成办"] },
      {
        words: ["办理#|办结|办件|受理|件量|联办|增至|办理业务|办理各类|合计"],
        theme: "一件事|一次办",
        otherTheme: "跨省|全省|复议|好差评|大厅|网上|一网通办|热线|帮办",
      },
    ],
    examples: ["全年办理“一件事”【3200件】。", "设立“一件事一次办”专窗，全年办理【860件】。"],
    counterExamples: ["“一件事”中企业开办联办业务【148件】。", "跨省通办业务办理【300件】。"],
  },
  {
    id: "services.online-cases",
    name: "网上办件量",
    english: "Cases handled online",
    area,
    definition: "网上受理、办理的件数",
    unit: "件",
    units: "件|件次|笔|宗|人次|次|件人次",
    kind: "count",
    without:
      "可网|事项#|大厅|窗口|率|跨省|法律|咨询|复议|访问|注册|用户|调用|点击|不动产|投诉|信访|监督|浏览|阅读|类办件|立案|普法|宣传|考试|直播|公开|好差评|评价",
    when: [
      {
        words: [
          "网上|线上|网办|一体化|在线|全程电子化|移动端|掌上|政务服务网|网络",
          "受理|办理|办件|办结|申办|申报|申请|业务|网办",
        ],
      },
      {
        words: ["受理办件|办件|平台…受理|平台…办理|平台…办件|受理事项|受理业务"],
        without: "政务服务办件#|^办件#|全年办件#|^全县办件|事项办件",
        theme: "一网通办|网上|线上|一体化在线|一体化政务|互联网+政务",
        otherTheme: "大厅|窗口|一件事|跨省|复议|一扇门|现场|12345|热线|监管",
      },
    ],
    examples: ["全年网上受理办件【20万件】。", "县一体化在线政务服务平台办理业务【9万件】。"],
    counterExamples: ["县公安局网上办理户籍业务【2100件】。", "窗口受理办件【6万件】。"],
  },
  {
    id: "services.onsite-cases",
    name: "大厅现场办件量",
    english: "Cases handled at the service hall",
    area,
    definition: "政务服务大厅现场受理的件数",
    unit: "件",
    units: "件|件次|笔|宗|人次|次",
    kind: "count",
    without:
      "网上|线上|诉求|专窗|咨询|接待|预约|上门|不动产|医保|社保|帮办|代办|投诉|跨省|复议|法律援助|公证|接访|热线|法律|调解|查询|自助|好差评|评价|延时|类办件",
    when: [
      { words: ["现场|窗口|大厅|线下|服务中心|一窗", "受理|办理|办件|收件|接件|办结|申请"] },
      {
        words: ["受理办件|办件|收件|受理各类|受理业务|受理各项|受理申请|现场受理|受理事项"],
        theme: "大厅|窗口|线下|一扇门|一门|政务服务中心|行政服务中心|政务中心|延时",
        otherTheme: "网上|线上|一件事|跨省|复议|一网通办|一体化在线|12345|热线|法律",
      },
    ],
    examples: ["县政务服务大厅全年现场受理【8.6万件】。", "窗口办件【12480件】。"],
    counterExamples: ["大厅不动产登记窗口受理【6800件】。", "“办不成事”专窗受理诉求【86件】。"],
  },
  {
    id: "services.online-acceptance-rate",
    name: "网上受理率",
    english: "Share of cases accepted online",
    area,
    definition: "网上受理件占比",
    unit: "%",
    units: RATE,
    kind: "rate",
    without: "可网|事项",
    when: [
      {
        words: [
          "网上受理率|网办率|网上办理率|网上办件率|网上受理件占|线上办理件占|网上办件占|网上办理件占|线上办理率|网上受理占|网上办件占比|网上受理比|线上受理率|线上办件占|网上办结率|线上受理件占|网上办理占",
        ],
      },
      {
        words: ["^占比#|^占#|^占全部办件|^占总办件|^占办件总量|^占比达#|^占总量"],
        theme: "网上受理|线上办理|网上办理|网上办件|线上受理|线上办件",
        otherTheme: "大厅|窗口|事项|即办|审结|现场|跨省",
      },
    ],
    examples: ["网上受理率为【92%】。", "全年办件20万件，网上受理17万件，占比【85%】。"],
    counterExamples: ["网上受理率提高4个百分点，即办件占比【58%】。", "网上可办率达【99%】。"],
  },
  {
    id: "services.online-availability-rate",
    name: "网上可办率",
    english: "Share of items available online",
    area,
    definition: "可网上办理事项占比",
    unit: "%",
    units: RATE,
    kind: "rate",
    without: "掌上可办|办件|镇",
    when: [
      {
        words: [
          "网上可办|可网办|可网上办|网可办|全程网办率|在线可办|线上可办|网上可办理|可在线办理|全流程网办率|可线上办|网上能办",
        ],
      },
    ],
    examples: ["网上可办率【99%】。", "可网上办理事项占比达【98.5%】。"],
    counterExamples: ["网上受理率为【88%】。", "2021年网上可办率为【93%】。"],
  },
  {
    id: "services.time-reduction-rate",
    name: "时限压缩率",
    english: "Reduction of handling time",
    area,
    definition: "办理时限压缩比例",
    unit: "%",
    units: RATE,
    kind: "rate",
    change: "also",
    without: "材料|环节|跑动|复议|企业开办|不动产|工程建设|成本|次数|执行",
    when: [
      { words: ["时限|时间|承诺期限|办理期限|法定期限|工作日", "压缩|压减|缩短|减少|提速|压降|缩减"] },
      {
        words: ["压缩率|压缩比|压减率|压减比|压缩比例|压减比例|缩短率|提速率"],
        theme: "时限|办理时间|办结时间",
        otherTheme: "材料|环节|跑动|不动产",
      },
    ],
    examples: ["承诺办理时限比法定时限压缩【72%】。", "时限压缩率达【83%】。"],
    counterExamples: ["申请材料压减【43%】。", "时限压缩率提高【6.3个百分点】。"],
  },
  {
    id: "services.departments",
    name: "进驻大厅部门数",
    english: "Departments present in the service hall",
    area,
    definition: "进驻政务服务大厅的部门数",
    unit: "个",
    units: "个|家|部门|单位",
    kind: "count",
    without: "站所|执法|检查|督察|考核|检查|整改|工作组|窗口#|事项#|超市|企业|项目#|机构入驻|调解",
    when: [
      {
        words: ["进驻|入驻|派驻|整建制|集中办公", "部门|单位|政务服务股|委办局|审批股"],
        without: "#政务服务事项",
        otherTheme: "调解中心|解纷|矛盾|公共法律服务中心",
      },
      {
        words: ["#部门|#单位|#职能部门|#家部门|部门#|单位#|(单位)#"],
        theme: "进驻|入驻|应进必进|三集中",
        otherTheme: "执法|检查|督察|考核|联合|约谈|培训|监管|评议|矛盾|调解|解纷",
      },
    ],
    examples: ["县政务服务中心进驻部门【37个】。", "全县【42个】部门、1700项事项进驻大厅。"],
    counterExamples: ["青溪镇便民服务中心有公安、税务等【7个】站所入驻。", "大厅设置综合窗口【18个】。"],
  },
  {
    id: "services.evaluations",
    name: "好差评评价数",
    english: "Ratings in the service rating system",
    area,
    definition: "“好差评”系统评价条数",
    unit: "条",
    units: "条|次|件|个|人次|笔",
    kind: "count",
    without: "^好评|^差评|其中|整改|回访|医保|指标|主动评价率",
    when: [
      { words: ["评价", "好差评"] },
      { words: ["评价"], theme: "好差评", otherTheme: "法治|营商环境评价|执法|案卷|第三方" },
    ],
    examples: ["“好差评”系统收到评价【6.4万余条】。"],
    counterExamples: ["“好差评”系统收到评价900条，其中差评【14条】。", "第三方收到法治评价【300条】。"],
  },
  {
    id: "services.satisfaction-rate",
    name: "满意率",
    english: "Satisfaction with government services",
    area,
    definition: "好评率、满意度、满意率",
    unit: "%",
    units: RATE,
    kind: "rate",
    without:
      "安全感|扫黑|平安|法治|执法|治安|调解|律师|热线|政法|法律|司法|信访|社情|教育|供水|12345|当事人|受援|环境空气|人居|医保局|知晓率|建议|提案|代表|委员|复议|不满意|物业|投诉处理|投诉办|投诉举|诉求|患者|初次|乘客|家长",
    when: [
      {
        words: ["满意率|满意度|好评率|满意"],
        theme:
          "政务|办事|窗口|营商|好差评|放管服|审批|一网通办|行政服务|便民|大厅|服务事项|惠企|一件事|通办|互联网+",
        otherTheme:
          "平安|治安|普法|法治宣传|调解|法律援助|法律服务|信访|热线|12345|复议|安全感|执法|扫黑|提案|建议办理|代表建议|公证",
      },
    ],
    examples: ["优化政务服务，群众满意度达【99.3%】。", "政务服务“好差评”好评率【99.8%】。"],
    counterExamples: ["深化平安建设，群众满意度【97%】。", "12345热线办理满意率【96%】。"],
  },
];
