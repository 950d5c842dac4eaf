import { inflateRawSync } from "node:zlib";

/** The files in a ZIP archive, by name. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.length - 22;
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    const local = zip.readUInt32LE(entry + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    files.set(zip.toString("utf8", entry + 46, entry + 46 + name!), inflateRawSync(packed).toString("utf8"));
    entry += 46 + name! + extra! + comment!;
  }
  return files;
}

/** The cells of the first sheet of a workbook, row by row: text as string, numbers as numbers, null where there is none. */
export function sheetCells(xlsx: Buffer): (string | number | null)[][] {
  const files = unzip(xlsx);
  const texts = [...files.get("xl/sharedStrings.xml")!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((m) =>
    plain(m[1]!),
  );
  const rows = [...files.get("xl/worksheets/sheet1.xml")!.matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  const width = (rows[0]?.[1]?.match(/<c /g) ?? []).length;
  return rows.map(([, row]) => {
    const cells: (string | number | null)[] = Array(width).fill(null);
    for (const [, attributes, content] of row!.matchAll(/<c ([^>]*)>(.*?)<\/c>/g)) {
      const value = content!.match(/^<v>(.*)<\/v>$/)![1]!;
      cells[columnOf(attributes!)] = attributes!.includes('t="s"') ? texts[Number(value)]! : Number(value);
    }
    return cells;
  });
}

/** From `r="AB12"`, counted from 0. */
function columnOf(attributes: string): number {
  const letters = attributes.match(/r="([A-Z]+)/)![1]!;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const plain = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
  );
