import { signTable } from "../signs.ts";

/**
 * Words and names that hold numerals and state no number. Needed only where the numeral would else be read: 一体 holds
 * no measure word and is left alone without being listed, 一次性 would be one 次. Each list is separated by white space.
 */
export const WORDS = `
  统一 唯一 单一 专一 之一 同一 合一 归一 如一 逐一 划一 万一 不一 第一时间 一一 专人专一 百里挑一 始终如一 多合一
  一次性 最多跑一次 跑一次 一次办 一次告知 一次不用跑 一次不跑 一次都不跑 一趟不跑 一次办好 一次办成 一次办结 一次受理 一次通过 一次申报 一次填报 一次提交 一次上报
  一次登记 一次验收 一次检查 一次了结 再一次 又一次 每一次 这一次 上一次 新一次 二次供水 二次加压 二次开发 二次分配 二次创业 三次分配 一次分配 二次污染 二次报销
  一件事 一件件 一项项 一家家 一户户 一个个 一次次 一名名 一户一 一人一 一企一 一案一 一事一 一件一 一项一 一家一 一院一 一所一
  每一个 这一个 那一个 某一个 另一个 同一个 任一个 哪一个 又一个 任何一个 整个一 每一项 这一项 每一件 每一名 每一位 每一起 每一户 每一家 每一份 每一笔 每一处 每一场 每一座
  一起来 一起抓 一起干 一起推 一起部署 一起谋划 一起落实 一起向 一家人 一家亲 一窝 一人多 十项全能 一人得
  一对一 一带一路 一国两制 千家万户 万户千家 千村万户 千方百计 千辛万苦 千头万绪 千千万万 百家争鸣 百花齐放 百年大计 万众一心 五湖四海 四面八方 一举两得 三令五申
  两全其美 三三两两 七嘴八舌 三点一线 两点一线 综合查一次 三支一扶 一刻钟 五花八门 九牛一毛 一清二楚 一目了然 十全十美 百分之百满意 亿万 万千 三百六十行 一分一秒 一点一滴 一砖一瓦 一草一木 一枝一叶 一心一意 一朝一夕
  一人一档 一户一档 一户一策 一企一策 一案一策 一案三书 一案双查 一岗双责 一票否决 一窗 一网 一站 一门 一线 一点 一面 一片 一道 一般 一些 一定 一直 一律 一致 一体 一流 一批 一系列
  十分  三项制度 三张清单 四张清单 两张清单 一张清单 五张清单 七张清单 一张网 一张图 一张卡 一张表 一张蓝图 一本账 一支队伍管 一枚印章 一颗印章 一枚公章 一套班子 一块屏 一个窗口 一个平台 一个入口 一个标准
  八项规定 四项基本原则 三项改革 三项行动 五项行动 六项行动 六项机制 四项机制 五项机制 八项本领 十项措施清零 十项机制
  两个责任 两个确立 两个维护 两个清单 两个结合 两个坚持 两个毫不动摇 三个务必 三个一批 三个清单 三个区分 三个规定 三个必须 三个坚持 三个到位 三个统一 四个意识 四个自信 四个全面 四个伟大 四个不摘
  四个最严 四个服从 四个到位 四个统一 五个一 五个必须 五个坚持 六个一 四个一 三个一 两个一 七个一 八个一 九个一 十个一 七个有之 五个方面 三个方面 四个方面 六个方面 七个方面 八个方面 两个方面 十个方面   两个大局 两个先行 三个表率 两个文明 两个率先 两个健康 三个转变 三个倍增 三个走在 五个确保 两个确保 四个确保 六个坚持 十个坚持 十个明确 七个能力 三个文明 三个代表 两个革命
  三大 四大 五大 六大 七大 八大 九大 十大 两大 一大
  第三方 第一方阵 第二课堂 第一课 第一书记 第一议题 三方协议 三方机制 九三学社 三会一课 三重一大 两学一做 四议两公开 一村一 一镇一 一乡一 一街一 一社区一 一校一 三家村 百家姓 百家讲坛
  一把手 一条龙 一条心 一条主线 一条街 一揽子 一刀切 一盘棋 一锤 一家之 一门式 一科一 一类一 一条线 一条边 一站式 一条鞭 一股脑 一口清 一口价
  三位一体 四位一体 五位一体 六位一体 多位一体 两位一体 两级 三级 四级 五级 一级 二级 三类人员 四类人员 一类以上 二类以上 三类以上 二类医疗 三类医疗 一类医疗 一类区 二类区 三类区 一类用地 二类水 三类水 一类疫苗
  二十四节气 七十二变 三百六十度 零距离 零容忍 零跑动 零障碍 零差评 零投诉 零事故 零证明 零上门 零收费 零材料 零成本 零门槛 零接触 零增长 零就业 零延误 零报告 零见面 零散 零售 零星 零部件 零基础
  三期叠加 二期 三期 四期 五期 六期 一期 七期 八期 九期 十期 一层 二层 三层 四层 二楼 三楼 一楼 四楼 五楼 二号 三号 一号 四号 五号
  双11 双十一 七七 九一八 五四 三八 六一 七一 八一 十一黄金周 九九重阳
  百年大计 百日攻坚 百日行动 百日清零 百日安全 千年古 百年变局 百年奋斗 百年华诞 百年未有 万元GDP 万元地区生产总值 万元工业 万元生产 万元单位
`;

