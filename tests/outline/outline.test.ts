import { describe, expect, test } from "vitest";
import { readable } from "../../src/normalise/readable.ts";
import { outline } from "../../src/outline/outline.ts";

/** Expected: level, marker, title; a + behind the level where the paragraph runs on. */
const trees: Record<string, [string, ...string[]]> = {
  "headings on lines of their own": [
    "一、主要工作\n（一）学法\n1.会前学法\n全年学法四次。\n2．专题培训\n（二）普法\n二、存在的问题\n略。",
    "1 一、 主要工作",
    "2 （一） 学法",
    "3 1. 会前学法",
    "3 2． 专题培训",
    "2 （二） 普法",
    "1 二、 存在的问题",
  ],
  "headings that run on, and items inside the paragraph": [
    "一、主要工作\n（一）抓学习。一是会前学法。每季一次。二是专题培训；三是以考促学。\n（二）抓普法。全年开展活动。",
    "1 一、 主要工作",
    "2+ （一） 抓学习",
    "3+ 一是 会前学法",
    "3 二是 专题培训",
    "3 三是 以考促学",
    "2+ （二） 抓普法",
  ],
  "a heading that ends with 。 on its own line": ["一、主要工作。\n全年情况如下。", "1 一、 主要工作"],
  "a heading that ends with a colon": [
    "一、主要工作：\n（一）学法：\n略。",
    "1 一、 主要工作",
    "2 （一） 学法",
  ],
  "a colon before items": [
    "一、存在的问题\n主要有：一是力量不足；二是经费不足。\n二、下一步打算：一是增人。二是增资。",
    "1 一、 存在的问题",
    "2 一是 力量不足",
    "2 二是 经费不足",
    "1+ 二、 下一步打算",
    "2 一是 增人",
    "2 二是 增资",
  ],
  "a list inside an item of the same style": [
    "（一）执法\n一是强化培训：一是学法；二是考试。\n二是规范程序。略。一是公示。二是记录。三是审核。\n三是加强考核。略。一是评查；二是通报。\n（二）普法\n一是宣讲。",
    "1 （一） 执法",
    "2+ 一是 强化培训",
    "3 一是 学法",
    "3 二是 考试",
    "2+ 二是 规范程序",
    "3 一是 公示",
    "3 二是 记录",
    "3 三是 审核",
    "2+ 三是 加强考核",
    "3 一是 评查",
    "3 二是 通报",
    "1 （二） 普法",
    "2 一是 宣讲",
  ],
  "spaces around markers": [
    "　　一、 主要工作\n　　（一）　学法\n  1. 会前学法\n  2. 培训",
    "1 一、 主要工作",
    "2 （一） 学法",
    "3 1. 会前学法",
    "3 2. 培训",
  ],
  "（1）where（一）belongs": [
    "一、主要工作\n（1）学法。略。\n（二）普法。略。\n（三）执法。略。",
    "1 一、 主要工作",
    "2+ （1） 学法",
    "2+ （二） 普法",
    "2+ （三） 执法",
  ],
  "（2）in the middle of（一）": [
    "一、主要工作\n（一）学法\n略。\n（2）普法\n略。\n（三）执法\n略。",
    "1 一、 主要工作",
    "2 （一） 学法",
    "2 （2） 普法",
    "2 （三） 执法",
  ],
  "（1）below（一）": [
    "（一）学法\n（1）会前\n（2）会后\n（二）普法",
    "1 （一） 学法",
    "2 （1） 会前",
    "2 （2） 会后",
    "1 （二） 普法",
  ],
  "half-width and full-width mixed": [
    "一、主要工作\n（一）学法\n(二)普法\n（三)执法\n二．问题\n略。",
    "1 一、 主要工作",
    "2 （一） 学法",
    "2 (二) 普法",
    "2 （三) 执法",
    "1 二． 问题",
  ],
  "numbers that run on across parents": [
    "一、主要工作\n（一）学法\n1.会前\n2.会后\n（二）普法\n3.进村\n4.进校\n二、打算\n5.提升\n6.巩固",
    "1 一、 主要工作",
    "2 （一） 学法",
    "3 1. 会前",
    "3 2. 会后",
    "2 （二） 普法",
    "3 3. 进村",
    "3 4. 进校",
    "1 二、 打算",
    "2 5. 提升",
    "2 6. 巩固",
  ],
  "lists that start again under a parent without a number": [
    "一、主要工作\n先说机制。一是建章。二是立制。\n再说队伍。一是增人。二是培训。",
    "1 一、 主要工作",
    "2 一是 建章",
    "2 二是 立制",
    "2 一是 增人",
    "2 二是 培训",
  ],
  "1. directly under 一、": ["一、打算\n1.学法。\n2.普法。", "1 一、 打算", "2 1. 学法", "2 2. 普法"],
  "（一）at the top": [
    "（一）学法\n1、会前\n2、会后\n（二）普法\n略。",
    "1 （一） 学法",
    "2 1、 会前",
    "2 2、 会后",
    "1 （二） 普法",
  ],
  "parts above 一、": [
    "第一部分 2022年工作\n一、学法\n二、普法\n第二部分：2023年打算\n一、学法",
    "1 第一部分 2022年工作",
    "2 一、 学法",
    "2 二、 普法",
    "1 第二部分 2023年打算",
    "2 一、 学法",
  ],
  "chapters and their sections": [
    "第一章 总论\n第一节 目标\n第二节 原则\n第二章 任务",
    "1 第一章 总论",
    "2 第一节 目标",
    "2 第二节 原则",
    "1 第二章 任务",
  ],
  "items in front of the headings of the same section": [
    "一、打算\n坚持两点。一是守正。二是创新。\n（一）学法\n略。\n（二）普法\n略。",
    "1 一、 打算",
    "2 一是 守正",
    "2 二是 创新",
    "2 （一） 学法",
    "2 （二） 普法",
  ],
  "numbers below items": [
    "（一）学法。一是抓会议：（1）会前；（2）会后。二是抓培训。\n（二）普法。",
    "1+ （一） 学法",
    "2+ 一是 抓会议",
    "3 （1） 会前",
    "3 （2） 会后",
    "2 二是 抓培训",
    "1 （二） 普法",
  ],
  "numbers below the last item, as below the others": [
    "（一）学法\n一是抓会议。\n1.会前\n2.会后\n二是抓培训。\n1.线上\n2.线下",
    "1 （一） 学法",
    "2 一是 抓会议",
    "3 1. 会前",
    "3 2. 会后",
    "2 二是 抓培训",
    "3 1. 线上",
    "3 2. 线下",
  ],
  "circled and half-bracketed numbers": [
    "（一）学法。包括：①会前；②会后。\n（二）普法\n1）进村\n2）进校",
    "1+ （一） 学法",
    "2 ① 会前",
    "2 ② 会后",
    "1 （二） 普法",
    "2 1） 进村",
    "2 2） 进校",
  ],
  "一要, 其一 and 第一": [
    "一、打算\n一要学法。二要普法。\n二、不足\n其一，人少；其二，钱少。\n三、体会\n第一，要实。略。第二，要快。略。",
    "1 一、 打算",
    "2 一要 学法",
    "2 二要 普法",
    "1 二、 不足",
    "2 其一， 人少",
    "2 其二， 钱少",
    "1 三、 体会",
    "2+ 第一， 要实",
    "2+ 第二， 要快",
  ],
  "items parted by commas": [
    "一、不足\n主要是，一是人员少，二是经费少，三是装备少。",
    "1 一、 不足",
    "2 一是 人员少",
    "2 二是 经费少",
    "2 三是 装备少",
  ],
  "a lone 一是": ["一、主要工作\n有新办法。一是建立台账。每月更新。", "1 一、 主要工作", "2+ 一是 建立台账"],
  "beyond ten": [
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"].map((n) => `${n}是做事。`).join(""),
    ...["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"].map((n) => `1 ${n}是 做事`),
  ],
  "a whole report on one line": [
    "现报告如下：一、主要工作（一）抓学法。略。（二）抓普法。一是进村。二是进校。二、存在的问题1.人少。2.钱少。",
    "1+ 一、 主要工作",
    "2+ （一） 抓学法",
    "2+ （二） 抓普法",
    "3 一是 进村",
    "3 二是 进校",
    "1+ 二、 存在的问题",
    "2 1. 人少",
    "2 2. 钱少",
  ],
  "lines that became spaces": [
    "报告如下 一、主要工作 （一）学法 略。 （二）普法 略。 二、打算 略。",
    "1+ 一、 主要工作",
    "2 （一） 学法 略",
    "2 （二） 普法 略",
    "1 二、 打算 略",
  ],
  "a heading parted from its paragraph by a space": [
    "一、加强组织领导 今年以来，全县坚持和完善党委统一领导、政府组织实施、部门各负其责的工作机制，形成了齐抓共管的局面。略。",
    "1+ 一、 加强组织领导",
  ],
  "a marker on a line of its own": [
    "一、\n主要工作\n略。\n二、\n打算\n略。",
    "1 一、 主要工作",
    "1 二、 打算",
  ],
  "items that open with a year or month": [
    "一、打算\n1.2023年普法。\n2.12月4日宣誓。",
    "1 一、 打算",
    "2 1. 2023年普法",
    "2 2. 12月4日宣誓",
  ],
  "a point in place of 。": [
    "（一）抓学法.全年四次.\n（二）抓1.5倍增长.略.",
    "1+ （一） 抓学法",
    "1+ （二） 抓1.5倍增长",
  ],
  "items behind a closed bracket": [
    "一是学法。（责任单位：司法局）二是普法。（责任单位：司法局）",
    "1+ 一是 学法",
    "1+ 二是 普法",
  ],
};

