import { expect, test } from "vitest";
import type { Role } from "../../schemas/report.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { outline } from "../../src/outline/outline.ts";

const headings: Record<Role, string[]> = {
  achievements: [
    "主要工作开展情况",
    "2022年主要工作",
    "主要做法及成效",
    "主要做法和经验",
    "工作成效及亮点",
    "2022年法治政府建设工作总结",
    "取得的成绩和存在的不足",
    "强化组织领导，凝聚工作合力",
    "聚焦突出问题，提升执法质效",
    "坚持问题导向，补齐服务短板",
    "基层治理弱项逐步消除",
    "着力化解矛盾纠纷，防范风险挑战",
    "创新工作思路，规范执法行为",
    "严格落实年度立法计划",
    "创新工作机制，提升服务水平",
    "打造特色普法阵地",
    "统筹安排部署，压实各方责任",
    "帮扶困难群众，完善法律援助",
    "全面完成重点任务",
    "其他工作情况",
    "切实解决突出问题",
    "进一步加强组织领导",
    "采取有力措施",
  ],
  highlights: [
    "工作亮点",
    "亮点工作",
    "特色亮点工作开展情况",
    "创新举措",
    "经验做法",
    "典型案例",
    "特色工作",
    "创新工作情况",
  ],
  problems: [
    "存在的问题",
    "存在的主要问题和不足",
    "存在的困难",
    "短板弱项",
    "工作中存在的不足及原因",
    "面临的挑战",
    "主要问题及改进措施",
    "其他存在的问题",
    "需要上级协调解决的问题",
  ],
  leadership: [
    "党政主要负责人履行推进法治建设第一责任人职责情况",
    "县政府主要负责同志履职情况",
    "主要领导履行法治建设职责的主要做法",
    "落实第一责任人职责",
  ],
  plan: [
    "下一步工作打算",
    "下步工作",
    "2023年工作计划",
    "2023年主要工作",
    "2023年度法治政府建设工作安排",
    "今后工作重点",
    "工作思路",
    "工作展望",
    "下一阶段主要工作",
    "主要工作安排",
    "努力方向",
    "发展目标和重点任务",
    "改进措施",
    "对策措施",
    "进一步推进法治政府建设的措施",
  ],
  other: [
    "总体要求",
    "有关建议",
    "单位概况",
    "起草背景",
    "意见建议",
    "意见和建议",
    "有关说明",
    "其他需要报告的情况",
    "需要说明的其他情况",
    "其他需要说明的问题",
    "其他事项",
  ],
};

test.each(Object.entries(headings).flatMap(([role, titles]) => titles.map((title) => [title, role])))(
  "%s: %s",
  (title, role) => {
    expect(rolesOf(`云溪县2022年度法治政府建设情况报告\n一、${title}\n有关情况如下。`)).toEqual([role]);
  },
);

const mixed: [string, string[], Role][] = [
  ["存在的问题和下一步工作", ["健全执法制度", "加强队伍培训"], "plan"],
  ["存在问题及改进措施", ["持续开展普法", "完善监督机制", "个别单位重视不够"], "plan"],
  ["存在的问题和下一步工作", ["个别单位重视不够", "执法力量不足"], "problems"],
  ["存在的问题和下一步工作", [], "problems"],
  ["存在的问题", ["健全执法制度", "加强队伍培训"], "problems"],
];

test.each(mixed)("%s with %j: %s", (title, items, role) => {
  const list = items.map((item, i) => `（${"一二三"[i]}）${item}`).join("\n");
  expect(rolesOf(`2022年报告\n一、${title}\n${list}`)).toEqual([role]);
});

test("the year of the work told decides which year lies ahead", () => {
  const text = "在2023年1月8日会议上\n一、2022年工作回顾\n略。\n二、2023年重点工作\n（一）执法\n略。";
  expect(rolesOf(text)).toEqual(["achievements", "plan"]);
});

test("the clock of a web page says nothing of the year", () => {
  const text = "今天是：2019年10月31日\n2020年云溪县法治政府建设情况报告\n一、2020年主要举措\n略。\n";
  expect(rolesOf(text)).toEqual(["achievements"]);
});

test("only level 1 has a role", () => {
  const { sections } = outline(both("一、主要工作\n（一）存在的问题\n略。"));
  expect(sections.map(({ level, role }) => [level, role])).toEqual([
    [1, "achievements"],
    [2, null],
  ]);
});

function rolesOf(text: string): (Role | null)[] {
  return outline(both(text))
    .sections.filter(({ level }) => level === 1)
    .map(({ role }) => role);
}

function both(source: string) {
  return { source, text: normalise(source) };
}
