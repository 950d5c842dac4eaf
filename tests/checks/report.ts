import { parseReport } from "../../src/parse.ts";

/** A report of a county that does not exist, with these sentences in its first part. */
export function reportOf(sentences: string, year = 2023): string {
  return `云溪县${year}年法治政府建设年度报告\n一、主要工作\n${sentences}`;
}

export function read(sentences: string, year = 2023) {
  return parseReport(reportOf(sentences, year));
}
