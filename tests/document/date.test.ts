import { expect, test } from "vitest";
import { hanNumber } from "../../src/document/date.ts";
import { BODY, facts } from "./facts.ts";

const TITLE = "云溪县2022年度法治政府建设情况报告\n";

test.each([
  ["2024-03-11", `${TITLE}${BODY}2024年3月11日`],
  ["2023-01-15", `${TITLE}${BODY}云溪县人民政府\n　　2023 年 1 月 15 日　\n`],
  ["2023-01-15", `${TITLE}${BODY}二〇二三年一月十五日\n`],
  ["2022-12-31", `${TITLE}${BODY}二○二二年十二月三十一日\n`],
  ["2020-12-31", `${TITLE}${BODY}二 ○ 二○ 年十二月三十一日\n`],
  ["2021-10-20", `${TITLE}${BODY}云溪县人民政府 二O二一 年十月二十日\n`],
  ["2023-01-15", `${TITLE}${BODY}２０２３年１月１５日\n`],
  ["2023-01-15", `${TITLE}${BODY}2023-01-15\n`],
  ["2023-01-15", `${TITLE}${BODY}云溪县人民政府 2023年1月15日\n`],
  ["2023-01-15", `${TITLE}${BODY}2023年1月15日\n附件：1.情况表.docx\n（此件公开发布）\n联系人：张某\n`],
  ["2023-01-15", `${TITLE}${BODY}2023年1月15日\n发布时间：2023-02-01\n版权所有：云溪县人民政府\n`],
  ["2023-01-15", `${TITLE}（2023年1月15日）\n${BODY}`],
  ["2023-01-15", `${TITLE}云溪县人民政府\n2023年1月15日\n${BODY}`],
  ["2023-01-15", `${TITLE}云溪县人民政府\n二〇二三年一月十五日\n${BODY}`],
  [null, `${TITLE}云溪县人民政府\n2023-01-15\n${BODY}`],
  [null, `${TITLE}来源：云溪县人民政府\n2023年1月15日\n${BODY}`],
  ["2023-01-15", `${TITLE}${BODY}努力奋斗。  2023年1月15日`],
  ["2024-02-29", `${TITLE}${BODY}2024年2月29日`],
  [null, `${TITLE}${BODY}截至2023年1月15日`],
  [null, `${TITLE}${BODY}上述工作于2023年1月15日完成。`],
  [null, `${TITLE}${BODY}2023年1月\n`],
  [null, `${TITLE}${BODY}发布时间：2023-01-15\n`],
  [null, `${TITLE}${BODY}2023-01-15 09:30\n`],
  [null, `${TITLE}${BODY}云溪县人民政府办公室 2023年1月15日印发\n`],
  [null, `${TITLE}2023年1月15日\n${BODY}`],
  [null, `${TITLE}（2023年1月15日在云溪县第十五届人民代表大会第六次会议上）\n${BODY}`],
  [null, `${TITLE}${BODY}`],
])("%s", (date, text) => {
  expect(facts(text).date).toBe(date);
});

test.each(["2023年2月30日", "2023年13月1日", "2023年2月29日", "2023年4月0日"])(
  "no day of the calendar: %s",
  (day) => {
    const text = `${TITLE}${BODY}${day}`;
    const { date, diagnostics } = facts(text);
    expect(date).toBeNull();
    const found = diagnostics.find(({ code }) => code === "date-invalid");
    expect(text.slice(found?.start, found?.end)).toBe(day);
  },
);

test.each([
  ["二〇二三", 2023],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十一", 31],
  ["九", 9],
])("%s is %i", (text, number) => {
  expect(hanNumber(text)).toBe(number);
});
