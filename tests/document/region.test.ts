import { describe, expect, test } from "vitest";
import { mentions } from "../../src/document/divisions.ts";
import { BODY, facts } from "./facts.ts";

/** Code, name, city, province. */
const region = (text: string) => {
  const found = facts(text).region;
  return found && [found.code, found.name, found.city, found.province];
};
const codes = (text: string) => facts(text).diagnostics.map(({ code }) => code);
const titled = (place: string, text = "") => `${place}2022年度法治政府建设情况报告\n${BODY}${text}`;

const LUOSHAN = ["411521", "罗山县", "信阳市", "河南省"];

describe("the title says it", () => {
  test.each([
    ["罗山县", LUOSHAN],
    ["罗山县人民政府", LUOSHAN],
    ["信阳市罗山县人民政府", LUOSHAN],
    ["河南省信阳市罗山县", LUOSHAN],
    ["中共罗山县委", LUOSHAN],
    ["罗山县司法局", LUOSHAN],
    ["罗山县灵山镇人民政府", LUOSHAN],
    ["国家税务总局罗山县税务局", LUOSHAN],
    ["信阳市生态环境局罗山分局", LUOSHAN],
    ["信阳市城市管理局", ["411500", "信阳市", "信阳市", "河南省"]],
    ["信阳市公安局法制分局", ["411500", "信阳市", "信阳市", "河南省"]],
    ["罗山", LUOSHAN],
    ["麻阳苗族自治县", ["431226", "麻阳苗族自治县", "怀化市", "湖南省"]],
    ["麻阳县", ["431226", "麻阳苗族自治县", "怀化市", "湖南省"]],
    ["管城区", ["410104", "管城回族区", "郑州市", "河南省"]],
    ["济源市", ["419001", "济源市", null, "河南省"]],
    ["石河子市", ["659001", "石河子市", null, "新疆维吾尔自治区"]],
    ["静海区", ["120118", "静海区", null, "天津市"]],
    ["重庆市云阳县", ["500235", "云阳县", null, "重庆市"]],
    ["北京市朝阳区", ["110105", "朝阳区", null, "北京市"]],
    ["长春市朝阳区", ["220104", "朝阳区", "长春市", "吉林省"]],
    ["吉林省朝阳区", ["220104", "朝阳区", "长春市", "吉林省"]],
    ["信阳市", ["411500", "信阳市", "信阳市", "河南省"]],
    ["阿坝州", ["513200", "阿坝藏族羌族自治州", "阿坝藏族羌族自治州", "四川省"]],
    ["广东省", ["440000", "广东省", null, "广东省"]],
    ["新疆维吾尔自治区人民政府", ["650000", "新疆维吾尔自治区", null, "新疆维吾尔自治区"]],
    ["浦东新区", ["310115", "浦东新区", null, "上海市"]],
    ["新县", ["411523", "新县", "信阳市", "河南省"]],
  ])("%s", (place, want) => {
    expect(region(titled(place))).toEqual(want);
    expect(codes(titled(place))).toEqual([]);
  });

  test.each([
    ["罗山县", "county"],
    ["信阳市", "city"],
    ["东莞市", "city"],
    ["恩施土家族苗族自治州", "city"],
    ["广东省", "province"],
    ["上海市", "province"],
  ])("%s is a %s", (place, level) => {
    expect(facts(titled(place)).region?.level).toBe(level);
  });
});

