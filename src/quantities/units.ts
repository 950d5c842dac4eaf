import type { Approximation, Kind } from "../../schemas/report.ts";
import { signTable } from "../signs.ts";

/** Measure words and units by what they measure, separated by spaces. */
export const UNITS: Readonly<Record<Kind, string>> = {
  count: `
    个 件 起 宗 例 桩 次 场 期 批 轮 届 回 遍 趟 步 番次 频次
    项 条 份 册 本 部 篇 幅 张 页 封 则 款 类 种 门 档 卷 套 版 段 句 字 首 集 辑 题 出 案 章 问 点 单 票 笔 样 组 对 双 副 面 块 片 道 盘 处
    人 名 位 户 家 员 人口 岁 周岁 头 只 匹 尾 羽 株 棵 颗 粒 枝 支 枚 根 盆 朵 束 丛
    所 座 栋 幢 间 室 站 台 架 辆 艘 列 班 线 把 眼 扇 盏 杆 顶 层 床 床位 张床 席 席位 座位 车位 泊位 桌 院 户次 家次 人份 人日 人天 工日
    支队伍 队 团 方面 路 课时 学时 学分 堂 节 节课 课 讲 分 班次 批次 车次 人次 场次 台套 台件 件套 册份 份册 字节 兆 比特 剂 剂次 针 号 折 金 银 铜
    大类 中类 小类 大项 小项 子项 分项 通 人员 职工 群众 干部 村民 居民 党员 学生 师生
    单位 部门 企业 机构 组织 乡镇 镇街 镇 乡 村 村居 网格 站点 支部 社区 街道 县 市县 区县 县区 区 市 省 省份 国 国家 地区 小区 学校 医院 家庭 商户 农户 窗口
    米 千米 公里 里 海里 厘米 毫米 微米 纳米 英寸 延米 车道公里
    平方米 平方公里 平方千米 平米 公顷 亩 平方 ㎡ 立方米 立方 升 毫升 方
    吨 公斤 斤 千克 克 毫克 微克 吨公里 吨标准煤 吨标煤 磅 标准箱 标箱 箱 桶 瓶 袋 盒 包 车
    千瓦 千瓦时 兆瓦 兆瓦时 瓦 度 度电 伏 千伏 千伏安 赫兹 兆赫 分贝 摄氏度 ℃ 马力 节点 核时
    km kg kV KV kW KW kWh KWH KM KG P MW MWh GW GWh kVA MVA MB GB TB PB m cm mm g mg t TEU EFLOPS PFLOPS Mbps Gbps MHz GHz dB`,
  rate: "% %% ‰ ‱ 个百分点 百分点 个千分点 个基点 个点 倍 成 番",
  rank: "个位次 个名次",
  money: "元 美元 港元 港币 欧元 日元 英镑 澳元 加元 韩元 人民币 美金 块钱",
  duration: `年 个月 个多月 个半月 天 日 小时 个小时 个多小时 个半小时 分钟 秒 秒钟 周 星期 个星期 个季度 季度
    个工作日 工作日 个自然日 自然日 个日历日 昼夜 个昼夜 个年头 年多 年半 天半`,
};

/** Measure words with 多 or 半 inside: what is reported as the unit, and what the sign inside does to the number. */
const BROKEN: Readonly<Record<string, { unit: string; approx?: Approximation; add?: number }>> = {
  个多月: { unit: "个月", approx: "over" },
  个多小时: { unit: "个小时", approx: "over" },
  "%%": { unit: "%" },
  年多: { unit: "年", approx: "over" },
  个半月: { unit: "个月", add: 0.5 },
  个半小时: { unit: "个小时", add: 0.5 },
  年半: { unit: "年", add: 0.5 },
  天半: { unit: "天", add: 0.5 },
};

/** What may not follow a unit behind Arabic digits: 3成立 states no share, 100人民币 no persons. */
const NEVER_BEFORE: Readonly<Record<string, string>> = {
  人: "民",
  部: "门",
  成: "立|为|功|员|本|果|品|效|长|熟|绩|都|交|群",
  号: ".",
  方: "[案向针式法便程位言]",
  升: "[级至到降为]",
  题: "材",
  出: "[头庭台现具动资口租入生版席让诊面于任警勤行差境路处彩品书国海去厂]",
  案: "[件例卷情由值底外牌头]",
  章: "[程节]",
  网格: "[员长化]",
  支部: "[队分]",
  // Channels of surveillance; 107路 names a street or a bus.
  路: "(?<!(?:视频|监控|点位|探头|人像|图像|画面|摄像[头机])[^,。;\\d]{0,6}[\\d.]{1,9} ?[余多万]{0,3}路)(?!视频|监控|高清|图像|摄像)",
  国: "家|庆|务",
  市: "场|民|政|委",
  省: "级|委|政",
  区: "委|政|级|域",
  县: "级|委|政",
  村: "民|委",
  镇: "政|街",
  乡: "镇|政",
  度: "的|假",
  单位: "面积|GDP|产",
  米: "平",
  个点: "位|击|赞|评",
  金: "[融额属牌钱奖砖桥沙山]",
  银: "[行发联川屏]",
  通: "[过报知道讯信告车电水气航达行用办]",
};

