/** How the name of a division is shortened: 麻阳县 for 麻阳苗族自治县, 罗山 for 罗山县. */

/** The peoples whose names stand in those of autonomous divisions, with or without 族. */
const PEOPLES = [
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土",
  "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|独龙|鄂伦春|各",
].join("|");

const AUTONOMOUS = new RegExp(
  `^(?<stem>.{2,5}?)(?:(?:${PEOPLES})族|(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)(?=自治)){1,4}(?:自治)?(?<rank>[县州旗区])$`,
);
/** 东乡族自治县 and 鄂伦春自治旗 bear the people's name alone. */
const PEOPLE_ALONE = /^(?<stem>.{2,3}?)族?自治(?<rank>[县旗])$/;

/** Most names are no autonomous division's, and the two patterns cost more than all the rest of the table. */
const autonomous = (name: string) =>
  /自治|族/.test(name) ? (AUTONOMOUS.exec(name) ?? PEOPLE_ALONE.exec(name))?.groups : undefined;

/** 麻阳县 for 麻阳苗族自治县, 管城区 for 管城回族区; null where the name is short already. */
export function shortName(name: string): string | null {
  const { stem = "", rank = "" } = autonomous(name) ?? {};
  return stem === "" ? null : stem + rank;
}

/** A name without its rank, where two characters or more are left. */
export function stemOf(name: string): string {
  const stem =
    autonomous(name)?.stem ?? name.replace(/(?:维吾尔|壮族|回族)?自治区$|地区$|[省市县区旗州盟]$/, "");
  return stem.length >= 2 ? stem : name;
}
