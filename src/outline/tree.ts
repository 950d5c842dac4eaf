import type { Candidate } from "./candidates.ts";
import { type Flaw, flawOf } from "./flaws.ts";

/** A marker that is one, and the node that it stands under. */
export interface Node {
  readonly candidate: Candidate;
  readonly parent: Node | null;
  readonly level: number;
  /** Path of positions among siblings, whatever the markers say: `1.2.1`. */
  readonly id: string;
  readonly zone: Zone;
  /** How many stand under it so far. */
  children: number;
}

/**
 * The `body` of the report; `notes` behind it that explain its words; what stands `aside` and is no part of it: a table
 * of contents, a list of attachments or links.
 */
export type Zone = "body" | "notes" | "aside";

/** Markers that count up together: the innermost of each stands on the stack of open runs. */
interface Run {
  last: Node;
}

interface State {
  readonly text: string;
  readonly nodes: Node[];
  readonly flaws: Flaw[];
  /** How many stand at level 1 so far. */
  roots: number;
  /** Open runs, outermost first; no style stands in it more than twice, so it is never deep. */
  readonly open: Run[];
  /** The number last seen of each style, in open and closed runs. */
  readonly seen: Map<string, number>;
  /** `a>b` where this report has put b inside of a beyond doubt. */
  readonly nesting: Set<string>;
}

/**
 * Settles which candidates are markers and what each stands under.
 *
 * A marker that counts on from an open run closes what was opened inside that run. Any other opens a run, or goes on
 * with one that was closed with its parent, under the innermost open marker that can contain it.
 */
export function tree(text: string, candidates: readonly Candidate[]): { nodes: Node[]; flaws: Flaw[] } {
  const state: State = {
    text,
    nodes: [],
    flaws: [],
    roots: 0,
    open: [],
    seen: new Map(),
    nesting: new Set(),
  };
  for (const candidate of candidates) place(state, candidate);
  return { nodes: state.nodes, flaws: state.flaws };
}

function place(state: State, candidate: Candidate): void {
  const adjacent = isAdjacent(state, candidate);
  if (candidate.place === "inside" && !adjacent && !isInHeading(state, candidate)) return;
  const run = goesOn(state, candidate);
  if (run !== undefined) join(state, run, candidate);
  else if (candidate.number > 1 && !runsOn(state, candidate)) placeFlawed(state, candidate);
  else if (candidate.number > 1 || adjacent || canOpen(state, candidate)) openRun(state, candidate);
}

function placeFlawed(state: State, candidate: Candidate): void {
  const same = runOf(state, candidate, () => true);
  const flaw = flawOf(candidate, same?.last.candidate);
  if (flaw === null) return;
  state.flaws.push(flaw);
  if (same === undefined) openRun(state, candidate);
  else join(state, same, candidate);
}

/** The open run of the candidate's style: inside a paragraph the inner one, where there are two. */
function runOf({ open }: State, { rule, place }: Candidate, fits: (run: Run) => boolean): Run | undefined {
  const own = (run: Run) => run.last.candidate.rule === rule && fits(run);
  return place === "line" ? open.find(own) : open.findLast(own);
}

/** The open run that the candidate counts on from: of its own style, else of one that it may stand in for. */
function goesOn(state: State, candidate: Candidate): Run | undefined {
  const { rule, number, place } = candidate;
  const before = (run: Run) => run.last.candidate.number === number - 1;
  const own = runOf(state, candidate, before);
  if (own !== undefined) return place === "comma" && !isNear(own.last.candidate, candidate) ? undefined : own;
  if (number === 1 || place === "comma" || place === "inside" || state.seen.get(rule.id) === number - 1)
    return undefined;
  return state.open.findLast((run) => rule.kin.includes(run.last.candidate.rule.id) && before(run));
}

/** Farther apart than this, two clauses parted by commas are not one enumeration. */
const ENUMERATION_REACH = 300;

function isNear(last: Candidate, candidate: Candidate): boolean {
  return candidate.start - last.end < ENUMERATION_REACH;
}

/** Whether the numbering of a style goes on under a new parent, as 4. under (二) after 3. under (一). */
function runsOn({ seen }: State, { rule, number, place }: Candidate): boolean {
  return (
    rule.kind === "heading" && (place === "line" || place === "stop") && seen.get(rule.id) === number - 1
  );
}

function canOpen(state: State, { rule, place, next, nextKin }: Candidate): boolean {
  const followed = next === 2 || next === 3 || nextKin === 2;
  if (followed) return true;
  if (place === "line") return !rule.needsNext || (rule.id === "arabic-point" && state.open.length > 0);
  return !rule.needsNext && rule.kind === "item" && (place === "stop" || place === "colon");
}

