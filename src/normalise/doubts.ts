import type { Diagnostic } from "../../schemas/report.ts";

/** Tags of a web page that was saved as it is. */
const HTML = /<!doctype html|<html[\s>]|<\/(?:p|div|td|span|body|script)>/i;
const TAGS = /<\/?(?:p|div|td|tr|span|br|a|li|table|script|style)\b[^<>]{0,200}>/gi;
/** Fewer tags may stand in a text that is about them. */
const FEWEST_TAGS = 5;

/** What a text says of having been saved or converted badly. */
export function doubts(decoded: string): Diagnostic[] {
  return [...nuls(decoded), ...lost(decoded), ...html(decoded)];
}

const warning = (code: string, message: string, start: number, end: number): Diagnostic => ({
  severity: "warning",
  code,
  message,
  start,
  end,
});

function nuls(decoded: string): Diagnostic[] {
  const [start, count] = found(decoded, "\0");
  if (count === 0) return [];
  const message = `${count} NUL character${count === 1 ? " was" : "s were"} read as spaces, the first here: was the file exported well?`;
  return [warning("nul-character", message, start, start + 1)];
}

function lost(decoded: string): Diagnostic[] {
  const [start, count] = found(decoded, "\ufffd");
  if (count === 0) return [];
  const message = `${count} character${count === 1 ? " was" : "s were"} lost before the file was written and stand as U+FFFD, the first here: convert the original again`;
  return [warning("lost-character", message, start, start + 1)];
}

function html(decoded: string): Diagnostic[] {
  const start = decoded.includes("<") ? decoded.search(HTML) : -1;
  if (start < 0 || (decoded.match(TAGS)?.length ?? 0) < FEWEST_TAGS) return [];
  const message = "this is HTML, and its tags are read as text: save the page as plain text and pass that";
  return [warning("html", message, start, start + 1)];
}

function found(text: string, sign: string): [first: number, count: number] {
  const first = text.indexOf(sign);
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return [first, count];
}
