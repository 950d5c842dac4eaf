// Does the time to read a text grow in proportion to its length, whatever is in it?
//   node bench/linear.mjs                          (after npm run build; takes an hour or more)
//   node bench/linear.mjs --kind digits --kind 的  --sizes 0.25,0.5,1  --limit 20  --hot
// Reads texts of 1, 2, 4 and 8 MB of each kind below, each in a process of its own, and prints seconds of user CPU, the
// exponent of the growth (1.00 is proportion; the slope of log time over log size, its steepest part between two sizes
// included), and the same for every stage that takes a tenth of the time. Exit code 1 where an exponent is above 1.15.
//   --sizes   megabytes of UTF-8            --limit   seconds for one text, beyond which no larger one is read
//   --hot     the functions and patterns in which the time of the largest text went
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const PROPORTION = 1.15;
const MEGABYTE = 1e6;
const STAGES = [
  "normalise",
  "outline",
  "quantities",
  "documentFacts",
  "mentions",
  "metrics",
  "indicators",
  "references",
  "checks",
];

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    kind: { type: "string", multiple: true },
    sizes: { type: "string", default: "1,2,4,8" },
    limit: { type: "string", default: "400" },
    hot: { type: "boolean", default: false },
    build: { type: "string", default: `${root}dist/index.mjs` },
    measure: { type: "string" },
  },
});

/** What is repeated to the length asked for, or what makes it. */
const KINDS = {
  digits: "7",
  "digits with commas": "1,234,",
  "digits with points": "1.234.",
  "digits with spaces": "1 234 ",
  "digits and hyphens": "12-",
  "digits and colons": "12:",
  "Han numerals": "二",
  "Han numerals mixed": "三百二十一万四千零五",
  万亿: "万亿",
  十: "十",
  几十: "几十",
  百分之: "百分之",
  百分之一: "百分之一",
  半: "半",
  "第一部分 in line": "第一部分工作",
  "第一章 a line": "第一章 总则\n",
  "一、 in line": "一、",
  "一、 a line": "一、工作\n",
  "（一） in line": "（一）",
  "（一） a line": "（一）工作\n",
  "（一） counting up": countUp((n) => `（${han(n)}）工作。`),
  "1. in line": "1.",
  "1. a line": "1.工作\n",
  "1、 in line": "1、",
  "1、2、3、": "1、2、3、",
  "（1） in line": "（1）",
  "1） a line": "1）工作\n",
  "① in line": "①",
  "第一， in line": "第一，",
  "其一， in line": "其一，",
  "一是 in line": "一是",
  "一是…二是…": "一是加强学习；二是规范执法。",
  "一要 in line": "一要",
  "all markers nested": "一、工作\n（一）工作\n1.工作\n（1）工作\n①工作，一是工作",
  第: "第",
  "open brackets": "（",
  "close brackets": "）",
  "square brackets": "[",
  "[bookmark": "[bookmark:",
  "〔2022〕": "〔2022〕",
  "云政〔2022〕": "云政办〔2022〕",
  "open double quotation marks": "“",
  "close double quotation marks": "”",
  "open single quotation marks": "‘",
  "corner quotation marks": "「",
  "straight quotation marks": '"',
  "《": "《",
  "》": "》",
  "《》 nested": "《a《",
  的: "的",
  其中: "其中",
  以来: "以来",
  比去年: "比去年",
  "5月7日至": "5月7日至",
  不予受理不予: "不予受理不予",
  年: "年",
  月: "月",
  同比: "同比",
  较上年: "较上年",
  增长: "增长",
  由: "由",
  至: "至",
  和: "和",
  每: "每",
  "一 line without punctuation": "依法行政全面推进法治政府建设深入开展",
  "a line of words without numbers, with commas": "依法行政，全面推进法治政府建设，",
  "12件、": "12件、",
  "12件，": "12件，",
  "12件": "12件",
  "12件 a line": "办理案件12件\n",
  "其中刑事3件，": "其中刑事3件，",
  "（其中刑事3件": "（其中刑事3件",
  "同比增长1%，": "同比增长1%，",
  "由1件增至2件，": "由1件增至2件，",
  "收到9件，受理8件，": "收到9件，受理8件，",
  "合同3份，合计9件、": "合同3份，合计9件、",
  "全年办理案件42件，审结40件，": "全年办理案件42件，审结40件，",
  "12件）": "12件）",
  "12件（": "12件（",
  "12件”": "12件”",
  "12件“": "12件“",
  "12件》": "12件》",
  "12件《": "12件《",
  "12件’": "12件’",
  "12件」": "12件」",
  "12件「": "12件「",
  "12件：": "12件：",
  "3件以上的单位对": "3件以上的单位对",
  "审结、办结分别1件、2件，": "审结、办结分别1件、2件，",
  "其中收到行政复议申请25件，": "其中收到行政复议申请25件，",
  "收到行政复议申请25件，": "收到行政复议申请25件，",
  "成功率90%。": "调解成功2件，成功率90%。",
  "占比90%，": "公安41件，占比90%，",
  "2022年受理1件，": "2022年受理1件，",
  "今年以来受理1件，": "今年以来受理1件，",
  "今年以来受理1件 a line": "今年以来受理1件\n",
  "1件至2件": "1件至2件",
  "《2022年计划》（云政〔2022〕1号）": "《2022年计划》（云政〔2022〕1号）",
  "《…》 a line": "印发《2022年工作计划》\n",
  sentences: "全年办理行政复议案件42件，审结40件，审结率95.2%。",
  "%": "%",
  "1%": "1%",
  "、": "、",
  "，": "，",
  "。": "。",
  ".": ".",
  ":": ":",
  "-": "-",
  "—": "—",
  "…": "…",
  "*": "*",
  "*件": "*件",
  "×": "×",
  spaces: " ",
  "ideographic spaces": "　",
  "line feeds": "\n",
  "carriage returns": "\r",
  "CR LF": "\r\n",
  "form feeds": "\f",
  tabs: "\t",
  "spaces and line feeds": " \n",
  a: "a",
  "a.": "a.",
  "a-": "a-",
  "a@": "a@",
  "www.": "www.",
  壹: "壹",
  "table of numbers": "12 34.5 6,789 0.1%\n",
  "table with bars": "| 12 | 34.5% |\n",
  "2022年": "2022年",
  "2022年、": "2022年、",
  "2022-2023": "2022-2023",
  "12月": "12月",
  dates: "2022年12月31日",
  "dates a line": "2022年12月31日\n",
  "截至2022年12月31日，": "截至2022年12月31日，",
  今年以来: "今年以来",
  上半年: "上半年",
  三年来: "三年来",
  县: "县",
  人民政府: "人民政府",
  "云溪县人民政府 a line": "云溪县人民政府\n",
  "names of regions": namesOfRegions,
  "words of the catalogue": wordsOfCatalogue,
  "a long title a line": "关于云溪县2022年法治政府建设年度报告\n",
  surrogates: "\u{20000}",
  "lone surrogates": "\ud840",
  "zero-width": "\u200b",
  "private use": "\ue000",
  escapes: "\u001b[31m",
};

