import { type Endings, endings, isWord, lexicon, wordUpTo } from "../metrics/lexicon.ts";
import type { CompiledWay, Group } from "./compile.ts";
import type { Own } from "./own.ts";
import type { Hit } from "./scan.ts";

/** What names the same thing as a definition where it stands between its words and the number, or ends what does. */
const SAME = endings(
  "案件 案 件 卷 宗 申请 请求 事项 行为 行政行 决定 草案 文件 文书 合同 协议 纠纷 争议 案卷 措施 情形 事务 业务 服务 办件",
  "法律援助 复议 清单 目录 数 数量 总数 总量 量 人数 次数 比 占 类 班 课 活动 工作 意见 报告 问题 面 书 》 ) ” 等",
  "的 了 出 中 共 各 还 审理 审查 结案 完成 完毕 增至 减至 降至 升至 降到 增到 保持 达到 上升 下降 增长 减少 增加 列入",
  "民法典 宪法 法规 条例 法律知识 课堂",
  "不足 不到 不超过 将近 办了 举办 开展 由 从 年",
);
/** Of persons and bodies only where it stands there alone: 执法队队员, not 执法部门法制审核机构. */
const ALONE = lexicon(
  "调解员 监督员 队员 人员 员 队伍 骨干 群众 人大代表 政协委员 人大代表、政协委员等 律师 企业 各类企业 主体 对象 单位 部门",
  "机关 机构 组织 人民调解员 法治带头人 资格 会 堂",
);

/** A thing beside the one that the definition names, where a noun ends in one of them. */
const THINGS = endings(
  "工作室 微信群 群 平台 系统 中心 站 站所 点 站点 基地 窗口 专窗 专区 联系点 工作站 服务点 专线 热线 电话 信箱 品牌",
  "领域 行业 类型 种类 方面 环节 材料 指南 流程图 清单 目录 名录 案例 经验 问题 隐患 制度 机制 办法 方案 标准 计划 项目",
  "会议 座谈会 推进会 培训会 研判会 讲评会 意见书 建议书 通知书 通报 报告 专家 小组 工作组 专班 负责人 联络员 志愿者 讲师",
);
/** Where the noun behind a number holds no word of the definition, these are what is counted. */
const OTHERS = endings(
  "单位 部门 机关 企业 机构 乡镇 街道 镇 村 社区 学校 县 区 省 市 科室 公司 组长 主任 主席 评查员",
);

/** Of 事项清单 the items are counted by 项, the lists by 个 and 份. */
const LISTS = /清单$|目录$/;
const COPIES = new Set(["个", "份", "张", "本", "套", "批", "部", "件", "类"]);

/** What is held so many times may name what it is about: 法治讲座进校园52场. By 次 much else is counted. */
const SESSIONS = new Set(["场", "场次", "期", "节", "期次", "余场", "余场次"]);

/**
 * True where the number counts something else than what the words name by which the way is met: 法律顾问工作室16个,
 * 法律援助案件回访36件, 抽取19个单位的案卷.
 */
export function countsElse(way: CompiledWay, hits: readonly Hit[], own: Own, unit: string): boolean {
  const { text, counted } = own;
  const at = text.indexOf("#");
  if (COPIES.has(unit) && LISTS.test(text.slice(Math.max(0, at - 2), at))) return true;
  const named = namedUpTo(way, hits, counted);
  if (counted === at) {
    const rest = text.slice(Math.max(named, 0), at);
    return named > 0 && named < at && (SESSIONS.has(unit) ? endsIn(THINGS, rest) : !isSame(rest));
  }
  if (named >= counted) return false;
  const rest = text.slice(Math.max(named, at + 1), counted);
  return endsIn(THINGS, rest) || (named <= at + 1 && endsIn(OTHERS, rest));
}

/** Where the last word of the way ends that begins before `counted`, or -1. */
function namedUpTo({ words }: CompiledWay, hits: readonly Hit[], counted: number): number {
  let named = -1;
  for (const { word, start, end } of hits)
    if (start < counted && end > named && words.some((group) => has(group, word))) named = end;
  return named;
}

function has({ words, chains }: Group, word: number): boolean {
  return words.has(word) || chains.some((chain) => chain.includes(word));
}

function isSame(rest: string): boolean {
  return endsIn(SAME, rest) || isWord(ALONE, rest.replace(/^[”》)的、]+/, ""));
}

function endsIn(words: Endings, phrase: string): boolean {
  return wordUpTo(words, phrase, phrase.length) !== -1;
}