test.each(Object.entries(trees))("%s", (_, [text, ...expected]) => {
  expect(shape(text)).toEqual(expected);
});

describe("what only looks like a marker", () => {
  const none = [
    "增长3.5%，投入1.2亿元，用时2.5小时。",
    "2022.1至2022.12期间，12.4宪法日。",
    "依照第三十二条第二款第（四）项的规定。",
    "《实施纲要（2021—2025年）》印发。",
    "办事一是一，二是二。",
    "面对困难不二要求，三要素齐备。",
    "坚持统一是前提，唯一是群众。",
    "推动三、四线城市和一、二、三产业发展，二、三产比例提高。",
    "五一、十一、春节期间检查。",
    "考核居全省第一，连年第一，第二名落后。",
    "发展是第一要务。第一要务是发展。",
    "示范单位（1）和示范单位（2）受表彰。",
    "第一部分是工作情况，第二部分是打算。",
    "学习《规定。一是学法。二是普法》一文。",
    "附件：1.统计表\n2.名单",
    "附件\n1.统计表\n2.名单",
    "相关文档：\n1.云溪县上年报告\n2.云溪县实施方案",
    "首页 > 政务公开 > 年报 2022-03-01 字体：【大 中 小】 打印 关闭",
    "1. 首页\n2. 政务公开\n3. 互动交流",
    "1.5\n2.5\n3.5",
    "共有3家。其中，1.8万人受益。",
    "",
  ];
  test.each(none)("%s", (text) => {
    expect(shape(text)).toEqual([]);
  });

  test("stands around the report on its page", () => {
    const text = [
      "首页 > 政务公开 > 法治政府建设年报",
      "1. 网站首页",
      "2. 信息公开",
      "发布时间：2023-01-10 来源：云溪县司法局 字体：【大 中 小】",
      "一、主要工作",
      "略。",
      "打印 关闭",
      "上一篇：1.云溪县通知",
      "相关链接",
      "1.云溪县上年报告",
      "2.云溪县实施方案",
    ].join("\n");
    expect(shape(text)).toEqual(["1 一、 主要工作"]);
  });

  test("is left out among real ones", () => {
    const text =
      "一、主要工作\n一、二、三产业增长3.5%。\n二、三产比例提高。\n三、四线城市来学。\n二、问题\n依照第（三）项，居第一，不足2.5小时。";
    expect(shape(text)).toEqual(["1 一、 主要工作", "1 二、 问题"]);
  });

  test("a table of contents goes before the headings it lists", () => {
    const text = "目录\n一、主要工作\n二、打算\n云溪县报告\n一、主要工作\n略。\n二、打算\n略。";
    const { sections } = read(text);
    expect(sections.map(({ id, start }) => [id, start])).toEqual([
      ["1", 21],
      ["2", 31],
    ]);
  });
});

