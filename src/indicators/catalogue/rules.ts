import type { Indicator } from "../../../schemas/indicator.ts";
import { PAPERS, RATE } from "./words.ts";

const area = "rules";

export const rules: readonly Indicator[] = [
  {
    id: "rules.issued",
    name: "制定规范性文件数",
    english: "Normative documents issued",
    area,
    definition: "本期制定、印发的行政规范性文件数",
    unit: "件",
    units: PAPERS,
    kind: "count",
    without:
      "部门规范|暂缓|不予|清理|废止|修订#|修改#|修改|备案|报备|合法性|进行审|逐一|拟以|草案|意见|建议|通知|目录|有效|提请|审议#|起草|党内|率|部门文件|审查#|政策解读|乡镇|部门制|人大|拟制定|各部门|县直部门|抽查|解读|评估|主体#|制定主体",
    when: [
      {
        words: ["制定|印发|出台|制发|发布|颁布|下发|公布|发文|印制|制订|制发行政", "规范性文件"],
        without: "审核|审查",
      },
      {
        words: ["制定|印发|出台|制发|发布|制订|颁布"],
        theme: "规范性文件",
        otherTheme: "合同|执法|裁量|清单|处罚|方案|制度|办法|法律意见|复议|普法|督察",
      },
    ],
    examples: ["全年制定行政规范性文件【7件】。", "加强规范性文件管理，今年以来共制定出台【4件】。"],
    counterExamples: ["县教育局制定规范性文件【2件】。", "修订规范性文件【3件】。"],
  },
  {
    id: "rules.reviewed",
    name: "审核规范性文件数",
    english: "Normative documents reviewed",
    area,
    definition: "本期合法性审核的行政规范性文件数",
    unit: "件",
    units: PAPERS,
    kind: "count",
    without:
      "备案|报备|意见|清理|部门规范|率|退回|乡镇|合同|等|类|事项#|重大|公平竞争|协议|发现问题|不予|未通过|机构#|送审材料",
    when: [
      { words: ["审核|审查|把关|合审|前置审", "规范性文件"] },
      {
        words: [
          "^规范性文件|^行政规范性文件|#规范性文件|#行政规范性文件|^其中规范性|^其中行政规范性|^涉及规范性文件|规范性文件#",
        ],
        theme: "审查|审核|把关|合法性",
        otherTheme: "清理|备案|制定|出台|报备|印发|制发|废止|公平竞争",
      },
      {
        words: ["审核#|审查#|把关#|审核把关|合法性审核|合法性审查|审查把关|合法性审核#|合法性审查#"],
        theme: "规范性文件",
        otherTheme: "合同|各类文件|重大决策|涉法|重大行政决策|案卷|执法|文件合法性审查|处罚",
      },
    ],
    examples: ["全年合法性审核规范性文件【9件】。", "审查各类文件300件，其中规范性文件【11件】。"],
    counterExamples: ["县水利局审核本部门规范性文件【4件】。", "向市政府报备规范性文件【6件】。"],
  },
  {
    id: "rules.filed",
    name: "备案规范性文件数",
    english: "Normative documents filed",
    area,
    definition: "本期备案的行政规范性文件数",
    unit: "件",
    units: PAPERS,
    kind: "count",
    without:
      "率|重大行政处罚|具体行政行为|部门|接收|收到|乡镇|处罚|案卷|备案登记|人民调解|各镇|执法|发现|审查备案|受理|应报备|应备案|制定机关|纠错|县直|镇街|^县人大|^市人大|^区人大|^人大|党内|县委办|党委",
    when: [
      { words: ["备案|报备|报送|上报", "规范性文件"] },
      {
        words: ["备案|报备"],
        theme: "规范性文件",
        otherTheme: "处罚|行为|案卷|合同|执法|登记|裁量|重大执法|行政调解",
      },
    ],
    examples: ["向市政府报备规范性文件【8件】。", "出台规范性文件5件，备案【5件】。"],
    counterExamples: ["接收部门报备的规范性文件【13件】。", "重大行政处罚决定备案【39件】。"],
  },
  {
    id: "rules.filing-rate",
    name: "规范性文件备案率",
    english: "Filing rate of normative documents",
    area,
    definition: "备案率",
    unit: "%",
    units: RATE,
    kind: "rate",
    without: "处罚|及时|规范率|案卷|合法率、|执法|登记|、合法率",
    when: [
      { words: ["备案率|报备率"], theme: "规范性文件|文件", otherTheme: "处罚|案卷|执法|合同|居民|行政行为" },
    ],
    examples: ["备案规范性文件6件，备案率【100%】。"],
    counterExamples: ["重大行政处罚决定备案率达【100%】。"],
  },
  {
    id: "rules.legality-rate",
    name: "规范性文件合法率",
    english: "Legality rate of filed normative documents",
    area,
    definition: "备案审查合法率",
    unit: "%",
    units: RATE,
    kind: "rate",
    without: "审查率|审核率|备案率、|处罚|案卷|评查",
    when: [{ words: ["合法率"], theme: "规范性文件|备案|文件", otherTheme: "处罚|案卷|执法|诉讼" }],
    examples: ["规范性文件备案率100%，合法率【98%】。"],
    counterExamples: ["规范性文件合法性审查率【100%】。"],
  },
  {
    id: "rules.in-force",
    name: "现行有效规范性文件数",
    english: "Normative documents in force",
    area,
    definition: "现行有效的行政规范性文件数",
    unit: "件",
    units: PAPERS,
    kind: "count",
    without:
      "废止|失效|无效|率|有效期|证明|合法有效|修改|制定|减少|拟|事项|部门规范|乡镇|建议保留|党内|党委|原件",
    when: [
      { words: ["现行有效|继续有效|现存有效|保留|有效|继续执行|继续实施", "规范性文件"] },
      {
        words: ["现行有效|继续有效|保留|继续执行|现存有效"],
        theme: "规范性文件|文件清理",
        otherTheme: "证明|收费|许可|权责|权力",
      },
    ],
    examples: ["现行有效的规范性文件【31件】。", "清理规范性文件，废止6件，继续有效【58件】。"],
    counterExamples: ["宣布失效的规范性文件【9件】。", "规范性文件有效期届满失效【3件】。"],
  },
  {
    id: "rules.cleanups",
    name: "规范性文件清理次数",
    english: "Clean-ups of normative documents",
    area,
    definition: "清理总次数",
    unit: "次",
    units: "次|轮|批次|批|轮次",
    kind: "count",
    without: "证明|收费|资格|人员|主体|执法|培训|会议|账款|合同|征求|督导|指导|调研",
    when: [
      {
        words: ["清理"],
        theme: "规范性文件|文件清理",
        otherTheme: "证明|收费|执法人员|资格|主体|账款|合同|政务服务事项|案件",
      },
    ],
    examples: ["开展规范性文件清理【2次】。"],
    counterExamples: ["开展证明事项清理【2次】。"],
  },
];
