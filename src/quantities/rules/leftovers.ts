import { type Rule, sticky } from "../rule.ts";
import { ARABIC, GAP } from "./parts.ts";

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
    // 50亿级项目
    id: "name.scale",
    class: "name",
    marks: [{ first: ARABIC, behind: " 万亿" }],
    pattern: sticky`\d{1,9}${GAP}[万亿]级`,
    examples: [["引进50亿级项目。", "50亿级"]],
    counterExamples: ["投入50亿元。"],
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