/**
 * Measure words that follow a Han numeral of one sign, each with what may then not stand behind it: 三项, but 三项目标;
 * 一次, but 一次性. Units that are not listed here would read 一体, 三甲 or 两岸 as quantities.
 */
const AFTER_HAN: Readonly<Record<string, string>> = {
  件: "事一次|套",
  起: "到|来|草|步|点|义|诉|始|源|航|底|着|飞|努力|推|做|抓|建|参|奋|学|走|为|共|创|干|构",
  次: "性|序|要|日|年|级|又|次|会议|全会|全体|党代|常委|代表大|产业",
  场: "所|景|地|馆|面",
  项: "目",
  条: "件|例|款|龙|心|街|主线|红线|底线|路径",
  名: "称|单|录|誉|牌|优|义",
  位: "于|居|列|置|移|数|一体",
  家: "庭|长|园|具|电|政|风|教|属|乡|人|亲|国",
  户: "一|籍|外|口",
  人: "民|大|均|才|工|文|一|员|物|之|身|生|公|间|格|口|社|力|事|为|心",
  门: "户|槛|诊|前|口|店|类|面|式|课|式",
  种: "植|业|子|粮|养|菜|地|田",
  类: "别|似|型",
  期: "间|限|待|望|末|货|刊|中|工程|项目|建设|规划",
  部: "分|署|门|队|委|级|曲",
  天: "然|气|津|河|际|空|网|桥|一|下",
  分: "别|批|类|析|公|管|局|中心|级|区|布|流|割|包|工|支",
  处: "理|罚|置|于|分|级|长|室|在",
  所: "有|在|属|需|以|谓|长|得|涉|辖|作|提|办|占|获|学|高",
  组: "织|建|成|团|合|长",
  对: "一|[于口象接标照外策话比应当该全县市区行企此其在不违涉重各公]",
  面: "积|向|对|临|上|试|貌|广|红旗|旗",
  块: "状|链|地|工作|业务",
  道: "路|德|口|闸|交|杠|防线|关|屏",
  台: "账|风|湾|阶|资|属|戏|独",
  间: "接|隔|的|断",
  成: "立|为|功|员|本|果|品|效|长|熟|绩|都|交|群|体|套|片|人|因|语|分|份|型|批|团|就|像|形|色|全|了|建|双|对|不变",
  倍: "增|感|加|受",
  元: "化|素|年|旦|结构|模式|机制|共治",
  周: "年|边|期|报|密|末|口|围|知|到|易|一",
  年: "级|度|报|轻|鉴|龄|均|底|初|末|终|来|以来|规划|行动|计划|攻坚|任期|一|再|间|内|里|前|后|期|的|制|见|大|倒|磨|早|上|有|目标|工作|奋|实|打|建|跨|翻|变|之|完",
  个: "别|人|体|性|确立|维护|意识|自信|全面|大局|务必|必须|坚持|不|方面|层面|维度|角度|关键|重点|一|百分百|统一|到位|环节|阶段|个|中心|清单|服从|革命|伟大|转变|更|优先|标准化|规范化|离不开|走在前|没有变|绝不|结合|打通",
  张: "网|图|表|嘴|脸|蓝图|清单|名片|卡",
  套: "班子|路",
  本: "级|地|书|账|台账|通",
  批: "次|准|复|评|示|又一批|重大|重点|优|先进|制度",
  层: "面|级",
  点: "一线",
  节: "能|约|假|水|点|日|目|省",
  段: "时间|落",
  口: "岸|径|罩|碑|号",
  架: "构|马车",
  头: "部|雁|脑",
  轮: "驱动|换届|又|修订",
  班: "子|组",
  届: "[一二三四五六七八九十中全人政]",
  支: "队伍管|队伍综|持|付|撑",
  站: "式",
  块钱: "",
  股: "东|权|份|劲|绳|力",
  列: "入",
  页: "纸|面",
  版: "面",
  款: "第|项",
  章: "(?![、,]?共?[一二三四五六七八九十百\\d]{1,4}[节条])",
};

const PLAIN_AFTER_HAN = new Set(
  `宗 例 桩 份 册 篇 幅 封 卷 套 座 栋 幢 辆 艘 支 枚 只 株 棵 盏 笔 趟 遍 人次 场次 件次 户次 家次 车次 班次 批次 项次 条次 辑 个月 个小时 个工作日 工作日 个季度
  小时 分钟 岁 周岁 年半 个多月 个半月 个半小时 天半 年多 个百分点 百分点 美元 亩 吨 公里 平方米 平方公里 公顷 米 斤 公斤 星期 个星期 课时 学时 堂 副 台套 张床 个年头 支队伍 节课 大类 小类 小项 大项 个位次`.split(
    /\s+/,
  ),
);

