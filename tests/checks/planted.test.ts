import { expect, it } from "vitest";
import { lawreport, root } from "../helpers/cli.ts";

/** What does not add up in two years of one county: file, line, column, rule. The sums and rates of the bureau have a test of their own. */
const PLANTED = [
  ["fixtures/luxi-2022.txt", 7, 28, "years"],
  ["fixtures/luxi-2022.txt", 8, 29, "order"],
  ["fixtures/luxi-2022.txt", 10, 30, "repeat"],
];

interface Finding {
  rule: string;
  status: string;
  terms: { path: string; line: number; column: number }[];
}

it("finds every planted error at its place, and no other", () => {
  const { stdout } = lawreport(["check", "fixtures/luxi-2021.txt", "fixtures/luxi-2022.txt", "-f", "json"], {
    cwd: root,
  });
  const broken = (JSON.parse(stdout) as Finding[]).filter(({ status }) => status === "broken");
  const places = broken.map(({ rule, terms: [first] }) => [first?.path, first?.line, first?.column, rule]);
  expect(places.sort()).toEqual(PLANTED.sort());
});
