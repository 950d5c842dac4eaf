import { type Rule, sticky } from "../rule.ts";
import { ARABIC } from "./parts.ts";

/** Readings of what no other rule has read. */
export const leftovers: readonly Rule[] = [
  {
    id: "code.edition",
    class: "other",
    marks: [{ first: ARABIC }],
    pattern: sticky`\d{1,2}\.0(?![\d%])`,
    examples: [["实施3.0非现场监管。", "3.0"]],
    counterExamples: ["增长3.0%。"],
  },
  {
    id: "ordinal.first-of",
    class: "ordinal",
    marks: [{ first: ARABIC, before: "前 " }],
    pattern: sticky`(?<=前 ?)\d{1,4}`,
    examples: [["引进全球前20船公司。", "20"]],
    counterExamples: ["居全省前10位。"],
  },
];
