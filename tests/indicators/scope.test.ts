import { expect, it } from "vitest";
import { parseReport } from "../../src/parse.ts";

/** The ids of a report's numbers. */
function idsOf(body: string): (string | null)[] {
  const text = `云溪县人民政府\n关于2022年度法治政府建设情况的报告\n一、2022年主要工作\n${body}`;
  return parseReport(text).metrics.map(({ indicator }) => indicator);
}

const received = "reconsideration.received";

// Only the whole government's own figure for the report's period gets an indicator.
it.each<[string, (string | null)[]]>([
  ["收到行政复议申请74件。", [received]],
  ["截至12月底，收到行政复议申请74件。", [received]],
  ["上半年收到行政复议申请30件。", [null]],
  ["2021年收到行政复议申请61件，2022年收到行政复议申请74件。", [null, received]],
  ["行政复议申请由2021年的61件增至74件。", [null, received]],
  ["近三年收到行政复议申请210件。", [null]],
  ["“七五”普法期间举办法治讲座160场。", [null]],
  ["7月28日组织行政执法人员培训班1期。", ["enforcement.trainings"]],
  ["县住建局收到行政复议申请7件。", [null]],
  ["县住建局涉诉7件，全县行政机关办理行政应诉案件38件。", [null, "litigation.cases"]],
  ["县司法局收到行政复议申请74件。", [received]],
  ["青溪镇调解矛盾纠纷135件。", [null]],
  ["各乡镇调解矛盾纠纷1350件。", ["mediation.cases"]],
  ["以县政府为被告的行政诉讼案件19件，审结17件，败诉2件。", [null, null, null]],
  [
    "行政应诉案件86件，其中以县政府为被告的14件；审结66件。",
    ["litigation.cases", null, "litigation.concluded"],
  ],
  ["以全县行政机关为被告的行政诉讼案件90件，败诉6件。", ["litigation.cases", "litigation.lost"]],
  ["计划收到行政复议申请80件。", [null]],
  ["行政复议申请较上年增加13件。", [null]],
  ["办理人大代表建议105件，其中市人大代表建议13件。", ["supervision.congress-proposals", null]],
  [
    "审查各类文件90件（规范性文件9件、合同81件）。",
    ["review.documents", "rules.reviewed", "review.contracts"],
  ],
])("%s", (body, ids) => {
  expect(idsOf(body)).toEqual(ids);
});

it.each<[string, (string | null)[]]>([
  ["收到行政復議申請74件。", [received]],
  ["過去三年收到行政復議申請210件。", [null]],
])("in traditional script: %s", (body, ids) => {
  const { metrics } = parseReport(
    `雲溪縣人民政府\n關於2022年度法治政府建設情況的報告\n一、2022年主要工作\n${body}`,
  );
  expect(metrics.map(({ indicator }) => indicator)).toEqual(ids);
});

it("keeps both numbers that claim one indicator, and says so", () => {
  const { metrics, diagnostics } = parseReport(
    "云溪县2022年法治政府建设年度报告\n一、工作\n收到行政复议申请74件。\n二、成效\n收到行政复议申请75件。\n",
  );
  expect(metrics.map(({ indicator }) => indicator)).toEqual([received, received]);
  expect(
    diagnostics
      .filter(({ code }) => code === "indicator-twice")
      .map(({ severity, start }) => [severity, start]),
  ).toEqual([["info", metrics[1]!.start]]);
});

it("gives none where two definitions fit equally well", () => {
  expect(idsOf("规范性文件备案率、合法率均为100%。")).toEqual([null]);
});
