import type { Indicator } from "../../../schemas/indicator.ts";
import { CASES, HEADS, ITEMS, PERSONS, TIMES, UNITS } from "./words.ts";

const area = "enforcement";
const NOT_EXECUTION =
  "培训|轮训|参训|考试|参加|参考|测试|新增|辅助|监督证|参与|抽调|选派|清理|注销|取消|学习|接受|评为|表彰|参会|旁听|观摩|监督|问责|通过|处分|违纪|合格";
const OTHER_TRAINING =
  "领导干部|科级|调解|普法|明白人|律师|学法|村干部|人民调解|行政复议|企业|辅警|法律顾问|网格";
const CHECKED =
  "生产经营|企业|整改|约谈|发现|命名|培训|食品|场所|经营|市场主体|商户|工作组|检查组#|督察组#|抽调|组成#|覆盖#|示范|评议|问题|工作滞后|优秀|参加|建筑|工地|医院|学校|药店|餐饮|加油站";

export const enforcement: readonly Indicator[] = [
  {
    id: "enforcement.bodies",
    name: "行政执法主体数",
    english: "Administrative enforcement bodies",
    area,
    definition: "行政执法主体（单位）数",
    unit: "个",
    units: UNITS,
    kind: "count",
    without:
      "检查|抽查|培训|取消|命名|示范|考试|约谈|评查|主管|参加|参训|组织|新增|资格证|整改|督查|督察|通报|法定行政机关|授权组织|联合|涉及|选|抽取|抽调|深入|随机|观摩|撤销|问题|反馈|对#|考核|监督|挂牌|成立|出台|制定|乡镇|镇街|综合行政执法部门|市级|省级|接入|调整|注销|委托|配备|走访|领域|试点|合并|处罚|报送|优秀|清单执法|征求|移送",
    when: [
      { words: ["执法主体|执法职能的主体|执法职能的单位|执法资格的单位|执法资格的主体"], without: "被检" },
      {
        words: ["执法单位|执法部门|执法机关|执法机构|具有行政执法"],
        otherTheme: "检查|培训|考试|评查|抽查|督察|督查|约谈|联合",
      },
      {
        words: ["公告#|公布#|确认#|主体#|公示#|审核确认"],
        theme: "执法主体|主体资格",
        otherTheme: "执法人员|执法证",
      },
    ],
    examples: ["全县共有行政执法主体【46个】。", "【41个】行政执法单位全部公示权责清单。"],
    counterExamples: ["对【32家】执法单位开展执法监督检查。", "取消行政执法主体【2家】。"],
  },
  {
    id: "enforcement.officers",
    name: "行政执法人员数",
    english: "Administrative enforcement officers",
    area,
    definition: "行政执法人员总数（在册、年审、检查人员）",
    unit: "人",
    units: "人|名|位|余人|人员",
    kind: "count",
    without: `${NOT_EXECUTION}|乡镇|法律专业|其中|不再|专业|大队|执法队|中队|配备|换发|申领|局|街道|骨干|平均|对#|为#|公职律师|考核|录用|招录|招聘|出动|本部门|一线|法制审核人员|举报|协助|综合执法|综合行政执法|交通|下派|下沉|查处|兼职|安排|组织|优秀|推选|到岗|退休|投入|派出|调配|动员|补充|新进|城管|网格|累计|通报|批评|处理|更换|聘请|授课`,
    when: [{ words: ["执法人员"], otherTheme: "培训|轮训|考试|参训|集训" }],
    examples: ["现有行政执法主体46个、执法人员【1205人】。", "全县在册行政执法人员【1382名】。"],
    counterExamples: ["对【740名】执法人员进行集中轮训。", "县交通局现有执法人员【58名】。"],
  },
  {
    id: "enforcement.certificates",
    name: "行政执法证发放数",
    english: "Enforcement certificates issued",
    area,
    definition: "申领、换发的行政执法证数",
    unit: "个",
    units: "个|本|张|件|份|套|证|枚",
    kind: "count",
    without:
      "监督|注销|收回|吊销|工作证|暂扣|作废|过期|清理|回收|缴销|取消|事项|案件|制式服装|许可证|到期|持有|遗失|辅助|的单位|审验|年检|年审",
    when: [
      {
        words: [
          "执法证|执法资格证|执法证件",
          "换发|核发|发放|申领|办理|制发|颁发|新办|领取|换证|执法证#|证件#|更换|申办|发证|补办|制作|发#",
        ],
      },
      {
        words: ["换发|核发|发放|办理#|制发|颁发|申领|换证|申办"],
        theme: "执法证|证件管理|执法证件|资格证",
        otherTheme: "监督证|许可|营业执照|宣传|法律援助|产权|合同",
      },
    ],
    examples: ["换发新式行政执法证【851个】。"],
    counterExamples: ["注销行政执法证【87个】。", "换发行政执法监督证【24个】。"],
  },
  {
    id: "enforcement.supervisor-certificates",
    name: "行政执法监督证发放数",
    english: "Enforcement supervision certificates issued",
    area,
    definition: "申领、换发的行政执法监督证数",
    unit: "个",
    units: "个|本|张|件|份|套|证|枚",
    kind: "count",
    without: "注销|收回|特约|特邀|工作证|吊销|清理|作废|过期|暂扣|监督员证|的单位|持有|到期|监督员",
    when: [{ words: ["监督证|监督证件|督察证"] }],
    examples: ["换发执法证851个、行政执法监督证【24个】。"],
    counterExamples: ["收回行政执法监督证【4个】。"],
  },
  {
    id: "enforcement.exam-takers",
    name: "执法考试人数",
    english: "Persons who sat enforcement examinations",
    area,
    definition: "参加行政执法证件、执法知识考试的人数",
    unit: "人",
    units: PERSONS,
    kind: "count",
    without:
      "合格|通过|及格|补考|领导干部|国家工作人员|学法用法|公职人员|率|旁听|缺考|公务员|法律职业|优秀|本系统|司法考试|取得|报名|公安|等级考试|监考|报考|备考",
    when: [
      {
        words: ["执法|证件", "考试|测试|参考|应考|考场|统考"],
        otherTheme: "国家工作人员|领导干部|学法用法",
      },
      {
        words: ["参考|参加考试|参考人|应考|考试人|#…参加考|#…考试|考试#|参加…考试|测试#|参加测试"],
        theme: "执法|资格考试|证件",
        otherTheme: "国家工作人员|领导干部|学法用法|普法|法律职业|公务员|学法考试",
      },
    ],
    examples: ["组织【216人】参加执法资格考试。", "举行执法资格考试，参考【264人】。"],
    counterExamples: ["执法资格考试合格【231人】。", "国家工作人员参加学法考试【1845人】。"],
  },
  {
    id: "enforcement.trainings",
    name: "执法培训次数",
    english: "Training courses for enforcement officers",
    area,
    definition: "行政执法人员培训的次数、场数、期数",
    unit: "次",
    units: TIMES,
    kind: "count",
    without: `检查|评查|考试#|${OTHER_TRAINING}|每期|比武|演练|参加省|参加市|省市|上级|派员|选派|乡镇开展|乡镇举办|各部门|各单位|消防|监督人员|禁毒|参加#|网络|案例`,
    when: [
      { words: ["执法", "培训|轮训|集训|讲座|授课|研修|提升班|专题班|大讲堂|讲堂"], otherTheme: "领导干部" },
      {
        words: ["培训|轮训|集训"],
        theme: "执法人员|执法队伍|执法能力|行政执法|执法骨干|执法",
        otherTheme: OTHER_TRAINING,
      },
    ],
    examples: ["举办行政执法业务培训班【6期】。", "提升执法人员素质，举办专题培训【9次】。"],
    counterExamples: ["举办领导干部法治培训【3期】。", "举办人民调解员培训【6期】。"],
  },
  {
    id: "enforcement.trainees",
    name: "执法培训人次",
    english: "Enforcement officers trained",
    area,
    definition: "行政执法人员培训的人数或人次",
    unit: "人次",
    units: PERSONS,
    kind: "count",
    without: `考试|合格|主管|主任|领导|${OTHER_TRAINING}|抽调|参考|讲师|授课教师|优秀|选派|派#|^派|参加省|参加市|上级|监督员|保安|覆盖群众|学校|执法队人员|群众#|结业|市场监管|所执法`,
    when: [
      { words: ["执法", "培训|轮训|参训|受训|集训"], otherTheme: "领导干部" },
      {
        words: ["培训#|参训|受训|培训…人员|轮训|培训覆盖|#…参训|#…参加培训|参加培训|培训人"],
        theme: "执法人员|执法队伍|执法能力|行政执法|执法骨干|执法",
        otherTheme: OTHER_TRAINING,
      },
    ],
    examples: ["举办执法人员培训班4期、培训【980余人次】。", "【1260名】一线执法人员接受了业务培训。"],
    counterExamples: ["培训人民调解员【1180人次】。", "执法资格考试参考【264人】。"],
  },
  {
    id: "enforcement.township-teams",
    name: "乡镇综合执法队数",
    english: "Township enforcement teams",
    area,
    definition: "乡镇（街道）综合行政执法大队数",
    unit: "支",
    units: "支|个|家|队|只",
    kind: "count",
    without:
      "人员|队员|人#|示范|车辆|事项|业务|新增|县直|部门#|#乡镇全部|#乡镇均|#街道全部|#乡镇(街道)全部|#乡镇(街道)均|#镇全部|#街道均|市场监管|交通|文化市场|办案|规范化乡镇|授予|先进|为#|负责人|案件|队长|所长|巡查|#点位",
    when: [
      {
        words: [
          "执法队|执法大队|执法中队|执法机构|执法所|执法办|执法分队|执法局|#乡镇…执法队|#乡镇(街道)…执法队|#镇…执法队|#街道…执法队",
        ],
        theme: "乡镇|街道|镇街|基层|各镇|下沉|重心下移",
        otherTheme: "市场监管|交通运输|文化市场|县级|县直|领域",
      },
      {
        words: ["成立#|组建#|挂牌#|挂牌成立|设立#|建成#"],
        theme: "综合执法队|执法大队|综合行政执法队|执法队|综合行政执法改革",
        otherTheme: "调解|窗口|事项|法律服务|站|专班",
      },
    ],
    examples: [
      "乡镇（街道）综合行政执法队【16支】全部集中办公。",
      "深化乡镇综合行政执法改革，组建综合行政执法大队【20个】。",
    ],
    counterExamples: ["为综合行政执法队配备车辆【34辆】。", "乡镇综合行政执法队员【168人】。"],
  },
  {
    id: "enforcement.township-team-members",
    name: "乡镇综合执法队人数",
    english: "Members of township enforcement teams",
    area,
    definition: "乡镇（街道）综合行政执法队工作人员数",
    unit: "人",
    units: HEADS,
    kind: "count",
    without:
      "文化市场|交通|城管|公安|农业|市场监管|培训|新增|法律顾问|考试|持有|持证|编制#|平均|其中|参训|参加|抽|局",
    when: [
      {
        words: ["执法队|执法大队|执法中队|执法队伍|执法机构", "人员|队员|配备|人数|在岗|编制|力量|执法大队#"],
        otherTheme: "县直",
      },
      {
        words: ["队员|在岗|工作人员|配备人员|执法人员|人员#|配备#|划转"],
        theme: "综合执法队|执法大队|综合行政执法队|综合行政执法改革|一支队伍管执法|乡镇执法队",
        otherTheme: "大厅|窗口|调解|执法主体|车辆|培训|考试|法律",
      },
    ],
    examples: ["为各乡镇综合行政执法队配备工作人员【312名】。"],
    counterExamples: ["县文化市场综合行政执法大队实有执法人员【19名】。"],
  },
  {
    id: "enforcement.files-reviewed",
    name: "案卷评查数",
    english: "Enforcement files reviewed",
    area,
    definition: "评查的行政执法案卷数",
    unit: "件",
    units: "件|份|卷|宗|本|起|册|个|件卷",
    kind: "count",
    notUnder: "人民调解|法律援助|公证",
    without:
      "优秀|不合格|合格|调解|备案|档案|问题|整改|优良|率|法律援助|公证|扫黑|瑕疵|良好|基本合格|结案|意见书|报送案卷|信访|复议|法院|省司法厅|市司法局|省厅|覆盖单位|单位#|检察|社区矫正|质量分|归档|整理|立卷|反馈",
    when: [
      {
        words: ["案卷|卷宗", "评查|抽查|抽取|检查|审阅|阅卷|抽评|调阅|查阅|抽检|互评|评审|抽调"],
        otherTheme: "人民调解|法律援助|公证|办案质量",
      },
      {
        words: ["抽查#|评查#|抽取|随机抽|案卷#|评查…案件|调阅#|检查#"],
        theme: "案卷评查|执法案卷|案卷质量|卷宗评查|评查",
        otherTheme: "人民调解|法律援助|双随机|公证|调解",
      },
    ],
    examples: ["评查行政执法案卷【120卷】。", "对【84宗】行政处罚案卷进行集中评查。"],
    counterExamples: ["评查人民调解案卷【240份】。", "评查案卷120卷，评出优秀案卷【20卷】。"],
  },
  {
    id: "enforcement.penalty-filings",
    name: "重大行政处罚备案数",
    english: "Major penalties filed",
    area,
    definition: "备案的重大行政处罚案卷数",
    unit: "件",
    units: `${CASES}|份|卷|个`,
    kind: "count",
    without:
      "率|具体行政行为|规范性文件|纠正|瑕疵|退回|发现问题|信息报送|处罚信息|备案单位|乡镇|听证|单位#|公示",
    when: [
      { words: ["备案|报备|报送", "处罚"] },
      {
        words: ["报备|备案|报送"],
        theme: "重大行政处罚|重大处罚|行政处罚备案|处罚决定",
        otherTheme: "规范性文件|具体行政行为|案卷评查|复议",
      },
    ],
    examples: ["重大行政处罚决定备案【63件】。"],
    counterExamples: ["县水利局报送重大行政处罚备案【5件】。", "规范性文件备案【8件】。"],
  },
  {
    id: "enforcement.act-filings",
    name: "具体行政行为备案数",
    english: "Administrative acts filed",
    area,
    definition: "备案的具体行政行为数",
    unit: "件",
    units: `${CASES}|份|卷|个`,
    kind: "count",
    without: "退回|率|维持|撤销|确认违法|抽查|规范性文件|发现问题|备案单位|单位#|意见书|发现",
    when: [
      { words: ["具体行政行为", "备案|报备|报送|备案材料"] },
      { words: ["备案|报备"], theme: "具体行政行为", otherTheme: "规范性文件|重大行政处罚|复议" },
    ],
    examples: ["全年报备具体行政行为【1624件】。"],
    counterExamples: ["复议维持具体行政行为【19件】。"],
  },
  {
    id: "enforcement.units-supervised",
    name: "执法监督检查单位数",
    english: "Units inspected for their enforcement",
    area,
    definition: "行政执法专项监督检查的单位数",
    unit: "个",
    units: UNITS,
    kind: "count",
    without: `${CHECKED}|涉及单位|人大|联系点|建议书|环保|环境|安全|文化|消防|卫生|卫健|劳动|用人|发放|税务|城管|燃气|参与|旅游|联合#|联合执法|动员#|会同#|协同#|组织#|交叉|校园|省厅|接受|迎接`,
    when: [
      {
        words: ["检查|抽查|督查|督导|巡查", "单位|部门|主体|机关|机构|#单位|#部门", "执法|三项制度"],
        otherTheme: "法治政府建设|法治督察|双随机|依法行政考核|安全生产|食品",
      },
      {
        words: [
          "#单位|#部门|#个部门|部门#|单位#|主体#|机关#|#执法单位|#…部门|检查#",
          "检查|抽查|督查|督导|走访|监督",
        ],
        theme: "执法监督|执法检查|行政执法|三项制度|监督检查",
        otherTheme: "法治政府建设|法治督察|督察|考核|双随机|食品|安全生产|案卷评查",
      },
    ],
    examples: ["对【32家】执法单位开展执法监督检查。", "专项监督检查行政执法单位【15家】。"],
    counterExamples: ["对【26家】单位开展法治督察。", "检查生产经营单位【1240家】。"],
  },
  {
    id: "enforcement.objects-inspected",
    name: "双随机检查对象数",
    english: "Objects of random inspections",
    area,
    definition: "“双随机、一公开”检查对象数",
    unit: "家",
    units: "家|户|个|家次|户次|次户|余家|户（次）|家（次）",
    kind: "count",
    without:
      "部门#|#部门|问题|任务#|计划#|#个部门|人员|单位名录|库|立案|整改|异常|列入|监管部门|事项|新增|批次|名录|入库|专家|归集|录入#|录入市场|责令|律师|律所",
    when: [
      {
        words: ["检查|抽查|抽取|对象|市场主体#|经营主体#"],
        theme: "双随机|随机抽查|部门联合抽查",
        otherTheme: "执法监督|三项制度|法治督察|食品安全|案卷|问题线索|信用修复|执法案卷",
      },
    ],
    examples: ["开展“双随机、一公开”抽查，检查市场主体【614户】。"],
    counterExamples: ["“双随机”联合抽查涉及【21个】部门。", "检查食品生产经营单位【1240家】。"],
  },
  {
    id: "enforcement.no-penalty-items",
    name: "不予处罚清单项数",
    english: "Items of the no-penalty list",
    area,
    definition: "轻微违法行为不予处罚清单事项数",
    unit: "项",
    units: ITEMS,
    kind: "count",
    without:
      "案件|家|减轻|从轻|金额|强制|适用|减免|领域|部门#|#个部门|新增|#领域|#个领域|当事人|决定#|决定书|告知书|调整|案例|起#|人#|企业#|#企业|处罚企业|免罚企业|市场主体#|#市场主体|对市场主体",
    when: [
      {
        words: [
          "不予处罚|免罚|不罚|不予行政处罚|免予处罚|免处罚|免予行政处罚|免于处罚|免于行政处罚|不处罚|不予以处罚",
        ],
      },
      {
        words: ["清单事项|事项#|清单#|违法行为|发布清单|违法情形"],
        theme: "免罚|不予处罚|轻微违法|不罚|不予行政处罚|首违不罚",
        otherTheme:
          "从轻|减轻|不予强制|免强制|不予实施行政强制|不予行政强制|赋权|下放|裁量|监管|重大行政决策",
      },
    ],
    examples: ["列入轻微违法不予处罚事项【148项】。", "将【73种】轻微违法情形纳入免罚清单。"],
    counterExamples: ["对轻微违法不予处罚案件【147件】。", "公布减轻处罚事项【67项】。"],
  },
  {
    id: "enforcement.reduced-penalty-items",
    name: "从轻减轻处罚清单项数",
    english: "Items of the reduced-penalty list",
    area,
    definition: "从轻、减轻处罚清单事项数",
    unit: "项",
    units: ITEMS,
    kind: "count",
    without: "不予|案件|免罚|不罚|强制|适用|领域|部门#|#部门|#个部门|新增|家|决定#|决定书|案例|企业|当事人",
    when: [
      { words: ["从轻|减轻", "处罚|罚|违法|情形"] },
      { words: ["轻罚"] },
      {
        words: ["确定#|事项#|清单#|清单事项|违法行为"],
        theme: "从轻减轻|从轻|减轻处罚|减轻",
        otherTheme: "免罚|不予处罚|不予强制|免强制|不予实施行政强制|不予行政强制|赋权|下放|监管",
      },
    ],
    examples: ["不予处罚事项148项、减轻处罚事项【67项】。"],
    counterExamples: ["对当事人从轻处罚案件【30件】。", "公布不予处罚事项【131项】。"],
  },
  {
    id: "enforcement.no-coercion-items",
    name: "不予强制清单项数",
    english: "Items of the no-coercion list",
    area,
    definition: "不予实施行政强制清单事项数",
    unit: "项",
    units: ITEMS,
    kind: "count",
    without: "案件|适用|家|领域|新增|#个领域|#企业|部门#|决定#|决定书|案例|当事人|措施决定",
    when: [
      {
        words: [
          "不予强制|免强制|不予实施行政强制|不予行政强制|不实施行政强制|免予强制|免予行政强制|不予采取行政强制|不予采取强制|不予实施强制|免于强制|免于行政强制|慎用行政强制|不强制",
        ],
      },
      {
        words: ["清单事项|事项#|清单#|形成清单"],
        theme: "不予强制|免强制|不予实施行政强制|不予行政强制|不实施行政强制",
        otherTheme: "免罚|不予处罚|从轻|减轻|赋权|下放|监管",
      },
    ],
    examples: ["减轻处罚事项67项、不予强制事项【21项】。"],
    counterExamples: ["对【57家】企业不予实施强制措施。", "公布不予处罚事项【131项】。"],
  },
];
