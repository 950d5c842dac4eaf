import { type Explanation, lineAround, type NumeralAt, placeOf, type RuleAt } from "../explain.ts";
import { type Field, ORIGINS } from "../explainFields.ts";
import { type Paint, painter, printable, widthOf } from "../render/terminal.ts";
import type { SourceText } from "../text.ts";

/** What is shown: the explanation, and the text that it points into. */
export interface Shown {
  path: string;
  text: SourceText;
  explanation: Explanation;
}

/** Columns of text on either side of what the caret stands under. */
const CONTEXT = 36;
const NAME = 10;
const VALUE = 26;
/** Longer quotations are cut. */
const QUOTED = 40;

/** The explanation as lines for a reader. */
export function pretty(shown: Shown, colours: boolean): string {
  const { path, explanation } = shown;
  const paint = painter(colours);
  const { offset, line, column, sections } = explanation;
  const heading = sections.map(({ marker, title }) => clip(`${marker}${title}`)).join(" > ");
  const lines = [
    paint("bold", `${printable(path)}:${line}:${column}, offset ${offset}`),
    "",
    ...caretLines(shown, paint),
    "",
    row("section", heading || "before the first section"),
    ...whatStands(shown),
  ];
  return `${lines.map((text) => text.trimEnd()).join("\n")}\n`;
}

function whatStands(shown: Shown): string[] {
  const { found, numeral, rule, sections, offset } = shown.explanation;
  const lines: string[] = [];
  if (found === "section") {
    const read = sections.findLast(({ start }) => start <= offset)!;
    lines.push(row("marker", `of section ${read.id}, level ${read.level}, number ${read.number}`));
    if (read.role !== null) lines.push(row("role", read.role));
  }
  if (numeral === null) return found === "section" ? lines : [...lines, ...nothing(shown)];
  lines.push(row("numeral", `${quote(numeral.text)}, ${CLASSES[numeral.class]}`));
  lines.push(...ruleLines(rule!));
  return [...lines, ...fieldLines(shown), ...nearLines(shown)];
}

const CLASSES: Readonly<Record<NumeralAt["class"], string>> = {
  metric: "a metric",
  date: "a date",
  ordinal: "an ordinal",
  name: "part of a name or word",
  numbering: "numbering",
  documentNumber: "part of a document number",
  title: "part of a title",
  other: "something else that is no quantity",
  unread: "unread",
};

function ruleLines({ id, note, examples }: RuleAt): string[] {
  if (note !== null) return [row("rule", `${id}: ${note}`)];
  return [
    row("rule", id),
    ...examples.map((example, index) => row(index === 0 ? "as in" : "", shown(example))),
  ];
}

function shown([sentence, numeral]: RuleAt["examples"][number]): string {
  return `${printable(numeral)}  in  ${printable(sentence)}`;
}

function nothing({ path, explanation: { nearest } }: Shown): string[] {
  const lines = [row("numeral", "none at this place")];
  if (nearest.length === 0) return [...lines, row("nearest", "none on this line")];
  for (const [index, { text, start, line, column }] of nearest.entries())
    lines.push(
      row(
        index === 0 ? "nearest" : "",
        `${quote(text)} at ${printable(path)}:${line}:${column}, offset ${start}`,
      ),
    );
  return lines;
}

function fieldLines({ text, explanation: { metric, fields } }: Shown): string[] {
  if (metric === null) return [];
  const shown = fields.filter(({ field, value }) => field !== (value === null ? "range" : ""));
  return ["", row("metric", metric), ...shown.map((field) => fieldLine(text.text, field))];
}

function fieldLine(text: string, field: Field): string {
  const { from, words, start, metric, rule } = field;
  const quoted = words === null ? "" : `: ${quote(words)}`;
  const at = start === null ? "" : ` at ${lineColumn(text, start)}`;
  const taken = metric === null ? "" : `, ${metric}`;
  const by = rule === null ? "" : `, read by ${rule}`;
  return `  ${pad(field.field, NAME)}${pad(valueText(field), VALUE)}  ${ORIGINS[from]}${taken}${quoted}${at}${by}`;
}

function lineColumn(text: string, offset: number): string {
  const { line, column } = placeOf(text, offset);
  return `${line}:${column}`;
}

function valueText({ value }: Field): string {
  if (value === null) return "-";
  if (typeof value !== "object") return value === "" ? '""' : clip(String(value));
  if ("min" in value) return `${value.min} to ${value.max}`;
  return value.from === null && value.to === null
    ? "open at both ends"
    : `${value.from ?? "..."} to ${value.to ?? "..."}`;
}

function nearLines({ explanation: { near } }: Shown): string[] {
  const outranked = near.filter(({ outcome }) => outcome === "outranked");
  const declined = near.filter(({ outcome }) => outcome === "declined").map(({ id }) => id);
  const lines = outranked.map(({ id, text, examples }) => {
    const example = examples[0] === undefined ? "" : `, as in  ${shown(examples[0])}`;
    return `  ${pad(id, 28)}would read ${quote(text ?? "")}${example}`;
  });
  if (lines.length > 0) lines.unshift("", "outranked, in their order");
  return [...lines, "", row("declined", declined.join(", ") || "no rule whose pattern matches")];
}

/** The line of the text, cut to what stands around the place, and carets under the numeral or the place itself. */
function caretLines({ text: { source, text }, explanation }: Shown, paint: Paint): string[] {
  const { offset } = explanation;
  const [from, to] = lineAround(text, offset);
  const pointed = pointedAt(explanation, source);
  const start = Math.max(from, pointed.start);
  const end = Math.min(to, pointed.end);
  const before = tail(source.slice(from, start));
  const marked = printable(source.slice(start, end));
  const carets = "^".repeat(Math.max(1, widthOf(marked)));
  const behind = head(source.slice(end, to).replace(/\r$/, ""));
  return [
    `  ${before}${paint("bold", marked)}${behind}`,
    `  ${" ".repeat(widthOf(before))}${paint("green", carets)}`,
  ];
}

/** The marker of the section, the numeral, or the character at the place. */
function pointedAt({ found, sections, numeral, offset }: Explanation, source: string) {
  const { start, marker } = sections.at(-1) ?? { start: 0, marker: "" };
  if (found === "section") return { start, end: start + marker.length };
  return numeral ?? { start: offset, end: offset + (source.codePointAt(offset)! > 0xffff ? 2 : 1) };
}

const ELLIPSIS = "...";

function head(text: string): string {
  let shown = "";
  let width = 0;
  for (const sign of text.slice(0, CONTEXT * 2)) {
    const printed = printable(sign);
    width += widthOf(printed);
    if (width > CONTEXT) return shown + ELLIPSIS;
    shown += printed;
  }
  return shown;
}

function tail(text: string): string {
  let shown = "";
  let width = 0;
  for (const sign of [...text.slice(-CONTEXT * 2)].reverse()) {
    const printed = printable(sign);
    width += widthOf(printed);
    if (width > CONTEXT) return ELLIPSIS + shown;
    shown = printed + shown;
  }
  return shown;
}

function row(name: string, value: string): string {
  return `${pad(name, NAME)}${value}`;
}

const quote = (text: string) => `"${clip(text)}"`;

function clip(text: string): string {
  const signs = [...text];
  return printable(signs.length > QUOTED ? signs.slice(0, QUOTED).join("") + ELLIPSIS : text);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