/** A measure word as it stands in the text. */
export interface UnitReading {
  readonly end: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly approx: Approximation | null;
  /** What 半 inside the measure word adds to the number. */
  readonly add: number;
}

interface Entry extends Omit<UnitReading, "end"> {
  readonly word: string;
  readonly never: RegExp | null;
  readonly afterHan: boolean;
  readonly neverAfterHan: RegExp | null;
}

/** The measure words that begin alike: how they go on, by the code of the next sign, and the word that ends here. */
interface Node {
  next: Map<number, Node> | null;
  entry: Entry | null;
}

const sticky = (source: string | undefined) => (source ? new RegExp(source, "y") : null);

const ROOT: Node = { next: null, entry: null };
for (const [kind, words] of Object.entries(UNITS) as [Kind, string][]) {
  for (const word of words.split(/\s+/).filter(Boolean)) {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      node.next ??= new Map();
      const below: Node = node.next.get(code) ?? { next: null, entry: null };
      node.next.set(code, below);
      node = below;
    }
    node.entry ??= {
      word,
      unit: BROKEN[word]?.unit ?? word,
      kind,
      approx: BROKEN[word]?.approx ?? null,
      add: BROKEN[word]?.add ?? 0,
      never: sticky(/[A-Za-z]/.test(word) ? "[A-Za-z]" : NEVER_BEFORE[word]),
      afterHan: word in AFTER_HAN || PLAIN_AFTER_HAN.has(word),
      neverAfterHan: sticky(AFTER_HAN[word]),
    };
  }
}

/** 次 behind a measure word makes one of both: 件次, 场（次）. So does another measure word in brackets: 个（处）. */
const TIMES = /次(?![序要日年级数])/y;
const BRACKETED =
  / ?[(/](次|人次|场次|件次|批次|人|名|个|项|件|起|宗|份|册|家|户|处|所|场|期|条|座|台|辆|套|张|支)\)?/y;
/** What any of these begins with. */
const WIDENS = signTable("次 (/");
/** 元/吨, 立方米/秒 */
const PER = /\/([月季日]|\d?(?=[\u4e00-\u9fff%㎡A-Za-z]))/y;

/**
 * Reads the measure word that begins at `start`.
 *
 *     场（次）
 *     ^^^^^^    unit 场次
 *
 * @param strict only measure words that a single Han numeral takes
 */
export function unitAt(text: string, start: number, strict: boolean): UnitReading | null {
  const entry = entryAt(text, start, strict);
  if (entry === null) return null;
  const { unit, kind, approx, add } = entry;
  const end = start + entry.word.length;
  if (WIDENS[text.charCodeAt(end)] !== 1) return { end, unit, kind, approx, add };
  const wider = widened(text, end, unit, kind);
  return { end: wider.end, unit: wider.unit, kind, approx, add };
}

function widened(text: string, start: number, word: string, kind: Kind): { end: number; unit: string } {
  let end = start;
  let unit = word;
  if (kind === "count" && !unit.endsWith("次")) {
    if (matches(TIMES, text, end)) {
      unit += "次";
      end += 1;
    } else {
      BRACKETED.lastIndex = end;
      const other = BRACKETED.exec(text);
      if (other !== null && other[0].includes("(") === other[0].includes(")")) {
        unit += other[0].startsWith("/") && !other[1]!.endsWith("次") ? `/${other[1]}` : other[1];
        end += other[0].length;
      }
    }
  }
  PER.lastIndex = end;
  const slash = PER.exec(text);
  const per = slash && (slash[1] || entryAt(text, end + 1, false)?.word);
  if (per) {
    unit += `/${per}`;
    end += 1 + per.length;
  }
  return { end, unit };
}

/** The longest measure word that begins at `start` and is one there. */
function entryAt(text: string, start: number, strict: boolean, from = ROOT): Entry | null {
  const node = from.next?.get(text.charCodeAt(start));
  if (node === undefined) return null;
  const longer = entryAt(text, start + 1, strict, node);
  if (longer !== null) return longer;
  return node.entry !== null && stands(node.entry, text, start + 1, strict) ? node.entry : null;
}

/** Whether nothing stands behind the measure word, at `end`, that makes it another word. */
function stands(
  { never, afterHan, neverAfterHan }: Entry,
  text: string,
  end: number,
  strict: boolean,
): boolean {
  if (never !== null && matches(never, text, end)) return false;
  return !strict || (afterHan && !(neverAfterHan !== null && matches(neverAfterHan, text, end)));
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
