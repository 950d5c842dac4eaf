import { expect, it } from "vitest";
import { parseReport } from "../../src/parse.ts";
import { REPORT } from "../helpers/texts.ts";

const page = `<html><body>${"<p>云溪县办理案件42件。</p>".repeat(3)}</body></html>`;

it.each<[string, string, string[]]>([
  ["a report", REPORT, []],
  ["NULs", `${REPORT}\0\0`, [`nul-character ${REPORT.length}`]],
  ["lost characters", `云\ufffd县\n${REPORT}`, ["lost-character 1"]],
  ["a web page", `${REPORT}${page}`, [`html ${REPORT.length}`]],
  ["a tag that the text tells of", `${REPORT}<div>`, []],
])("says what is odd about %s", (_, text, expected) => {
  const { diagnostics } = parseReport(text);
  const said = diagnostics.filter(({ code }) => /nul|lost|html/.test(code));
  expect(said.map(({ code, start }) => `${code} ${start}`)).toEqual(expected);
});
