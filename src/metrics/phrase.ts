import { ADVERBS, KEPT_WITH_SHORT, LIGHT_INSIDE, LIGHT_VERBS, VERBS } from "./words.ts";

/** Alternatives of a word list, the longest first. */
function anyOf(...lists: readonly string[]): string {
  const words = new Set(lists.join(" ").split(/\s+/).filter(Boolean));
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

const DATE =
  "(?:(?:\\d{4} ?年?[-—~至、和]{1,2})?(?:19|20)\\d\\d ?年(?:度|初|底|末)?(?:以来|来|间|期间)?|(?:\\d{1,2} ?月?[-—~至到、和]{1,2})?\\d{1,2} ?[月日](?:份|底|末|初)?|(?:第?[一二三四]|前三)季度|[上下前后]半年|[一二三四五六七八九十]{1,2}月(?:份)?|[-—~至到](?=[\\d一二三四五六七八九十]{1,4}[年月日]))";
/** Adverbs of one sign, each with what makes it the beginning of a word: 共建, 均衡, 就业, 现场, 约谈, 超限. */
const SHORT_ADVERBS =
  "共(?![享产同青建治识])|均(?!衡)|都(?!市)|又|还(?![款贷建])|也|并(?![购联])|且|就(?![业地诊学近医])|只|仅|现(?![场行代金象状存役])|另(?!类)|即(?![时将])|约(?![谈束定见])|近(?![海视郊])|超(?![限载市标期龄声前算级高充额])|尚|仍|须|应(?![急诉用届对收交缴])|拟(?![定订制])";
const LEAD = new RegExp(
  `^(?:[ \\n"”’」)、]+|\\(略\\)|\\d{1,3}[.、]|[①-⑳]|成功(?=[\\u4e00-\\u9fff]{2})|再(?![审次就生建])|(?:[较比与])?(?:去年|上年度?|前年|上一年)?(?:同期)?的?(?<=年|年度|同期|的)|[\\u4e00-\\u9fff]{2,10}(?:评查|检查|考核|案件|培训|调查|测评|审查)中(?=[\\u4e00-\\u9fff]{2})|“[^”]{1,20}”(?:活动|行动|专项行动|公众号|平台)(?=${anyOf(VERBS, LIGHT_VERBS)})|(?:截[至止])?${DATE}+(?:止|前|[以期]?[来间])?|(?:在|于)[^,。]{1,18}?(?:期间|方面|过程中|活动中|工作中|评查中|案件中|检查中|案卷中|基础上|会上|中|上|内|里|时|后|下|前)(?!小|心)|每(?:半年|季度|个?月|周|年|天|日|次|场|个?村|名|组|户)|(?:近|过去|未来|今后|连续)?[一两三四五六七八九十\\d]{1,2}年(?:来|以来|间|期间)?|《[^》]{1,60}》等?|${SHORT_ADVERBS}|(?:${anyOf(ADVERBS)}))`,
);
const TAIL =
  /(?:[ \n"“‘「]+|共计|总计|合计|累计|总共|共有|共达|共|总数(?:为|达到?|已?达)|(?:人数|数量|总量|数)(?=(?:为|达|达到|已达|超过|突破)$)(?!)|已?达到?了?|高达|多达|约为|为|是|有|至|(?<![收接受做])到|(?<![签违预条合])约|将近|接近|近|超过|超出|超|逾|突破|不足|不到|不少于|不低于|不超过|不高于|低于|高于|不下|不得超过|至少|最多|最少|控制在|保持在|维持在|稳定在|均在|都在|全部在|分别占|占比达?|占(?![道地用线比])到?[^,]{0,12}的?近?|[高低]于[^,。]{2,12}|连续[一二两三四五六七八九十\d]{1,2}年(?:保持|位居|达到?)?|保持|(?:计划)?用|分别|平均用时|(?<!平)均|都|各|仅|仍然?|还|首次|首|不|(?<=[\u4e00-\u9fff]{4})[一二两三四五六七八九十\d]{1,2}年|仅需|只需|只|就|已经|已|先后|了|的|在|大约|大概|几乎|估计|预计|实际|起码要?|要有|须有|按规定|人民币|每月|每年|中|[≥≤<>]|每季度|每周|每次|每天|为期|历时|连续|提前|上|由|从|(?:由|从)(?:上年|去年|上年同期|去年同期|原来|年初|\d{4} ?年|全[省市县国])的?)$/;

/** What may hang on a verb; 出 of 出台 and 出庭 begins a word of its own. */
const DONE = "(?:了|起|出(?![台具席动庭售让]))?";
const LIGHT = new RegExp(`^(?:${anyOf(LIGHT_VERBS)})${DONE}`);
const LIGHT_WITHIN = new RegExp(`(?:${anyOf(LIGHT_INSIDE)})${DONE}(?=.{2})`, "g");
const KEPT = new RegExp(`^(?:${anyOf(KEPT_WITH_SHORT)})${DONE}.{2}$`);
const ENDS_IN_VERB = new RegExp(`(?:${anyOf(VERBS, LIGHT_VERBS)})(?:了|到)?$`);
const VERB_INSIDE = new RegExp(`(?:${anyOf(VERBS)})(?=.{2})`, "g");
const ONLY_VERBS = new RegExp(`^(?:${anyOf(VERBS, LIGHT_VERBS)}|[并及和、与了])+$`);

const LAST_VERB = new RegExp(`(?:${anyOf(VERBS)})$`);
const OPENS = new RegExp(`^(?:${anyOf(ADVERBS)}|${SHORT_ADVERBS})*(?:上门|赴|${anyOf(VERBS, LIGHT_VERBS)})`);
const ONLY_LIGHT = new RegExp(`^(?:${anyOf(LIGHT_VERBS)})$`);

/** Takes away, at both ends, what is no part of what is counted. */
export function trim(phrase: string): string {
  let rest = phrase;
  for (let found = TAIL.exec(rest); found !== null && found[0] !== ""; found = TAIL.exec(rest))
    rest = rest.slice(0, found.index);
  for (let found = LEAD.exec(rest); found !== null && found[0] !== ""; found = LEAD.exec(rest))
    rest = rest.slice(found[0].length);
  return rest;
}

/** Words in front of a verb that are not what is counted: for whom and in which way it was done. */
const ASIDE =
  /^(?:为|对|向|由|将|把|通过(?=.{3})|与|和(?!解)|在(?![审册职建校岗押编])|从|按照|根据|依托|围绕|针对|利用|以)(?![\u4e00-\u9fff]?[率度])/;

/** Who did it: a body, or a hotline or platform, with the verb right behind. */
const AGENT = new RegExp(
  `^[\\u4e00-\\u9fff\\dA-Za-z“”、]{1,30}?(?:(?<!法治)政府|常务会议|常委会会议|常务会|常委会|党组|书记|[县区市镇局]长|局|委员会|治[县市区]办|[府委联]办|办公室|法院|检察院|委|院|部门|单位|机关|乡镇|镇|(?<![下进入驻返])[乡村]|街道|所|中心|小组|组|队|站|热线|平台|律协|工会|协会)(?:\\([^)]{0,10}\\))?(?:${anyOf(ADVERBS)}|${SHORT_ADVERBS}|各)*(?=${anyOf(VERBS, LIGHT_VERBS)})`,
);

/** 县政府常务会议每季度集中学法: who and how often stand before. */
const EVERY = /^.{0,20}每(?:半年|季度|个?月|周|年|天|日|场|次)(?=.{2})/;
/** 每个行政村均已配备 */
const EACH =
  /^每(?![百千万十])(?:个|名|家|户|位|件)?[\u4e00-\u9fff]{1,6}?(?=均|都|已|须|应|至少|配|设|有|各|要)/;
/** 修订资金管理办法并安排专项资金: the number belongs to what was done last. */
const AND_THEN = new RegExp(`^.{4,}并(?=(?:${anyOf(VERBS, LIGHT_VERBS)}).{2})`);
/** 登记在册的志愿者 */
const ATTRIBUTE = /^[\u4e00-\u9fff]{2,12}的(?=[\u4e00-\u9fff“]{3})/;

/**
 * What a phrase in front of a number says is counted, without who counted it and without verbs that say nothing.
 *
 *     县司法局组织开展普法宣传活动  →  普法宣传活动
 *     为农民工追回劳动报酬          →  追回劳动报酬
 */
export function core(phrase: string): string {
  const every = EVERY.exec(phrase)?.[0] ?? "";
  const often = trim(phrase.slice(every.length));
  // 决策后评估每年开展1次: behind 每年 stands the verb alone, and what is counted before it.
  let rest = trim(
    (ONLY_LIGHT.test(often) && every !== "" ? every.replace(/每.{1,3}$/, "") : often).replace(EACH, ""),
  );
  if (/(?:率|度|比|占比|比例|比重|增幅|增速)$/.test(rest)) return rest;
  const agent = AGENT.exec(rest);
  if (agent !== null) rest = rest.slice(agent[0].length);
  else if (ASIDE.test(rest)) {
    const verb = Math.min(firstInside(rest, VERB_INSIDE), firstInside(rest, LIGHT_WITHIN));
    const last = LAST_VERB.exec(rest);
    if (verb < rest.length) rest = rest.slice(verb);
    else if (last !== null && last.index > 0) return last[0];
    else if (rest.length <= 3) return "";
  } else {
    const light = lastInside(rest, LIGHT_WITHIN);
    if (light > 0) rest = rest.slice(light);
  }
  return withoutLightVerbs(rest.replace(AND_THEN, "")).replace(ATTRIBUTE, "");
}

function withoutLightVerbs(phrase: string): string {
  let rest = phrase;
  for (let found = LIGHT.exec(rest); found !== null; found = LIGHT.exec(rest)) {
    const object = trim(rest.slice(found[0].length));
    if (object.length < 2 || KEPT.test(rest) || ONLY_LIGHT.test(object)) break;
    rest = object;
  }
  return rest;
}

function firstInside(phrase: string, pattern: RegExp): number {
  for (const found of phrase.matchAll(pattern)) if (found.index > 0) return found.index;
  return Number.POSITIVE_INFINITY;
}

function lastInside(phrase: string, pattern: RegExp): number {
  let at = -1;
  for (const found of phrase.matchAll(pattern)) at = found.index;
  return at;
}

/** True where a phrase is nothing but verbs: 受理, 组织开展. */
export function isVerbal(phrase: string): boolean {
  return phrase === "" || ONLY_VERBS.test(phrase);
}

/** True where a phrase begins with a verb, adverbs aside: 先后听取汇报. */
export function opensWithVerb(phrase: string): boolean {
  return OPENS.test(phrase);
}

/** True where a phrase holds a verb that has an object or ends it. */
export function hasVerb(phrase: string): boolean {
  return ENDS_IN_VERB.test(phrase) || firstInside(phrase, VERB_INSIDE) < phrase.length || OPENS.test(phrase);
}

/** True where a phrase ends in a verb, whose object is then to follow: 均被处以500元罚款. */
export function endsInVerb(phrase: string): boolean {
  return ENDS_IN_VERB.test(phrase);
}

/** Where the noun phrase behind a number ends: at a verb, a preposition, an adverb or a sign. */
const STOP =
  /[,。;:!?\n、]|的|^等|荣获|跃升|攀升|增至|升至|降至|全部|均|(?<!首)都|已|(?<![许认])可(?![能行靠持])|(?<![行作认])为(?!主)|将|被(?!告|申)|(?<![自理])由|(?<![方导])向|针对|(?<!应)对(?![口象外策接标])|(?<!服)从(?![业事])|在(?![职册编线校岗押建售营役])|(?<!参)与(?!会)|(?<!所)以(?![上下内外])|(?<!手)把(?!关)|得到|获得|获评|获(?!奖)|受到|接受|完成|实现|开展|进行|建成|建立|建有|成立|创建|开设|设有|压减|压缩|减少|增加(?!值)|增长|上升|下降|提高|降低|提升(?!工程|行动)|缩短|组织(?=[^,。]{3})|参加|参与|观摩|旁听|纳入|列入|入选|进驻|入驻|联通|签订|签署|调配|担任|作为|组成|上榜|晋升|通过(?!率)|推行|设立|配备|联合|同步|同时|送去|减免|下沉|走进|走上|深入|赴|提出|涉及|来自|覆盖|惠及|受益|带来|共计|合计|累计|(?<!公)共(?![享产同青建治])|接入|上线|并入|调整(?=[为到至])|有效(?!期|性|率|投诉|合同)|达到|达(?!标)|仍|尚|(?<=.)未(?![成检])|不(?![动予合良满服])|无(?![证障害人])|发现|存在|出具|承接|(?<![收接])到(?![位场岗])|至(?!今)|逐(?!步)|挂牌|评为|(?<![国所])有(?![关机限效色责偿])|是(?!非)|并(?!购)|且|但|仅|而|也|又|(?<!返)还(?!款)|只|分别|按(?![揭时期])|因(?!素)|(?<![关])于|就(?![业近地诊])|(?<!供)给(?!付)|占(?![道地用])|超过|自(?=[\d去今])|投向|面向|走向|^之|要求|(?<![效反供相])应(?![急诉用届对])|须|(?<![主重需必首紧])要(?![素件求点闻])|(?<![职功可性节智])能(?![力源效耗])|召开|举办|举行|观看|收看|报名|取得|达成|帮助|支持|第|用于|用以|统一|逐一|逐项|逐件|逐户|现场|即将|全程|实时|上门|入户|化解率|进入/;

/**
 * The noun phrase that begins `words`, empty where they begin with something else.
 *
 *     行政执法特约监督员参与评查  →  行政执法特约监督员
 */
export function nounPhrase(words: string): string {
  const rest = words.replace(/^[ \n]*(?:的|参加的|参与的)?(?:时间|符合条件的)?[ \n]*/, "");
  // What stands in brackets ends no phrase: 县（市、区）.
  const stop = STOP.exec(rest.replace(/\([^)]{0,10}\)/g, (bracket) => "一".repeat(bracket.length)));
  if (stop?.[0] === "、" && stop.index > 0 && isVerbal(rest.slice(0, stop.index))) {
    const further = nounPhrase(rest.slice(stop.index + 1));
    if (further !== "") return rest.slice(0, stop.index + 1) + further;
  }
  if (stop?.[0] === "、") {
    const head = /^[^,。;:(]{2,30}的([\u4e00-\u9fff“”]{2,})/.exec(rest)?.[1];
    if (head !== undefined) return nounPhrase(head);
  }
  const phrase = (stop === null ? rest : rest.slice(0, stop.index)).replace(
    /(?:[和与及].?|基础上|[中内里上超近约])?\s*$/,
    "",
  );
  if (phrase === "事项") return /^[^,。;]{2,16}/.exec(rest)?.[0] ?? phrase;
  return PERSONS_OF.exec(phrase)?.[1] ?? phrase;
}

/** 43个行政执法单位主管领导: the 43 are the units, not the persons in them. */
const PERSONS_OF =
  /^(.{0,12}?(?:单位|部门|机关|乡镇|企业))(?:主管|负责人|主要负责|领导|法制|主任|人员|干部|工作人员|职工|业务骨干|骨干|代表)/;
