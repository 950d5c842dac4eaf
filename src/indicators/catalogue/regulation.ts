import type { Indicator } from "../../../schemas/indicator.ts";
import { RATE } from "./words.ts";

const area = "regulation";

export const regulation: readonly Indicator[] = [
  {
    id: "regulation.items",
    name: "监管事项主项数",
    english: "Main regulatory items",
    area,
    definition: "“互联网+监管”监管事项主项数",
    unit: "项",
    units: "项|个|大项|条",
    kind: "count",
    without: "已录入|已覆盖|已开展|监管行为的主项|率|新增|率达|增加|未|检查类|调整|涉及|覆盖|实施清单|问题",
    when: [
      { words: ["主项", "监管|认领|梳理|发布"], without: "子项#" },
      { words: ["主项"], theme: "互联网+监管|监管事项", otherTheme: "处罚|许可" },
    ],
    examples: ["认领监管事项主项【486项】。", "“互联网+监管”系统现有监管主项【523项】。"],
    counterExamples: ["已录入监管行为的主项【519项】。", "监管事项子项【2100项】。"],
  },
  {
    id: "regulation.coverage-rate",
    name: "监管主项覆盖率",
    english: "Coverage of main regulatory items",
    area,
    definition: "监管行为主项覆盖率",
    unit: "%",
    units: RATE,
    kind: "rate",
    without: "子项|随机|检查|清单完成|部门监管",
    when: [
      { words: ["主项…覆盖|主项覆盖"] },
      {
        words: ["^覆盖率|^监管覆盖率|^监管事项覆盖率|^监管行为覆盖率"],
        theme: "主项|互联网+监管",
        otherTheme: "子项|随机|检查|普法|顾问|公示|记录",
      },
    ],
    examples: ["监管行为主项覆盖率达【100%】。"],
    counterExamples: ["监管行为子项覆盖率达【96%】。", "县交通局监管主项覆盖率【72%】。"],
  },
  {
    id: "regulation.sub-item-coverage-rate",
    name: "监管子项覆盖率",
    english: "Coverage of regulatory sub-items",
    area,
    definition: "监管行为子项覆盖率",
    unit: "%",
    units: RATE,
    kind: "rate",
    when: [{ words: ["子项…覆盖|子项覆盖"] }],
    examples: ["主项覆盖率100%，子项覆盖率【93%】。"],
    counterExamples: ["监管行为主项覆盖率达【96%】。"],
  },
];
