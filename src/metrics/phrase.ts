import { codesOf, holds, rolesIn, roleTable, signTable, standsAt } from "../signs.ts";
import {
  alternatives,
  candidates,
  consistsOf,
  endings,
  indexOf,
  isWord,
  type Lexicon,
  lengthAt,
  lexicon,
  stands,
  wordAt,
  wordUpTo,
} from "./lexicon.ts";
import {
  ADVERBS,
  BODIES,
  ENDING_LIKE_TAILS,
  KEPT_WITH_SHORT,
  LIGHT_INSIDE,
  LIGHT_VERBS,
  TAILS,
  VERBS,
} from "./words.ts";

const VERB = lexicon(VERBS);
const LIGHT = lexicon(LIGHT_VERBS);
const ANY_VERB = lexicon(VERBS, LIGHT_VERBS);
const VERBAL = lexicon(VERBS, LIGHT_VERBS, "并 及 和 、 与 了");
const LIGHT_WITHIN = lexicon(LIGHT_INSIDE);
const KEPT = lexicon(KEPT_WITH_SHORT);
const ADVERB = lexicon(ADVERBS);
const EACH_OR_ADVERB = lexicon(ADVERBS, "各");
const BODY = lexicon(BODIES);
const COMING = lexicon("上门 赴");
const TAIL = endings(TAILS);
const LIKE_TAIL = endings(ENDING_LIKE_TAILS);
const VERB_ENDING = endings(VERBS);
const ANY_VERB_ENDING = endings(VERBS, LIGHT_VERBS);
const RATE = endings("率 度 比 比例 比重 增幅 增速");

/** Adverbs with what makes them the beginning of a word: 共建, 均衡, 就业, 现场, 约谈, 超限, 依法行政. */
const GUARDED_ADVERB = alternatives(
  "平均(?![分值数线气水]) 设(?![计立置施备想有在定用]) 依法(?!治[国省州市区县旗镇乡街村理]|行政(?!处罚|许可|强制|复议|裁决|确认|给付|应诉|诉讼|检查)) 各(?:级各部门|地|级|单位|部门|乡镇|镇街|镇|街道|村|中队)(?:[(][^()]{1,6}[)])? 共有(?![关效限色偿机害序毒意权奖证照刑期轨线]) 现有(?![关效限色偿机害序毒意权奖证照刑期轨线]) 均有(?![关效限色偿机害序毒意权奖证照刑期轨线]) 有(?![关效限色偿机害序毒意权奖证照刑期轨线利力无些的望]|组织|[\\u4e00-\\u9fff、]{2,24}的) 共(?![享产同青建治识计]) 均(?!衡) 都(?!市) 又 还(?![款贷建]) 也 并(?![购联]) 且 就(?![业地诊学近医]) 只 仅 现(?![场行代金象状存役]) 另(?!类) 即(?![时将]|办[件率事类程]) 约(?![谈束定见]) 近(?![海视郊]) 超(?![限载市标期龄声前算级高充额]) 尚 仍 须 需(?![求要]) 应(?![急诉用届对收交缴持到]|出庭|知应会) 拟(?![定订制])".split(
    " ",
  ),
);
const DATE =
  "(?:(?:\\d{4} ?年?[-—~至、和]{1,2})?(?:19|20)\\d\\d ?年(?:度|初|底|末)?(?:以来|来|间|期间)?|(?:\\d{1,2} ?月?[-—~至到、和]{1,2})?\\d{1,2} ?[月日](?:份|底|末|初)?|(?:第?[一二三四]|前三)季度|[上下前后]半年|[一二三四五六七八九十]{1,2}月(?:份)?|[-—~至到](?=[\\d一二三四五六七八九十]{1,4}[年月日]))";