if (options.measure) await measure(options.measure, Number(options.sizes) * MEGABYTE);
else compare();

function compare() {
  const sizes = options.sizes.split(",").map(Number);
  const kinds = options.kind ?? Object.keys(KINDS);
  const write = (line) => process.stdout.write(`${line}\n`);
  write(`user CPU in seconds at ${sizes.join(", ")} MB; exponent, and the steepest between two sizes`);
  let above = 0;
  for (const kind of kinds) {
    if (!Object.hasOwn(KINDS, kind)) throw new Error(`no such kind: ${kind}`);
    const runs = [];
    for (const size of sizes) {
      const run = measured(kind, size);
      runs.push({ size, ...run });
      if (run.failure !== undefined || run.total > Number(options.limit)) break;
    }
    const read = runs.filter(({ failure }) => failure === undefined);
    const { slope, steepest } = growth(read, ({ total }) => total);
    const steep = Math.max(slope, steepest) > PROPORTION;
    if (steep) above++;
    const times = runs.map(({ total, failure }) => failure ?? total.toFixed(2)).join("  ");
    write(`${steep ? "!" : " "} ${kind.padEnd(28)} ${times}  ^${slope.toFixed(2)} ^${steepest.toFixed(2)}`);
    const last = read.at(-1);
    for (const [stage, seconds] of Object.entries(last?.stages ?? {}))
      if (seconds > last.total / 10)
        write(
          `      ${stage.padEnd(16)} ${read.map((run) => (run.stages[stage] ?? 0).toFixed(2)).join("  ")}  ^${growth(read, (run) => run.stages[stage] ?? 0).slope.toFixed(2)}`,
        );
    if (options.hot) for (const line of last?.hot ?? []) write(`        ${line}`);
  }
  write(above === 0 ? "all in proportion" : `${above} of ${kinds.length} kinds above ${PROPORTION}`);
  process.exitCode = above === 0 ? 0 : 1;
}