/** Names written with Arabic digits: hotlines, technical names, round-the-clock service. */
export const ARABIC_NAMES = `
  12345 12348 12388 12315 12333 12329 12309 12313 12318 12338 12350 12355 12356 12358 12363 12368 12369 12371 12377 12380 12381 12385 12386 12389 12393 12305 12306 12319 12328 12331 12336 12301 12300 12123 12221
  7×24小时 7*24小时 7x24小时 7X24小时 24小时自助 24小时不打烊 24小时值班 24小时值守 24小时在线 24小时服务 24小时智能 24小时无人 24小时政务 24小时全天候 24小时开放 24小时便民 24小时警务 24小时营业 24小时热线 24小时咨询 24小时线上 24小时备勤 24小时监
  110联动 110指挥 110接处警 110报警 110平台 119消防 119宣传 120急救 122事故 985高校 211工程 1对1 1+1
`;

interface Word {
  readonly word: string;
  /** Where its first numeral stands in it. */
  readonly at: number;
  /** The code of its first sign. */
  readonly first: number;
}

const NUMERAL = signTable("0-9〇零一二三四五六七八九十百千万亿两半");

/**
 * Words by their first numeral and the sign behind it (0 at the end), as one number; the longest first. One that ends with
 * its numeral may stand before any sign, and is in all the lists of its numeral.
 */
const BY_START = new Map<number, Word[]>();
for (const word of new Set(`${WORDS} ${ARABIC_NAMES}`.trim().split(/\s+/))) {
  let at = 0;
  while (NUMERAL[word.charCodeAt(at)] !== 1)
    if (++at >= word.length) throw new Error(`src/quantities/words.ts: ${word} holds no numeral`);
  const entry = { word, at, first: word.charCodeAt(0) };
  const known = BY_START.get(keyOf(word, at));
  if (known === undefined) BY_START.set(keyOf(word, at), [entry]);
  else known.push(entry);
}
for (const [key, words] of BY_START) {
  if (key !== endingOf(key)) words.unshift(...(BY_START.get(endingOf(key)) ?? []));
  words.sort((one, other) => other.word.length - one.word.length);
}

function keyOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The key of the words that end with the numeral of a key. */
function endingOf(key: number): number {
  return key & ~0xffff;
}

/** 12345件 is no hotline. */
const COUNTED = /^ ?[余多]?[万亿]?(?:[件个项人次名户元起宗份条亩吨家场台辆]|%)/;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/**
 * The word without a number whose first numeral stands at `start`.
 *
 *     统一部署
 *      ^        end is behind 一
 *
 * @returns the offset behind the longest one, or null
 */
export function wordAt(text: string, start: number): number | null {
  const key = keyOf(text, start);
  for (const entry of BY_START.get(key) ?? BY_START.get(endingOf(key)) ?? [])
    if (stands(entry, text, start)) return start - entry.at + entry.word.length;
  return null;
}

function stands({ word, at, first }: Word, text: string, start: number): boolean {
  const from = start - at;
  if (text.charCodeAt(from) !== first || !text.startsWith(word, from)) return false;
  const end = from + word.length;
  return (
    !isDigit(text, end - 1) ||
    !(isDigit(text, end) || isDigit(text, start - 1) || COUNTED.test(text.slice(end, end + 4)))
  );
}