/** What stands in front of what is counted; the first that fits is taken away. */
const SIGN_OR_YEAR = alternatives([
  '[ \n"”’」)、]+',
  "[(]略[)]",
  "[0-9]{1,3}[.、]",
  "[①-⑳]",
  "成功(?=[\\u4e00-\\u9fff]{2})",
  "再(?![审次就生建犯])",
  "(?=[较比与去上前同的])(?:[较比与](?:19|20)\\d\\d ?年[度末底]?|[较比与]?(?:去年|上年度?|前年|上一年)?)(?:同期)?的?(?<=年[度末底]?|同期|的)",
]);
const IN_REVIEW = /^[\u4e00-\u9fff]{2,10}(?:评查|检查|考核|案件|培训|调查|测评|审查)中(?=[\u4e00-\u9fff]{2})/;
const TIME_OR_MANNER = alternatives([
  `(?=[截第前上下后一二三四五六七八九十0-9—~至到-])(?:截[至止])?${DATE}+(?:止|前|[以期]?[来间])?`,
  "[在于][^,。]{1,18}?(?:期间|方面|过程中|活动中|工作中|评查中|案件中|检查中|案卷中|基础上|会上|中|上|内|里|时|后|下|前)(?!小|心)",
  "每(?:半年|季度|个?月|周|年|天|日|次|场|个?村(?:[(][^()]{1,6}[)])?|名|组|户)",
  "(?=[近过未今连一两三四五六七八九十0-9])(?:近|过去|未来|今后|连续)?[一两三四五六七八九十\\d]{1,2}年(?:来|以来|间|期间)?",
  "《[^》]{1,60}》等?",
  "在(?![孵建审职校岗押编矫读籍册库])[^,。的]{2,10}的(?=[\\u4e00-\\u9fff]{4})",
  "以[^,。]{2,12}(?:方式|形式|模式)(?=[聘招采提开举组购])",
]);
/** “法治大讲堂”活动, before a verb */
const QUOTED_LEAD = /^“[^”]{1,20}”(?:活动|行动|专项行动|公众号|平台)/;
/** What else than a word stands between what is counted and the number; no longer than `LONGEST_TAIL`. */
const TAIL_PATTERN = alternatives([
  "(?<![收接受做报签遇找])到$",
  "(?<![签违预条合公契履节]|规民)约$",
  "占(?![道地用线比])到?[^,]{0,12}的?近?$",
  "[高低]于[^,。]{2,12}$",
  "连续[一二两三四五六七八九十0-9]{1,2}年(?:保持|位居|达到?)?$",
  "(?<!平)均$",
  "(?<=[\\u4e00-\\u9fff]{4})[一二两三四五六七八九十0-9]{1,2}年$",
  "[由从](?:上年|去年|上年同期|去年同期|原来|年初|\\d{4} ?年|全[省市县国])的?$",
]);
const LONGEST_TAIL = 16;

/** Of every word the code of its first sign, or of its last. */
function codesIn(words: string, at: 0 | -1): number[] {
  return words.split(" ").map((word) => word.at(at)!.charCodeAt(0));
}

/** What the signs of a phrase can be; where none has a role, the patterns that need it are not tried. */
export const FROM_SIGN = 1;
const [
  BLANK,
  WORD_END,
  PATTERN_END,
  TAIL_OPENING,
  LEAD,
  MIDST,
  EVERY_SIGN,
  BODY_SIGN,
  LIGHT_SIGN,
  AND,
  OF_SIGN,
] = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
const ROLES = roleTable([
  [FROM_SIGN, codesOf("由从")],
  [BLANK, codesOf(' \n"“‘「')],
  [WORD_END, codesIn(TAILS, -1)],
  // What TAIL_PATTERN can end with, and what it holds where it ends with something else.
  [PATTERN_END, codesOf("到约均年")],
  [TAIL_OPENING, codesOf("占于连由从")],
  [
    LEAD,
    [
      ...SIGN_OR_YEAR.codes,
      ...TIME_OR_MANNER.codes,
      ...GUARDED_ADVERB.codes,
      ...codesIn(ADVERBS, 0),
      ...codesOf("“"),
    ],
  ],
  [MIDST, codesOf("中")],
  [EVERY_SIGN, codesOf("每")],
  [BODY_SIGN, codesIn(BODIES, -1)],
  [LIGHT_SIGN, codesIn(LIGHT_INSIDE, 0)],
  [AND, codesOf("并")],
  [OF_SIGN, codesOf("的")],
]);

const TAIL_END = BLANK | WORD_END | PATTERN_END;

/** The roles of the sign at `at`. */
function roleAt(phrase: string, at: number): number {
  return at >= 0 && at < phrase.length ? ROLES[phrase.charCodeAt(at)]! : 0;
}

