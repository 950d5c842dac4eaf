import type { Metric } from "../../schemas/report.ts";
import type { Finding, Language, Status } from "../checks/check.ts";
import { findingsIn } from "../checks/checks.ts";
import { type YearFacts, yearFacts, years } from "../checks/years.ts";
import type { Style } from "../render/checks/format.ts";
import { type CheckFormatName, checkFormats } from "../render/checks.ts";
import { takesColours } from "../render/terminal.ts";
import { catalogueOf } from "./catalogue.ts";
import { type Home, shownOf } from "./checkShown.ts";
import { expandInputs, STDIN } from "./inputs.ts";
import { complainOf, say } from "./messages.ts";
import { deliver, isStdout, openOutput } from "./output.ts";
import { type Reading, read } from "./read.ts";
import { checkEncoding, type Usage } from "./usage.ts";

export interface CheckCommandOptions {
  format: CheckFormatName;
  lang?: Language;
  output?: string;
  all?: boolean;
  strict?: boolean;
  encoding?: string;
  indicators?: string;
  quiet?: boolean;
}

type Tally = Record<Status | "reports" | "failed", number>;

/**
 * `lawreport check`: what in reports does not add up. Findings of a report are written when it was read, those between
 * reports at the end.
 *
 * @returns the exit code
 */
export async function check(
  args: readonly string[],
  options: CheckCommandOptions,
  usage: Usage,
): Promise<number> {
  const { encoding, format, lang, strict } = options;
  checkEncoding(encoding, usage);
  const catalogue = await catalogueOf(options.indicators, usage);
  const inputs = await expandInputs(args);
  const output = await openOutput(options.output, inputs, options.indicators, usage);
  const colours = isStdout(options.output) && takesColours(process.stdout);
  const style: Style = { language: lang ?? languageOfLocale(), colours };
  const tally: Tally = { reports: inputs.length, failed: 0, holds: 0, broken: 0, undecided: 0 };
  const exitCode = () => (tally.failed + (strict ? tally.broken : 0) > 0 ? 1 : 0);
  let count = 0;
  const write = async (found: readonly Finding[], homeOf: (metric: Metric) => Home) => {
    for (const finding of found) {
      tally[finding.status] += 1;
      if (finding.status === "holds" && !options.all) continue;
      const shown = shownOf(finding, homeOf, style.language);
      await output.write(checkFormats[format].finding(shown, count++, style));
    }
  };
  const delivery = await deliver(output, options.output, async () => {
    await output.write(checkFormats[format].open(style));
    const kept = keeper();
    for (const input of inputs) {
      const reading = await read(input, encoding, catalogue);
      complainOf(reading.report, reading.textOf);
      if (reading.report.status !== "ok") tally.failed += 1;
      if (reading.report.status === "failed") continue;
      const home = homeOfReport(reading);
      await write(findingsIn(home.source, reading.report.metrics), () => home);
      kept.keep(reading, home);
    }
    await write(kept.findings(), kept.homeOf);
    await output.write(checkFormats[format].close(count));
  });
  if (delivery === "failed") return 1;
  if (delivery === "written" && !options.quiet) say(closingLine(tally, style.language));
  return exitCode();
}

function homeOfReport({ report, textOf }: Reading): Home {
  return { path: report.source.path ?? STDIN, source: textOf(), from: 0 };
}

/** What the check between reports needs of each, and no more: a thousand reports shall not stay in memory. */
function keeper() {
  const facts: YearFacts[] = [];
  const homes = new Map<Metric, Home>();
  return {
    keep: ({ report }: Reading, { path, source }: Home) => {
      const ofReport = yearFacts(report);
      facts.push(ofReport);
      const named = [ofReport.stated, ofReport.quoted, ofReport.growth].flatMap((all) => [...all.values()]);
      for (const metric of named) homes.set(metric, { path, ...around(source, metric) });
    },
    findings: (): Finding[] => years.find(facts).map((found) => ({ rule: years.id, ...found })),
    homeOf: (metric: Metric) => homes.get(metric)!,
  };
}

/** What is shown around a metric. Copied, because a slice would keep the whole text in memory. */
function around(source: string, { start, end }: Metric): Pick<Home, "source" | "from"> {
  const from = Math.max(0, start - AROUND);
  const bytes = Buffer.from(source.slice(from, end + AROUND), "utf16le");
  return { source: bytes.toString("utf16le"), from };
}

/** More than is shown on either side, so that the end of it is not taken for the end of the text. */
const AROUND = 40;

/** As the environment of POSIX names it: the first of these that is set decides. */
function languageOfLocale(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh" : "en";
}

function closingLine({ reports, failed, broken, undecided, holds }: Tally, language: Language): string {
  if (language === "zh") {
    const line = `共检查${reports}份报告：${broken}处不符，${undecided}处存疑，${holds}处相符`;
    return failed > 0 ? `${line}；${failed}份未能完整读取` : line;
  }
  const inputs = `${reports} ${reports === 1 ? "report" : "reports"}`;
  const line = `${inputs} checked: ${broken} broken, ${undecided} undecided, ${holds} ${holds === 1 ? "holds" : "hold"}`;
  return failed > 0 ? `${line}; ${failed} failed or read in part` : line;
}
