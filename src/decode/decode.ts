import { isUtf8, transcode } from "node:buffer";
import { candidates, commonShare } from "./candidates.ts";
import { fileKind } from "./signatures.ts";

/** Why bytes gave no text. `truncated`: they end within a character. */
export type DecodeFault = "empty" | "binary" | "truncated" | "undecodable";

/** Why, and where this is known at which byte, a file's bytes are no text. The message ends in what to do about it. */
export class DecodeError extends Error {
  override name = "DecodeError";
  readonly code: DecodeFault;
  /** Counted from 0, byte order mark included; null where the decoder does not tell. */
  readonly offset: number | null;

  constructor(code: DecodeFault, what: string, remedy: string, offset: number | null = null) {
    super(`${what}; ${remedy}`);
    this.code = code;
    this.offset = offset;
  }
}

export interface Decoded {
  /** Without its byte order mark; otherwise exactly what a strict TextDecoder gives. */
  text: string;
  /** The Encoding Standard's name in lower case: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `big5`. */
  encoding: string;
}

/**
 * Bytes to text: by the byte order mark, else by `encoding`, else strict UTF-8, else that of GB18030, Big5, UTF-16LE and
 * UTF-16BE which decodes strictly and gives the largest share of common characters.
 *
 * A byte order mark outranks `encoding`, as it does in the Encoding Standard's own "decode".
 *
 * @param encoding a label of the WHATWG Encoding Standard, such as `gbk` or `big5`
 * @throws DecodeError where the bytes are another kind of file, are damaged, or hold nothing but white space
 * @throws RangeError where `encoding` is no such label
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOtherKinds(buffer);
  const mark = byteOrderMarks.find(({ start }) => buffer.subarray(0, start.length).equals(start));
  const known = mark?.encoding ?? (encoding && new TextDecoder(encoding).encoding);
  const decoded = known ? decodeAs(known, buffer, mark?.start.length ?? 0) : detect(buffer);
  if (!decoded.encoding.startsWith("utf-16")) refuseNuls(buffer);
  refuseNoise(decoded.text);
  return decoded;
}

/** The encoding's name in the Encoding Standard for one of its labels (`gbk` for `GB2312`), null where it is none. */
export function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    return null;
  }
}

const byteOrderMarks = [
  { encoding: "utf-8", start: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: "utf-16le", start: Buffer.from([0xff, 0xfe]) },
  { encoding: "utf-16be", start: Buffer.from([0xfe, 0xff]) },
  { encoding: "gb18030", start: Buffer.from([0x84, 0x31, 0x95, 0x33]) },
];

function detect(buffer: Buffer): Decoded {
  const nul = buffer.indexOf(0);
  const utf8 = strict("utf-8", buffer);
  if (utf8 !== null && nul < 0) return { text: utf8, encoding: "utf-8" };
  const fault = utf8 === null ? firstFault("utf-8", buffer)! : null;
  // Damaged UTF-8 often passes for GB18030 and comes out as garbage. Other encodings seldom give Han characters when
  // they are read as UTF-8, and two of them before the first fault next to never.
  if (fault !== null && /\p{Script=Han}.*\p{Script=Han}/su.test(fault.before))
    throw damaged("utf-8", cutCharacter("utf-8", buffer) ?? fault);
  const ranked = candidates(buffer);
  const [best] = ranked;
  if (utf8 !== null)
    return best?.encoding.startsWith("utf-16") && best.share > commonShare(utf8, "utf-8")
      ? decodeAs(best.encoding, buffer, 0)
      : { text: utf8, encoding: "utf-8" };
  for (const { encoding } of ranked) {
    const text = strict(encoding, buffer);
    if (text !== null) return { text, encoding };
    const cutOff = cutCharacter(encoding, buffer);
    if (cutOff) throw damaged(encoding, cutOff);
  }
  if (nul >= 0) refuseNuls(buffer);
  throw new DecodeError(
    "undecodable",
    `neither UTF-8 (byte ${fault!.offset} is the first that does not fit) nor GB18030, Big5 or UTF-16`,
    "pass --encoding NAME if it is in another encoding, or mend the file",
    fault!.offset,
  );
}

function decodeAs(encoding: string, buffer: Buffer, start: number): Decoded {
  const text = strict(encoding, buffer.subarray(start));
  if (text !== null) return { text, encoding };
  const body = buffer.subarray(start);
  throw damaged(encoding, cutCharacter(encoding, body) ?? firstFault(encoding, body), start);
}