/** The roles of the signs in a stretch of text. */
export function rolesOf(text: string, from = 0, to = text.length): number {
  return rolesIn(ROLES, text, from, to);
}

/** What may hang on a verb; 出 of 出台 and 出庭 begins a word of its own. */
const DONE = /[了起]|出(?![台具席动庭售让])/y;
const HANGS_ON = signTable("了起出");
/** An object of one word behind what may hang on a verb. */
const KEPT_OBJECT = /^(?:[了起]|出(?![台具席动庭售让]))?.{2}$/;

/** Takes away, at both ends, what is no part of what is counted. */
function trimmed(phrase: string, roles: number): string {
  let end = phrase.length;
  for (let tail = tailOf(phrase, end, roles); tail !== -1; tail = tailOf(phrase, end, roles)) end = tail;
  let rest = end === phrase.length ? phrase : phrase.slice(0, end);
  for (let lead = leadOf(rest, roles); lead > 0; lead = leadOf(rest, roles)) rest = rest.slice(lead);
  return rest;
}

/** Where the longest tail begins of a phrase that ends at `end`, or -1. */
function tailOf(phrase: string, end: number, roles: number): number {
  if ((roleAt(phrase, end - 1) & TAIL_END) === 0 && (roles & TAIL_OPENING) === 0) return -1;
  let blanks = end;
  while (roleAt(phrase, blanks - 1) & BLANK) blanks--;
  const word = wordUpTo(TAIL, phrase, end);
  if (word !== -1 && isLikeTail(phrase, end, word)) return -1;
  const tail = word === -1 ? blanks : Math.min(word, blanks);
  if ((roleAt(phrase, end - 1) & PATTERN_END) !== 0 || (roles & TAIL_OPENING) !== 0) {
    const from = Math.max(0, end - LONGEST_TAIL);
    const found = indexOf(TAIL_PATTERN, end === phrase.length ? phrase : phrase.slice(0, end), from);
    if (found !== -1) return Math.min(tail, found);
  }
  return tail === end ? -1 : tail;
}

/** True where what looks like a tail from `tail` on is the end of a longer word. */
function isLikeTail(phrase: string, end: number, tail: number): boolean {
  const word = wordUpTo(LIKE_TAIL, phrase, end);
  return word !== -1 && word < tail;
}

/** Length of the lead that a phrase begins with. */
function leadOf(phrase: string, roles: number): number {
  if ((roleAt(phrase, 0) & LEAD) === 0 && (roles & MIDST) === 0) return 0;
  if (phrase.charAt(0) === "“") {
    const quoted = QUOTED_LEAD.exec(phrase)?.[0].length ?? 0;
    return quoted > 0 && wordAt(ANY_VERB, phrase, quoted) > 0 ? quoted : 0;
  }
  const sign = lengthAt(SIGN_OR_YEAR, phrase, 0);
  if (sign > 0) return sign;
  const review = roles & MIDST ? IN_REVIEW.exec(phrase) : null;
  if (review !== null) return review[0].length;
  const time = lengthAt(TIME_OR_MANNER, phrase, 0);
  if (time > 0) return time;
  const short = lengthAt(GUARDED_ADVERB, phrase, 0);
  const adverb = short > 0 ? short : wordAt(ADVERB, phrase, 0);
  return phrase.charAt(adverb) === "率" && phrase.charAt(adverb + 1) !== "先" ? 0 : adverb;
}

/** Words in front of a verb that are not what is counted: for whom and in which way it was done. */
const ASIDE =
  /^(?:为|对|向|由|将|把|通过(?=.{3})|与|和(?!解)|在(?![审册职建校岗押编])|从(?![轻重严宽业事])|按照|根据|依托|围绕|针对|利用|以(?![^,]{2,10}为[被第原]))(?![\u4e00-\u9fff]?[率度])/;

const ASIDE_BEGINS = signTable("为对向由将把通与和在从按根依围针利以");

/**
 * Length of who did it at the beginning of a phrase, adverbs included: a body, or a hotline or platform, with the verb right
 * behind; 0 where none is named.
 */