describe("several provinces share the name", () => {
  test.each([
    ["鼓楼区", "", null],
    ["鼓楼区", "福州市委要求落实。福州市考核优秀。\n", "350102"],
    ["鼓楼区", "落实《开封市法治政府建设方案》，获开封市表彰。\n", "410204"],
    ["鼓楼区", "与玄武区、秦淮区、建邺区联动。\n", "320106"],
    ["鼓楼区", "版权所有：鼓楼区人民政府 豫ICP备05000001号\n", "410204"],
    ["鼓楼区", "网站标识码：3203020001\n", "320302"],
    ["鼓楼区", "索 引 号：320302/2022-00029\n", "320302"],
    ["鼓楼区", "索引号 | 11320302000013909A/2025-48086 |\n", "320302"],
    ["鼓楼区", "索引号：000014349/2026-05087\n", null],
    ["朝阳区", "吉林省考核优秀，长春市委通报表扬。\n", "220104"],
    ["新华区", "福州市、石家庄市交流经验。石家庄市委要求落实。\n", "130105"],
    ["城关区", "兰州市与拉萨市交流。\n", null],
  ])("%s, %j: %s", (place, text, code) => {
    expect(facts(titled(place, text)).region).toMatchObject({ code, name: place, level: "county" });
    expect(codes(titled(place, text))).toEqual(code === null ? ["region-ambiguous"] : []);
  });

  test("the diagnostic lists them and points at the title", () => {
    const text = titled("普陀区");
    const [diagnostic] = facts(text).diagnostics;
    expect(diagnostic?.severity).toBe("warning");
    expect(diagnostic?.message).toContain("310107 上海市普陀区 or 330903 浙江省舟山市普陀区");
    expect(text.slice(diagnostic?.start, diagnostic?.end)).toBe("普陀区2022年度法治政府建设情况报告");
  });
});

describe("no such name in GB/T 2260", () => {
  test.each([
    ["偃师市", ["偃师市", null, null], "region-unknown"],
    ["洛阳市吉利区", ["吉利区", "洛阳市", "河南省"], "region-unknown"],
    ["云山县", ["云山县", null, null], "region-unknown"],
    ["信阳市羊山新区管理委员会", ["羊山新区", "信阳市", "河南省"], "region-no-code"],
    ["云山经济技术开发区管委会", ["云山经济技术开发区", null, null], "region-no-code"],
  ])("%s", (place, [name, city, province], code) => {
    expect(region(titled(place))).toEqual([null, name, city, province]);
    expect(codes(titled(place))).toEqual([code]);
  });

  test("the city of what it has become is its own where the text has it too", () => {
    const text = titled("偃师市", "洛阳市委领导。\n");
    expect(region(text)).toEqual([null, "偃师市", "洛阳市", "河南省"]);
    expect(facts(text).diagnostics[0]?.message).toContain("偃师区 410307");
  });

  test("a zone's city is the one that the text speaks of", () => {
    const text = titled("云山高新区管委会", "信阳市委领导，信阳市考核，法治信阳建设。\n");
    expect(region(text)).toEqual([null, "云山高新区", "信阳市", "河南省"]);
  });
});