describe("flaws of the source", () => {
  const flawed: [string, string[], [string, string][]][] = [
    ["（一）学法\n（二）普法\n（四）执法\n", ["（一）", "（二）", "（四）"], [["outline-gap", "（四）"]]],
    ["（一）学法\n（二）普法\n（二）执法\n", ["（一）", "（二）", "（二）"], [["outline-repeat", "（二）"]]],
    [
      "一、学法\n二、普法\n三、执法\n二、监督\n",
      ["一、", "二、", "三、", "二、"],
      [["outline-order", "二、"]],
    ],
    ["一是学法。三是普法。", ["一是", "三是"], [["outline-gap", "三是"]]],
    ["先学法。二是普法。三是执法。", ["二是", "三是"], [["outline-gap", "二是"]]],
    ["略。\n二、普法\n三、执法\n", ["二、", "三、"], [["outline-gap", "二、"]]],
    ["1.学法\n2.普法\n4.执法\n", ["1.", "2.", "4."], [["outline-gap", "4."]]],
    ["一、学法\n二、普法\n", ["一、", "二、"], []],
  ];
  test.each(flawed)("%j", (text, markers, diagnostics) => {
    const found = read(text);
    expect(found.sections.map(({ marker }) => marker)).toEqual(markers);
    expect(found.diagnostics.map((d) => [d.code, text.slice(d.start, d.end)])).toEqual(diagnostics);
  });

  test("are told in plain words", () => {
    const [gap] = read("（一）学法\n（二）普法\n（五）执法").diagnostics;
    expect(gap?.message).toBe(
      "（五） follows （二）: numbers 3 to 4 are missing or written without a marker.",
    );
    const [start] = read("先学法。二是普法。三是执法。").diagnostics;
    expect(start?.message).toBe("A list begins with 二是: number 1 is missing or written without a marker.");
  });
});