function agentOf(phrase: string): number {
  if (wordAt(UPON, phrase, 0) > 0) return 0;
  const most = Math.min(LONGEST_NAME, phrase.length - 1);
  for (let at = 1; at <= most && standsAt(NAMES, phrase, at - 1); at++)
    for (const body of candidates(BODY, phrase, at)) {
      const end = at + body.length;
      if (!stands(body, phrase, at) || NO_BODY.test(phrase.slice(Math.max(0, at - 2), end))) continue;
      NOTE.lastIndex = end;
      const verb = verbBehind(phrase, NOTE.test(phrase) ? NOTE.lastIndex : end, EACH_OR_ADVERB, ANY_VERB);
      if (verb === -1 && FOR_WHOM.test(phrase.slice(end))) return end;
      if (verb === -1) continue;
      // 理论学习中心组学习 is the name of what takes place.
      if (body === "组" && phrase.startsWith("学习", verb)) continue;
      return PARTY_TO_CASE.test(phrase) ? 0 : verb;
    }
  return 0;
}

/** 县总工会为职工提供: whom it was done for stands between. */
const FOR_WHOM =
  /^(?:为(?![被第原主责])|向|对(?!口))[\u4e00-\u9fff]{2,12}(?:提供|开展|办理|发放|发出|制发|提出|下达|进行|追回|挽回|培训|解答|化解)/;

/** 乡镇政府出庭应诉: not the whole county's. */
const PARTY_TO_CASE =
  /^(?!各|全)[^、和及]{0,4}(?:乡镇|街道|镇|[县区市]级|[县区市]直|复议机关|原行政机关)[^、和及]{0,4}?(?:单独|共同)?(?:出庭|应诉|败诉|胜诉)/;

/** 审查乡镇政府报备文件: the body is the object. */
const UPON = lexicon("审查 审核 抽查 备案 评查 督促");
const LONGEST_NAME = 30;
const NAMES = signTable("\u4e00-\u9fff0-9A-Za-z“”、");
const NO_BODY = /(?:法治政府|[下进入驻返][乡村])$/;
const NOTE = /\([^)]{0,10}\)/y;

/**
 * Where the verb stands in front of which nothing but adverbs stands from `at` on, or -1. 应当年均 can be read in two ways,
 * and a run of such in a power of ways, so that the number of adverbs has to have an end.
 */
function verbBehind(phrase: string, at: number, adverbs: Lexicon, verbs: Lexicon, most = 6): number {
  if (most > 0) {
    for (const adverb of candidates(adverbs, phrase, at)) {
      if (!stands(adverb, phrase, at)) continue;
      const verb = verbBehind(phrase, at + adverb.length, adverbs, verbs, most - 1);
      if (verb !== -1) return verb;
    }
    const short = lengthAt(GUARDED_ADVERB, phrase, at);
    if (short > 0) {
      const verb = verbBehind(phrase, at + short, adverbs, verbs, most - 1);
      if (verb !== -1) return verb;
    }
  }
  return wordAt(verbs, phrase, at) > 0 ? at : -1;
}

/** 县政府常务会议每季度集中学法: who and how often stand before. */
const EVERY = /^.{0,20}每(?:半年|季度|个?月|周|年|天|日|场|次)(?=.{2})/;
const HAVE = signTable("有");
/** 云溪县现有律师 */
const PLACE =
  /^(?:(?![全各社园城小辖景])[\u4e00-\u9fff]{1,4}?(?<![地园城辖社景片街小库矿校厂牧林])[市县区州旗])(?=(?:共有|现有|有)(?![关效限力利]))/;

/** 每万人拥有律师 */
const PER_BASE = /^每[十百千]?[百千万](?:名|户)?[\u4e00-\u9fff]{0,4}?(?:拥有|配备)[\u4e00-\u9fff]{2}/;
/** 县政府每季度安排1次: who did it, and not what. */
const WHO = /^.{0,18}(?:政府|部门|单位|乡镇|街道|局|党委|党组)$/;
/** 每个行政村均已配备 */
const EACH =
  /^每(?![百千万十])(?:个|名|家|户|位|件)?[\u4e00-\u9fff]{1,6}?(?=均|都|已|须|应|至少|配|设|有|各|要)/;