/** The text, or null where a byte does not fit. */
function strict(encoding: string, buffer: Buffer): string | null {
  // The same text as TextDecoder gives, ten times as fast; transcode has no answer for no bytes.
  if (encoding === "utf-8" && buffer.length > 0)
    return isUtf8(buffer) ? transcode(buffer, "utf8", "utf16le").toString("utf16le") : null;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return null;
  }
}

interface Fault {
  /** The first byte that does not fit. */
  offset: number;
  /** The bytes end within a character. */
  cutOff: boolean;
}

/** The encodings in which the bytes that a text took can be counted from the text. */
const widths = new Map<string, { bytesOf: (text: string) => number; replacement: Buffer }>([
  ["utf-8", { bytesOf: (t) => Buffer.byteLength(t), replacement: Buffer.from("\ufffd") }],
  ["utf-16le", { bytesOf: (t) => 2 * t.length, replacement: Buffer.from([0xfd, 0xff]) }],
  ["utf-16be", { bytesOf: (t) => 2 * t.length, replacement: Buffer.from([0xff, 0xfd]) }],
]);

/** Where a lenient decoder first puts U+FFFD for bytes that are not U+FFFD themselves. */
function firstFault(encoding: string, buffer: Buffer): (Fault & { before: string }) | null {
  const width = widths.get(encoding);
  if (!width) return null;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer);
  let offset = 0;
  let counted = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += width.bytesOf(text.slice(counted, at));
    counted = at;
    if (!buffer.subarray(offset, offset + width.replacement.length).equals(width.replacement))
      return { offset, before: text.slice(0, at), cutOff: false };
  }
  return null;
}

/** Where the last character begins, if all is well but for its last bytes, which are missing. */
function cutCharacter(encoding: string, buffer: Buffer): Fault | null {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(buffer, { stream: true });
  } catch {
    return null;
  }
  const held = [1, 2, 3].find((n) => strict(encoding, buffer.subarray(0, -n)) !== null);
  return held === undefined ? null : { offset: buffer.length - held, cutOff: true };
}

function damaged(encoding: string, fault: Fault | null, start = 0): DecodeError {
  const name = encoding.toUpperCase();
  if (!fault)
    return new DecodeError("undecodable", `not valid ${name}`, "leave --encoding out, or pass another name");
  const offset = start + fault.offset;
  if (fault.cutOff)
    return new DecodeError(
      "truncated",
      `the file ends within a ${name} character that starts at byte ${offset}`,
      "it may have been cut off: fetch it again",
      offset,
    );
  return new DecodeError(
    "undecodable",
    `not valid ${name} at byte ${offset}`,
    "mend the file, or pass --encoding NAME if it is in another encoding",
    offset,
  );
}

function refuseOtherKinds(buffer: Buffer): void {
  const kind = fileKind(buffer);
  if (kind) throw new DecodeError("binary", `this is ${kind.name}, not plain text`, kind.remedy, 0);
}

/** NULs pad records of fixed width, and stand here and there in bad exports; more than one byte in ten are no text's. */
function refuseNuls(buffer: Buffer): void {
  const offset = buffer.indexOf(0);
  if (offset < 0) return;
  let end = buffer.length;
  while (end > 0 && buffer[end - 1] === 0) end--;
  let inside = 0;
  for (let at = offset; at >= 0 && at < end; at = buffer.indexOf(0, at + 1)) inside++;
  if (end === 0 || inside * 10 > end)
    throw new DecodeError("binary", `binary data: a NUL at byte ${offset}`, "pass a text file", offset);
}

/**
 * Control characters that no text file has reason to hold: all but tab, line feed, vertical tab, form feed, return, and
 * NUL, which has a limit of its own.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const CONTROL = /[\x01-\x08\x0e-\x1f\x7f]/g;

/** Random bytes often pass for GB18030: a text in a hundred characters of which more than one is a control is noise. */
function refuseNoise(text: string): void {
  if (!/\S/.test(text)) throw new DecodeError("empty", "no text in it", "pass a file that holds a report");
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length / 100)
    throw new DecodeError(
      "binary",
      "binary data: too many control characters for a text",
      "pass a text file",
    );
}
