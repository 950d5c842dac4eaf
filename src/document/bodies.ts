/** Names of public bodies: what signs a report and what it is addressed to. */

/** How a body's name ends. The short forms (县委, 依法治县办) are what reports address themselves to. */
const BODY =
  /^[\u4e00-\u9fa5()、“”]{1,40}?(?:政府|委员会|委|常委会|管委会|办公室|办公厅|(?:政府|法制|治[省市县区州旗])办|办事处|局|厅|部|署|党组|院|中心|大队|支队|总队|联合会|总工会|公司|联社|国务院)(?:\([\u4e00-\u9fa5、]{2,20}\))?$/;

/** Verbs and nouns that no body's name has in it. */
const PROSE = /关于|情况|报告|总结|年度|建设工作|工作会议|各位|领导(?!小组)|坚强/;

/** In no name, and soon in any paragraph, which need not be split into its clauses then. */
const NO_NAME = /[^\u4e00-\u9fa5()、“”,]/;

/** Whether a string, without its spaces, is the name of one public body, as 云溪县司法局 or 县委. */
export function isBody(bare: string): boolean {
  return bare.length >= 2 && bare.length <= 42 && BODY.test(bare) && !PROSE.test(bare);
}

/** Whether it is the names of several bodies, as 县委、县政府. */
export function isBodies(bare: string): boolean {
  return isBody(bare) || (!NO_NAME.test(bare) && bare.split(/[、,]/).every(isBody));
}