/** 登记在册的志愿者 */
const ATTRIBUTE =
  /^(?!以?[^的]{2,10}为[被第原]|被(?:申请人|告)为)[\u4e00-\u9fff]{2,12}的(?=[\u4e00-\u9fff“]{3})(?:[是为](?!非))?/;

/**
 * What a phrase in front of a number says is counted, without who counted it and without verbs that say nothing.
 *
 *     县司法局组织开展普法宣传活动  →  普法宣传活动
 *     为农民工追回劳动报酬          →  追回劳动报酬
 *
 * @param roles those of its signs; others may be among them
 */
export function core(phrase: string, roles = rolesOf(phrase)): string {
  const every = roles & EVERY_SIGN ? (EVERY.exec(phrase)?.[0] ?? "") : "";
  const place =
    every === "" && holds(HAVE, phrase, 0, Math.min(8, phrase.length)) ? (PLACE.exec(phrase)?.[0] ?? "") : "";
  const often = trimmed(phrase.slice(every.length + place.length), roles);
  // 决策后评估每年开展1次: behind 每年 stands the verb alone, and what is counted before it.
  const said = every !== "" && isWord(LIGHT, often) ? every.replace(/每.{1,3}$/, "").replace(WHO, "") : often;
  const bare = roles & EVERY_SIGN ? said.replace(EACH, "") : said;
  // What has lost its lead can still have a tail, and nothing else is to be taken from what was trimmed.
  let rest = bare === often && tailOf(bare, bare.length, roles) === -1 ? bare : trimmed(bare, roles);
  if (wordUpTo(RATE, rest, rest.length) !== -1 || (every === "" && PER_BASE.test(rest))) return rest;
  const agent = roles & BODY_SIGN ? agentOf(rest) : 0;
  const who = rest.slice(0, agent);
  if (agent > 0) rest = rest.slice(agent);
  if (standsAt(ASIDE_BEGINS, rest, 0) && ASIDE.test(rest)) {
    const verb = Math.min(firstInside(VERB, rest), firstInside(LIGHT_WITHIN, rest));
    const last = wordUpTo(VERB_ENDING, rest, rest.length);
    if (verb < rest.length) rest = rest.slice(verb);
    else if (last > 0) return rest.slice(rest.startsWith("上门", last - 2) ? last - 2 : last);
    else if (rest.length <= 3) return "";
  } else if (agent === 0 && roles & LIGHT_SIGN) {
    const light = lastInside(LIGHT_WITHIN, rest);
    if (light > 0) rest = rest.slice(light);
  }
  if (agent === 0) rest = rest.slice(inAll(rest));
  const object = withoutLightVerbs(roles & AND ? behindAnd(rest) : rest, roles);
  if (ASKED.test(who) && SERVES.test(object)) return who + object;
  return roles & OF_SIGN ? object.replace(ATTRIBUTE, "") : object;
}

/** 热线提供服务: without the hotline the words would say nothing. */
const ASKED = /(?:热线|平台)$/;
const SERVES = /^(?:提供)?(?:服务|咨询)$/;

/** 调解组织共调解纠纷: where the deed begins that says how much was done in all, or 0. */
function inAll(phrase: string): number {
  if (!holds(IN_ALL_SIGNS, phrase, 2)) return 0;
  for (const found of phrase.matchAll(IN_ALL)) {
    const at = found.index + found[0].length;
    if (found.index >= 2 && beforeObject(VERB, phrase, at) > 0) return at;
  }
  return 0;
}

const IN_ALL_SIGNS = signTable("全累共");
const IN_ALL = /全年共?|累计|(?<!公)共/g;

/** 修订资金管理办法并安排专项资金: the number belongs to what was done last. */
function behindAnd(phrase: string): string {
  for (let at = phrase.lastIndexOf("并"); at >= 4; at = phrase.lastIndexOf("并", at - 1))
    if (beforeObject(ANY_VERB, phrase, at + 1) > 0 && !phrase.slice(0, at).includes("\n"))
      return phrase.slice(at + 1);
  return phrase;
}

