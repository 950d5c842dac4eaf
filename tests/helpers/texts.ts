/** A short report of a county that does not exist. */
export const REPORT = `云溪县2022年法治政府建设年度报告

一、主要工作
（一）依法化解矛盾。全年办理行政复议案件42件，审结40件。
（二）严格规范执法。开展执法检查315次，罚款3.5万元。
二、存在的问题
执法人员仅126人，力量不足。
`;

/** The bytes of a text in GB18030; of the characters beyond ASCII it knows those of two bytes. */
export function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((c) => (c < "\x80" ? Buffer.from(c) : pairs().get(c)!)));
}

let known: Map<string, Buffer> | undefined;

/** Node.js decodes GB18030 and does not encode it, so every pair of bytes is decoded once. */
function pairs(): Map<string, Buffer> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = Buffer.from([lead, trail]);
      const text = decoder.decode(pair);
      if (text.length === 1 && text !== "\ufffd") known.set(text, pair);
    }
  return known;
}

export function utf16(text: string, order: "le" | "be"): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
