/** Node.js decodes GB18030 and Big5 and does not encode them: every pair of bytes is decoded once. */
const known = new Map<string, Map<string, Buffer>>();

function pairs(encoding: string): Map<string, Buffer> {
  const made = known.get(encoding);
  if (made) return made;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = Buffer.from([lead, trail]);
      const text = decoder.decode(pair);
      if (text.length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, pair);
    }
  known.set(encoding, table);
  return table;
}

/** The bytes of a text, or null where a character has none. GB18030 is encoded as far as two bytes go, and the BMP. */
export function encode(text: string, encoding: string): Buffer | null {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(text, "utf16le");
    return encoding === "utf-16le" ? bytes : bytes.swap16();
  }
  const table = pairs(encoding);
  const parts: Buffer[] = [];
  for (const sign of text) {
    const bytes =
      sign < "\x80" ? Buffer.from(sign) : (table.get(sign) ?? (encoding === "gb18030" ? four(sign) : null));
    if (bytes === null) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

let fours: Map<string, Buffer> | undefined;

/** The four bytes of a character of the basic plane that GB18030 gives no two. */
function four(sign: string): Buffer | null {
  if (!fours) {
    fours = new Map();
    const decoder = new TextDecoder("gb18030");
    for (let index = 0; index < 39_420; index++) {
      const bytes = Buffer.from([
        0x81 + Math.floor(index / 12_600),
        0x30 + (Math.floor(index / 1260) % 10),
        0x81 + (Math.floor(index / 10) % 126),
        0x30 + (index % 10),
      ]);
      fours.set(decoder.decode(bytes), bytes);
    }
  }
  return fours.get(sign) ?? null;
}