function withoutLightVerbs(phrase: string, roles: number): string {
  let rest = phrase;
  for (let light = lightOf(rest); light > 0; light = lightOf(rest)) {
    const object = trimmed(behindJoint(rest, light), roles);
    if (object.length < 2 || isKept(rest) || isWord(LIGHT, object)) break;
    rest = object;
  }
  return rest;
}

/** 制作和送达回函: two verbs have one object. */
function behindJoint(phrase: string, light: number): string {
  const joins = standsAt(JOINING, phrase, light) && wordAt(ANY_VERB, phrase, light + 1) > 0;
  return phrase.slice(joins ? light + 1 : light);
}

const JOINING = signTable("和及");

/** Length of the light verb that a phrase begins with, and of what hangs on it. */
function lightOf(phrase: string): number {
  const length = wordAt(LIGHT, phrase, 0);
  if (length === 0 || wordAt(DOING, phrase, 0) > 0) return 0;
  if (!standsAt(HANGS_ON, phrase, length)) return length;
  DONE.lastIndex = length;
  return DONE.test(phrase) ? length + 1 : length;
}

function isKept(phrase: string): boolean {
  return candidates(KEPT, phrase, 0).some(
    (word) => stands(word, phrase, 0) && KEPT_OBJECT.test(phrase.slice(word.length)),
  );
}

/** Length of the longest word at `at` that has two signs behind it, as a verb has that stands before its object. */
export function beforeObject(verbs: Lexicon, phrase: string, at: number): number {
  for (const word of candidates(verbs, phrase, at)) {
    const end = at + word.length;
    if (end + 2 > phrase.length || !stands(word, phrase, at)) continue;
    if (phrase.charAt(end) !== "\n" && phrase.charAt(end + 1) !== "\n") return word.length;
  }
  return 0;
}

function firstInside(verbs: Lexicon, phrase: string): number {
  for (let at = Math.max(1, beforeObject(verbs, phrase, 0)); at < phrase.length; at++) {
    if (standsAt(OPENS_QUOTE, phrase, at)) at = Math.max(at, phrase.indexOf("”", at));
    if (beforeObject(verbs, phrase, at) > 0 && wordAt(DOING, phrase, at) === 0) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** 文件制定主体: the verb is part of a name. */
const DOING = lexicon(
  "组成员 编制人员 编制员额 编制数 制定主体 制定机关 制定程序 制定计划 制定工作 制定情况 出台情况 开展情况 学习中心组 服务中心 服务工作者 服务机构 服务所 服务站 服务网 服务大厅 服务热线 服务窗口 调解员 调解组织 调解委员会 监督员 仲裁委员会 公证处 培训班",
);
const OPENS_QUOTE = signTable("“");

function lastInside(verbs: Lexicon, phrase: string): number {
  let last = -1;
  for (let at = 0; at < phrase.length; ) {
    if (standsAt(OPENS_QUOTE, phrase, at)) at = Math.max(at, phrase.indexOf("”", at));
    const length = beforeObject(verbs, phrase, at);
    if (length > 0 && wordAt(DOING, phrase, at) === 0) last = at;
    at += Math.max(1, length);
  }
  return last;
}

/** True where a phrase is nothing but verbs: 受理, 组织开展. */
export function isVerbal(phrase: string): boolean {
  return phrase === "" || consistsOf(VERBAL, phrase);
}

/** True where a phrase begins with a verb, adverbs aside: 先后听取汇报. */
export function opensWithVerb(phrase: string): boolean {
  return verbBehind(phrase, 0, ADVERB, ANY_VERB) !== -1 || verbBehind(phrase, 0, ADVERB, COMING) !== -1;
}

/** True where a phrase holds a verb that has an object or ends it. */
export function hasVerb(phrase: string): boolean {
  return endsInVerb(phrase) || firstInside(VERB, phrase) < phrase.length || opensWithVerb(phrase);
}

/** True where a phrase ends in a verb, whose object is then to follow: 均被处以500元罚款. */
export function endsInVerb(phrase: string): boolean {
  const end = phrase.length;
  return (
    wordUpTo(ANY_VERB_ENDING, phrase, end) !== -1 ||
    (standsAt(DONE_ENDS, phrase, end - 1) && wordUpTo(ANY_VERB_ENDING, phrase, end - 1) !== -1)
  );
}

const DONE_ENDS = signTable("了到");