/** Whether the candidate stands right behind another marker: `一、（一）`. */
function isAdjacent({ text, nodes }: State, { rule, number, start }: Candidate): boolean {
  const last = nodes.at(-1)?.candidate;
  if (last === undefined || last.rule === rule || number !== 1 || start - last.end > 2) return false;
  return text.slice(last.end, start).trim() === "";
}

/** Longer than any heading. */
const HEADING_REACH = 80;

/** Whether the heading before is not yet over: `一、肯定成绩（一）总结成效。`. */
function isInHeading({ text, nodes }: State, { start }: Candidate): boolean {
  const last = nodes.at(-1)?.candidate;
  if (last === undefined || last.rule.kind !== "heading" || start - last.end > HEADING_REACH) return false;
  return !/[。;:!?\n]/.test(text.slice(last.end, start));
}

function join(state: State, run: Run, candidate: Candidate): void {
  state.open.length = state.open.indexOf(run) + 1;
  run.last = add(state, candidate, run.last.parent, run.last.zone);
}

function openRun(state: State, candidate: Candidate): void {
  const { open } = state;
  const label = zoneOf(state.text, candidate);
  if (label === "notes") open.length = 0;
  const again = open.findIndex((run) => run.last.candidate.rule === candidate.rule);
  const within = again >= 0 && isWithin(state, open[again]!.last.candidate, candidate);
  const parent =
    again < 0 ? container(state, candidate) : within ? open[again]!.last : open[again]!.last.parent;
  if (again >= 0) open.length = within ? again + 1 : again;
  open.push({ last: add(state, candidate, parent, label ?? parent?.zone ?? "body") });
}

/** Whether a list begins anew inside an item of its own style that has a paragraph to itself: 二是规范程序。一是…；二是…。 */
function isWithin(
  { text }: State,
  item: Candidate,
  { rule, number, place, start, nextOnLine }: Candidate,
): boolean {
  if (rule.kind !== "item" || number !== 1 || place === "line" || item.place !== "line") return false;
  if (item.number === 1 && nextOnLine !== 2) return false;
  return !text.slice(item.end, start).includes("\n");
}

/** Closes the runs that cannot contain the candidate, and gives the innermost marker that can. */
function container(state: State, candidate: Candidate): Node | null {
  const { open } = state;
  while (open.length > 0) {
    const { last } = open.at(-1)!;
    if (contains(state, last.candidate, candidate)) return last;
    open.pop();
  }
  return null;
}

/** What the report itself shows goes before what is customary. */
function contains(state: State, outer: Candidate, inner: Candidate): boolean {
  const nesting = `${outer.rule.id}>${inner.rule.id}`;
  if (outer.next === outer.number + 1) {
    state.nesting.add(nesting);
    return true;
  }
  if (state.nesting.has(nesting)) return true;
  if (state.nesting.has(`${inner.rule.id}>${outer.rule.id}`)) return false;
  return inner.rank > outer.rank || (inner.place === "colon" && inSentence(state.text, outer, inner));
}

const SENTENCE_REACH = 200;

function inSentence(text: string, outer: Candidate, inner: Candidate): boolean {
  return inner.start - outer.end < SENTENCE_REACH && !/[。\n]/.test(text.slice(outer.end, inner.start));
}

const ASIDE =
  /^ *(?:目 *录|附件?|相关(?:链接|文档|附件|新闻|阅读|信息)|附件下载|热点推荐|推荐阅读)[0-9]* *:? *$/;
const NOTES = /^ *(?:附件?[0-9]*:? *)?(?:名词|有关名词|相关名词)?(?:解释|注释)(?:和?说明)? *:? *$/;
const LABEL_REACH = 20;

/** The first words of a list that leads about a web site. */
const NAVIGATION = /^ *(?:(?:网站|返回)?首页|返回|导航|打印|关闭|[上下]一[篇页条])/;
const WORD_REACH = 12;

/** What the line before a list, or the words before it on its own line, label it as. */
function zoneOf(text: string, { place, start, end }: Candidate): Zone | null {
  if (NAVIGATION.test(text.slice(end, end + WORD_REACH))) return "aside";
  if (place === "stop" || place === "comma") return null;
  const before = text.slice(Math.max(0, start - LABEL_REACH), start).trimEnd();
  const label = before.slice(before.lastIndexOf("\n") + 1);
  if (NOTES.test(label)) return "notes";
  return ASIDE.test(label) ? "aside" : null;
}

function add(state: State, candidate: Candidate, parent: Node | null, zone: Zone): Node {
  const position = zone === "aside" ? 0 : parent === null ? ++state.roots : ++parent.children;
  const id = parent === null ? `${position}` : `${parent.id}.${position}`;
  const node = { candidate, parent, level: (parent?.level ?? 0) + 1, id, zone, children: 0 };
  state.nodes.push(node);
  state.seen.set(candidate.rule.id, candidate.number);
  return node;
}
