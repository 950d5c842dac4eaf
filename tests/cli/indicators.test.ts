import { join } from "node:path";
import { expect, test } from "vitest";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { lawreport, records, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";

const example = join(root, "examples/government-work-report.yaml");

test("lists the catalogue in columns that stand below one another, Chinese characters taking two", () => {
  const { code, stdout, stderr } = lawreport(["indicators"]);
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(builtIn.length + 1);
  const widths = lines.slice(1).map((line) => {
    const definition = builtIn.find(({ id }) => line.startsWith(`${id} `))!.definition;
    return [...line.slice(0, line.indexOf(definition, line.indexOf("  ") + 2))];
  });
  const columns = widths.map((signs) =>
    signs.reduce((sum, sign) => sum + (/[\u2018-\u201d\u2e80-\uffef]/.test(sign) ? 2 : 1), 0),
  );
  expect(columns.filter((width) => width === columns[0]).length).toBeGreaterThan(builtIn.length - 8);
});

test("-f json is the catalogue, -f md a table", () => {
  expect(JSON.parse(lawreport(["indicators", "-f", "json"]).stdout)).toEqual(builtIn);
  expect(lawreport(["indicators", "-f", "md"]).stdout).toMatch(
    /^\| id \| name \| unit \| definition \|\n\| --- \|/,
  );
});

test("explains one", () => {
  const { code, stdout } = lawreport(["indicators", "rules.cleanups"]);
  expect(code).toBe(0);
  for (const part of [
    "规范性文件清理次数 · Clean-ups",
    "definition  清理总次数",
    "units       次 / 轮",
    "【2次】",
  ])
    expect(stdout).toContain(part);
  expect(JSON.parse(lawreport(["indicators", "rules.cleanups", "-f", "json"]).stdout).id).toBe(
    "rules.cleanups",
  );
  expect(lawreport(["indicators", "rules.cleanups", "-f", "md"]).stdout).toMatch(
    /^## rules\.cleanups\n\n- \*\*name\*\*/,
  );
});

test("an unknown id: the nearest ones", () => {
  const { code, stdout, stderr } = lawreport(["indicators", "reconsideration.recieved"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(
    /no indicator 'reconsideration\.recieved': did you mean reconsideration\.received, /,
  );
});

test("--indicators: the user's own, in the list and in the reports", () => {
  expect(lawreport(["indicators", "economy.gdp", "--indicators", example]).stdout).toContain("地区生产总值");
  const folder = folderWith({
    "a.txt": "青溪县2023年政府工作报告\n一、2023年工作回顾\n全年实现地区生产总值312.5亿元。\n",
  });
  const run = lawreport(["parse", folder, "-f", "ndjson", "--indicators", example]);
  expect(records(run)[0]!.metrics.map(({ indicator }) => indicator)).toEqual(["economy.gdp"]);
});

test("--indicators with a mistake: every place, and nothing is read", () => {
  const folder = folderWith({ "my.yaml": "indicators:\n  - id: A B\n    nmae: x\n", "a.txt": "一、工作\n" });
  const { code, stdout, stderr } = lawreport(["parse", "a.txt", "--indicators", "my.yaml"], { cwd: folder });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/my\.yaml:2:9: 'id' is no id/);
  expect(stderr).toMatch(/my\.yaml:3:5: 'nmae' is no key here/);
});