describe("the title does not say it", () => {
  const untitled = "2022年度法治政府建设情况报告\n";
  test.each([
    ["the signature", `${untitled}${BODY}罗山县人民政府\n2023年1月5日\n`, "411521"],
    ["我代表", "各位代表：\n现在，我代表罗山县人民政府向大会报告工作，请予审议。\n", "411521"],
    [
      "我代表 with an ordinal",
      "各位代表：\n现在，我代表罗山县第十五届人民政府向大会报告工作，请予审议。\n",
      "411521",
    ],
    ["我县", "2022年，我县取得成绩，县委、县政府高度重视，罗山县获信阳市表彰，罗山县印发方案。\n", "411521"],
    [
      "a bureau's 县司法局",
      `县司法局努力工作，县委、县政府重视。印发《罗山县方案》《罗山县要点》，列信阳市前列。\n`,
      "411521",
    ],
    [
      "a town",
      `灵山镇人民政府2022年法治政府建设工作报告\n县委、县政府：\n我镇落实县委、县政府部署，罗山县印发《罗山县方案》。\n`,
      "411521",
    ],
    [
      "the name without its rank",
      "市委和区委部署，区政府落实，全区努力，我区推进。盐田进步，法治盐田，平安盐田，盐田先行，美丽盐田，深圳第一，深圳先行。\n",
      "440308",
    ],
    [
      "省",
      "我代表省人民政府向大会报告工作，请审议。我省努力，广东先行，广东领先，广东、广东、广东省。\n",
      "440000",
    ],
  ])("%s", (_, text, code) => {
    expect(facts(text).region?.code).toBe(code);
  });

  test.each([
    ["2022年，罗山县坚持以习近平法治思想为指导，推进依法行政。\n", "411521"],
    ["2022年，在省委、省政府和信阳市委、市政府的正确领导下，罗山县全面推进依法行政。\n", "411521"],
    ["2022年，罗山县公安局在县委、县政府和市公安局的领导下，努力工作，法治公安建设取得成效。\n", "411521"],
    ["2022年以来，罗山县委、县政府始终把法治政府建设摆在突出位置，持续推进依法行政。\n", "411521"],
    ["一年来，信阳市罗山县灵山镇认真落实上级部署，持续推进法治政府建设，成效明显。\n", "411521"],
    ["根据《信阳市通知》要求，现将罗山县司法局2022年法治政府建设情况报告如下：\n", "411521"],
    ["2022年，在罗山县委、县政府的坚强领导下，灵山镇努力工作，法治建设取得成效。\n", "411521"],
    ["2022年，信阳市坚持依法行政，扎实推进法治政府建设各项工作，取得新的成效。\n", "411500"],
    ["我县努力推进依法行政。\n一、主要工作\n印发《2022年罗山县法治政府建设工作要点》。\n", "411521"],
    ["信阳市全面依法治市工作会议召开后，我县迅速落实，县委、县政府多次研究部署。\n", undefined],
    ["2022年，在信阳市委、市政府的坚强领导下，我县努力工作，法治建设取得成效。\n", undefined],
    ["2022年，按照罗山县坚持依法行政的要求，全镇努力工作，法治建设取得成效。\n", undefined],
    [
      "我局落实县委、县政府部署，推进依法行政。\n一、主要工作\n制定《罗山县人社局审查事项目录》。\n",
      "411521",
    ],
    ["我局落实县委、县政府部署，推进依法行政。\n一、主要工作\n学习《创新罗山县治理经验》。\n", undefined],
    ["我市努力推进依法行政。\n一、主要工作\n转发《2022年罗山县法治政府建设工作要点》。\n", undefined],
    ["我县努力推进依法行政。\n一、主要工作\n学习《罗山县法治建设方案》《光山县法治建设方案》。\n", undefined],
  ])("the opening or a document: %s", (text, code) => {
    expect(facts(untitled + text).region?.code).toBe(code);
  });

  test.each(["——2023年3月28日在罗山县第十五届人民代表大会第六次会议上\n", "罗山县司法局局长 张某\n"])(
    "where or by whom it is read out: %s",
    (line) => {
      expect(region(untitled + line + BODY)).toEqual(LUOSHAN);
    },
  );

  test("in a very long text the lines of the web page do not count either", () => {
    const own = "我县推进，县委、县政府重视。光山县印发方案，光山县获表彰。\n";
    const pages = "来源:罗山县人民政府\n".repeat(6);
    const text = `${untitled}${own}${"坚持依法行政，持续用力。\n".repeat(11_000)}${pages}`;
    expect(facts(text).region?.code).toBe("411522");
  });

  test.each([
    ["the nation", "现在，我代表国务院向大会报告工作，请予审议。北京市、北京市、我市、全市、市委。\n"],
    ["a ministry", `司法部2022年法治政府建设年度报告\n${BODY}北京市、北京市、全市、全市、市委。\n`],
    ["nothing", `${untitled}${BODY}`],
    ["another place, once", `${untitled}我县努力，全县推进。赴罗山县考察。${BODY}`],
    [
      "the page's furniture",
      `${untitled}来源：罗山县人民政府\n我县努力，全县推进。${BODY}版权所有：罗山县人民政府\n`,
    ],
    [
      "words that end in a name",
      `${untitled}我县努力，全县推进法治政府建设示范县创建，创新县域治理，各示范县。${BODY}`,
    ],
  ])("none: %s", (_, text) => {
    expect(facts(text).region).toBeNull();
  });
});

test.each([
  ["河南省信阳市罗山县", ["河南省", "信阳市", "罗山县"]],
  ["黄山市黄山区", ["黄山市", "黄山区"]],
  ["创建示范县", []],
  ["在范县召开", ["范县"]],
  ["城区和郊区", []],
  ["晋城市城区", ["晋城市", "城区"]],
  ["河南县域经济", []],
])("names in %s", (text, names) => {
  const found = mentions(text);
  expect(found.map(({ name }) => name)).toEqual(names);
  for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name);
});
