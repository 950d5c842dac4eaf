import { expect, it } from "vitest";
import { normalise } from "../../src/normalise/normalise.ts";
import { fixtures } from "../helpers/shared.ts";

it.each([
  ["２０２２年", "2022年"],
  ["９８．５％", "98.5%"],
  ["（一）标题，正文；其余：", "(一)标题,正文;其余:"],
  ["　　首行\u00a0缩进\u200b", "  首行 缩进 "],
  ["甲\r\n乙\r丙\u2028丁", "甲 \n乙\n丙\n丁"],
  ["5～8人、5—8人、5–8人、5−8人", "5~8人、5—8人、5-8人、5-8人"],
  ["2∶1", "2:1"],
  ["[bookmark: _GoBack]2022年", `${" ".repeat(19)}2022年`],
  ["叁万贰仟元", "三万二千元"],
  ["队伍、大陆、贰号楼", "队伍、大陆、贰号楼"],
  ["“引号”《题名》。", "“引号”《题名》。"],
  ["\ue004私用\udb80\udc00双", " 私用  双"],
  ["⼀⼆⽉⽇，⻓⻔⻅⻋，更\uf900", "一二月日,长门见车,更豈"],
  ["案\0件\x07，\ufffc图\ufe0f\udb40\udd00。", "案 件 , 图   。"],
  ["﹙一﹚﹕﹪、︵二︶", "(一):%、(二)"],
  ["\u00ad软\u200b零\u2066向\u2069", " 软 零 向 "],
  ["丢\ufffd失", "丢\ufffd失"],
  ["二○二○年，一九九◯年，二OO八年，二Ｏ一一年", "二〇二〇年,一九九〇年,二〇〇八年,二〇一一年"],
  ["二○二○ 年，二 ○ 二 二 年，二O二　O　年", "二〇二〇 年,二 〇 二 二 年,二〇二 〇 年"],
  ["其一 ○二是加强。第一 O 组", "其一 ○二是加强。第一 O 组"],
  ["○二是加强。一○一。第一O组，IPO二年", "○二是加强。一〇一。第一O组,IPO二年"],
])("writes %j as %j", (source, text) => expect(normalise(source)).toBe(text));

it("never moves a sign", () => {
  for (const [, text] of fixtures()) expect(normalise(text)).toHaveLength(text.length);
  for (const text of ["", "\ud83d\ude00１", "\ud83d", "[bookmark", "[bookmark: x\n]", "\r\r\n\r"])
    expect(normalise(text)).toHaveLength(text.length);
});
