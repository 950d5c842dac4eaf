import { COMMON_HAN } from "./common.data.ts";

/** An encoding that a text without a byte order mark may be in, with the share of common characters that it gives. */
export interface Candidate {
  readonly encoding: string;
  readonly share: number;
}

/** Of those that give the same share the first is taken. */
const ENCODINGS = ["gb18030", "big5", "utf-16le", "utf-16be"];

/** So many bytes tell the encoding; a text is not scored further than that. */
const SAMPLE = 16_384;

/** What is not GB18030 must give so much that is common: almost any bytes pass for some characters of Big5 or UTF-16. */
const LEAST = 0.25;

/** The encodings in which the first bytes beyond ASCII decode strictly, the likeliest first. */
export function candidates(buffer: Buffer): Candidate[] {
  const first = buffer.findIndex((byte) => byte >= 0x80);
  // Even, so that UTF-16 stays in step; one ASCII character more does no harm to the others.
  const from = first < 0 ? 0 : first - (first % 2);
  const sample = buffer.subarray(from, from + SAMPLE);
  const found: Candidate[] = [];
  for (const encoding of ENCODINGS) {
    const text = begun(encoding, sample);
    if (text === null) continue;
    const share = commonShare(text, encoding);
    if (encoding === "gb18030" || share >= LEAST) found.push({ encoding, share });
  }
  return found.sort((one, other) => other.share - one.share);
}

/** The text of bytes that may end within a character; null where one before does not fit. */
function begun(encoding: string, sample: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

let common: ReadonlySet<string> | undefined;

/** Made when a text needs it: one in UTF-8 does not. */
function commonSigns(): ReadonlySet<string> {
  common ??= new Set(
    `${COMMON_HAN},。、;:!?()《》“”〔〕—·%\u3000\uff0c\uff1b\uff1a\uff01\uff1f\uff08\uff09\uff05`,
  );
  return common;
}

/**
 * How much of a text is common: Han characters and their punctuation, of all that is beyond ASCII. In UTF-16, where ASCII
 * takes two bytes as well and does not come about by chance, it counts as common.
 *
 * @returns 0 to 1; 0 where nothing counts
 */
export function commonShare(text: string, encoding: string): number {
  const signs = commonSigns();
  const wide = encoding.startsWith("utf-16");
  let all = 0;
  let known = 0;
  for (const sign of text) {
    const isAscii = sign < "\x80";
    if (isAscii && !wide && sign !== "\0") continue;
    all++;
    if (isAscii ? sign >= " " || "\t\n\r\f".includes(sign) : signs.has(sign)) known++;
  }
  return all === 0 ? 0 : known / all;
}