test("ids are positions, spans hold the children, titles and markers are the source's", () => {
  const source = "报告\n一、工作\n（1）学法。略。\n（二）普法。\n二、打算\n略。\n";
  const { sections } = read(source);
  expect(
    sections.map(({ id, parent, number, start, end }) => [id, parent, number, source.slice(start, end)]),
  ).toEqual([
    ["1", null, 1, "一、工作\n（1）学法。略。\n（二）普法。"],
    ["1.1", "1", 1, "（1）学法。略。"],
    ["1.2", "1", 2, "（二）普法。"],
    ["2", null, 2, "二、打算\n略。"],
  ]);
});

test("a title that is wrapped to the width of the page is one string", () => {
  const line = "全县各级各部门认真落实工作部署要求取得新的进步";
  const source = [
    ...Array.from({ length: 12 }, () => line),
    "（一）健全依法决策机制，落实合法性审查制度要求，提",
    "高决策质量。全年审查文件二十件。",
    "（二）规范执法",
    line,
  ].join("\n");
  expect(shape(source)).toEqual([
    "1+ （一） 健全依法决策机制，落实合法性审查制度要求，提高决策质量",
    "1 （二） 规范执法",
  ]);
});

test("notes behind the report stand by themselves", () => {
  const { sections } = read("一、主要工作\n（一）学法\n略。\n名词解释\n1.清单：指目录。\n2.平台：指系统。");
  expect(sections.map(({ id, level, role }) => [id, level, role])).toEqual([
    ["1", 1, "achievements"],
    ["1.1", 2, null],
    ["2", 1, "other"],
    ["3", 1, "other"],
  ]);
});

/** A megabyte each. They end, and give no more than they hold. */
const hostile: [string, string, number][] = [
  ["1.", "", 0],
  ["（一）", "", 1],
  ["(((((", "", 0],
  ["一是", "", 1],
  ["一、", "", 0],
  ["《一、", "", 0],
  ["第一，", "", 0],
  ["没有句号的一行", "\n一、工作\n", 1],
  [" ", "一、工作", 1],
  ["\n", "一、工作", 1],
  ["。1、", "", 0],
];

test.each(hostile)("a megabyte of %j", (part, end, count) => {
  const text = part.repeat(1e6 / part.length) + end;
  expect(read(text).sections).toHaveLength(count);
});

test("a megabyte of items", () => {
  const { sections } = read("。一是学".repeat(250_000));
  expect(sections).toHaveLength(250_000);
  expect(sections.at(-1)).toMatchObject({ id: "250000", marker: "一是", title: "学" });
});

function read(source: string) {
  return outline(readable(source));
}

function shape(source: string): string[] {
  return read(source).sections.map(
    ({ level, runIn, marker, title }) => `${level}${runIn ? "+" : ""} ${marker} ${title}`,
  );
}