/** One text in a process of its own, so that no heap and no compiled code is shared. */
function measured(kind, size) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=8192",
      fileURLToPath(import.meta.url),
      ...["--measure", kind, "--sizes", `${size}`, "--build", options.build],
    ],
    { encoding: "utf8", timeout: Number(options.limit) * 4000 },
  );
  if (status !== 0)
    return {
      failure: /heap/.test(stderr) ? "out of memory" : (stderr.match(/\w*Error.*/)?.[0] ?? "stopped"),
    };
  return JSON.parse(stdout);
}

async function measure(kind, bytes) {
  const { parseReport } = await import(options.build);
  parseReport("云溪县2022年法治政府建设年度报告\n\n一、主要工作\n办理案件1件。\n");
  const unit = typeof KINDS[kind] === "function" ? KINDS[kind]() : KINDS[kind];
  const head = "云溪县2022年法治政府建设年度报告\n\n一、主要工作\n";
  const text = head + unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  const before = process.cpuUsage();
  parseReport(text);
  const total = process.cpuUsage(before).user / 1e6;
  const { profile } = await session.post("Profiler.stop");
  process.stdout.write(JSON.stringify({ total, ...read(profile) }));
}

/** Seconds by stage, and the functions and patterns where most of the time went. */
function read({ nodes, samples, timeDeltas }) {
  const own = new Map();
  for (const [index, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + timeDeltas[index] / 1e6);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = {};
  const functions = new Map();
  const walk = (node, stage) => {
    const { functionName } = node.callFrame;
    const within =
      stage ?? (STAGES.includes(functionName) || functionName.startsWith("(garbage") ? functionName : null);
    const seconds = own.get(node.id) ?? 0;
    if (within !== null) stages[within] = (stages[within] ?? 0) + seconds;
    const name = `${functionName}:${node.callFrame.lineNumber + 1}`;
    functions.set(name, (functions.get(name) ?? 0) + seconds);
    for (const child of node.children ?? []) walk(byId.get(child), within);
  };
  walk(nodes[0], null);
  const hot = [...functions].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return { stages, hot: hot.map(([name, seconds]) => `${seconds.toFixed(2)} s ${name.slice(0, 160)}`) };
}

/** Slope of log time over log size: of all sizes by least squares, and the steepest between two that follow. */
function growth(runs, secondsOf) {
  const points = runs
    .map((run) => [Math.log(run.size), secondsOf(run)])
    // Below this, what is measured is the start of the machine.
    .filter(([, seconds]) => seconds > 0.25)
    .map(([x, seconds]) => [x, Math.log(seconds)]);
  if (points.length < 2) return { slope: 0, steepest: 0 };
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const steps = points.slice(1).map(([x, y], i) => (y - points[i][1]) / (x - points[i][0]));
  return { slope, steepest: Math.max(...steps) };
}

function han(n) {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const digit = (d) => "零一二三四五六七八九".charAt(d);
  return `${tens === 0 ? "" : `${tens === 1 ? "" : digit(tens)}十`}${ones === 0 ? "" : digit(ones)}`;
}

function countUp(each) {
  return Array.from({ length: 99 }, (_, i) => each(i + 1)).join("");
}

function namesOfRegions() {
  const data = readFileSync(`${root}src/document/regions.data.ts`, "utf8");
  return data.match(/[\u4e00-\u9fff]{2,}/g).join("");
}

function wordsOfCatalogue() {
  const { stdout } = spawnSync(process.execPath, [`${root}bin/lawreport.js`, "indicators", "-f", "json"], {
    encoding: "utf8",
  });
  const words = JSON.parse(stdout).flatMap(({ when }) =>
    when.flatMap(({ words }) => words.join("|").split("|")),
  );
  return `${[...new Set(words)].join("").replaceAll("#", "3").replaceAll("…", "")}`;
}
