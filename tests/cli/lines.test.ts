import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/lines.ts";

async function* chunksOf(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesIn(bytes: Buffer, size: number) {
  const lines = [];
  for await (const line of linesOf(chunksOf(bytes, size)))
    lines.push([line.number, "text" in line ? line.text : line.problem]);
  return lines;
}

// In chunks of one byte every character of several is split.
test.each([1, 2, 3, 5, 1000])("chunks of %i bytes", async (size) => {
  const text = "\ufeff云溪县\n\n𠮷\u2028是\u0085字\rx\r\n\ufeffy\n末";
  const lines = [
    [1, "云溪县"],
    [2, ""],
    [3, "𠮷\u2028是\u0085字\rx\r"],
    [4, "\ufeffy"],
    [5, "末"],
  ];
  expect(await linesIn(Buffer.from(text), size)).toEqual(lines);
  expect(await linesIn(Buffer.from(`${text}\n`), size)).toEqual(lines);
  const damaged = Buffer.concat([Buffer.from("一\n"), Buffer.from("二\n").subarray(1), Buffer.from("三")]);
  expect(await linesIn(damaged, size)).toEqual([
    [1, "一"],
    [2, "not UTF-8"],
    [3, "三"],
  ]);
});

test("nothing has no lines", async () => {
  expect(await linesIn(Buffer.alloc(0), 1)).toEqual([]);
  expect(await linesIn(Buffer.from("\n"), 1)).toEqual([[1, ""]]);
});
