/** Lists of words that several definitions share. Between alternatives stands `|`. */

/** Measure words of cases. */
export const CASES = "件|起|宗|例|桩|件次|案|案件";
export const PAPERS = "件|份|个|宗|部|篇|件次|件份|份件";
export const ITEMS = "项|个|条|种|类|大项";
export const PERSONS = "人|名|位|人次|人员|名次";
export const HEADS = "人|名|位";
export const UNITS = "个|家|户|单位|部门";
export const TIMES = "次|场|期|场次|轮|批次|班次|次场|期次|批";
export const RATE = "%|成|";

/** What has come to a stock is not the stock. */
export const NEW = "新增|新建|新设|新引进|新引入|新发展|新培育|新成立|新聘|增加|减少|净增|新吸纳";

/** Fields beside the one that is meant. */
export const NOT_RECONSIDERATION =
  "诉讼|应诉|出庭|败诉|法律援助|人民调解|矛盾纠纷|纠纷|仲裁|信息公开|行政许可|规划许可|行政裁决|执法监督|投诉|信访|规范性文件|合同|提案|代表建议|政务服务|大厅|一网通办|行政处罚案卷|公证|举报|受援|检察|司法确认|行政处罚备案|12345|热线|不动产|工伤认定申请|低保|立案侦查";
export const NOT_LITIGATION =
  "复议|法律援助|人民调解|矛盾纠纷|纠纷|仲裁|信息公开|行政裁决|民事诉讼|民商事|民事案件|执行案件|公益诉讼|投诉|信访|规范性文件|合同|提案|公证|受援|诉前|刑事案件|劳动|12345|热线|行政处罚案卷|商事";
export const NOT_LEGAL_AID =
  "复议|诉讼|应诉|人民调解|调解|仲裁|纠纷|公证|鉴定|基层法律服务|行刑|移送|民商事|热线|信访|执法|法律顾问|12348";
export const NOT_REVIEW =
  "复议|调解|诉讼|援助|案卷|行政执法|处罚|督察|督查|整改|人大|政协|立法|评查|纠纷|备案审查|信访|公平竞争|资格|普法";
export const LITIGATION = "应诉|行政诉讼|诉讼案件|行政案件|涉诉|出庭|败诉|诉讼";
export const PUBLICITY =
  "普法|法治宣传|法律宣传|法制宣传|宪法|民法典|法治文化|宣传教育|法律进|宣传活动|宣传周|宣传月|送法|法治讲座|法治宣讲|普法宣讲";
