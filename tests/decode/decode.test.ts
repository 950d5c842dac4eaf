import { describe, expect, test } from "vitest";
import { DecodeError, decode, encodingName } from "../../src/decode/decode.ts";
import { encode } from "../helpers/encode.ts";
import { fixtures, hasShared, texts } from "../helpers/shared.ts";
import { gb18030, REPORT, utf16 } from "../helpers/texts.ts";
import { traditional } from "../helpers/traditional.ts";

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("finds the encoding", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8", bytes(REPORT), REPORT, "utf-8"],
    ["ASCII", bytes("report 12\r\n"), "report 12\r\n", "utf-8"],
    ["UTF-8 with a byte order mark", bytes("\ufeff", REPORT), REPORT, "utf-8"],
    ["a second mark, which is text", bytes("\ufeff\ufeff云"), "\ufeff云", "utf-8"],
    ["U+FFFD in the file itself", bytes("云\ufffd溪"), "云\ufffd溪", "utf-8"],
    ["characters beyond the basic plane", bytes("云𠮷溪"), "云𠮷溪", "utf-8"],
    ["GB18030", gb18030(REPORT), REPORT, "gb18030"],
    ["GB18030 with four bytes", bytes(gb18030("云溪"), [0x95, 0x32, 0x82, 0x36]), "云溪𠀀", "gb18030"],
    ["UTF-16LE with a mark", utf16(REPORT, "le"), REPORT, "utf-16le"],
    ["UTF-16BE with a mark", utf16(REPORT, "be"), REPORT, "utf-16be"],
    ["UTF-16LE without a mark", utf16(REPORT, "le").subarray(2), REPORT, "utf-16le"],
    ["UTF-16BE without a mark", utf16(REPORT, "be").subarray(2), REPORT, "utf-16be"],
    ["UTF-16 of ASCII", utf16("report 12\r\n", "le").subarray(2), "report 12\r\n", "utf-16le"],
    ["GB18030 with its own mark", bytes([0x84, 0x31, 0x95, 0x33], gb18030("云溪")), "云溪", "gb18030"],
    ["Big5", encode(traditional(REPORT), "big5")!, traditional(REPORT), "big5"],
    ["a few NULs in UTF-8", bytes(REPORT, "\0"), `${REPORT}\0`, "utf-8"],
    ["a few NULs in GB18030", bytes(gb18030("云溪县政府"), "\0"), "云溪县政府\0", "gb18030"],
    ["NULs that fill a block", bytes("云溪县", "\0".repeat(90)), `云溪县${"\0".repeat(90)}`, "utf-8"],
    [
      "some control characters, as word processors leave",
      bytes(REPORT, "\x07\f"),
      `${REPORT}\x07\f`,
      "utf-8",
    ],
    ["HTML, which is text", bytes("<p>云溪县</p>"), "<p>云溪县</p>", "utf-8"],
  ])("%s", (_, given, text, encoding) => {
    expect(decode(given)).toEqual({ text, encoding });
  });

  test("of a view into a larger buffer", () => {
    const large = bytes("xx云溪县yy");
    expect(decode(new Uint8Array(large.buffer, large.byteOffset + 2, 9)).text).toBe("云溪县");
  });
});

describe("takes the encoding that it is told", () => {
  test.each<[string, Uint8Array, string, string, string]>([
    ["Big5", bytes([0xa4, 0xa4, 0xa4, 0xe5]), "big5", "中文", "big5"],
    ["a label in other letters", gb18030("云溪"), "GB2312", "云溪", "gbk"],
    ["UTF-16 without a mark", utf16("云a", "le").subarray(2), "utf-16le", "云a", "utf-16le"],
    ["a mark that says otherwise outranks it", bytes("\ufeff云溪"), "gbk", "云溪", "utf-8"],
  ])("%s", (_, given, label, text, encoding) => {
    expect(decode(given, label)).toEqual({ text, encoding });
  });

  test("and not one that there is not", () => {
    expect(() => decode(bytes("a"), "klingon")).toThrow(RangeError);
    expect([encodingName("GB2312"), encodingName("utf8"), encodingName("klingon")]).toEqual([
      "gbk",
      "utf-8",
      null,
    ]);
  });
});

describe("refuses with reason, place and remedy", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  test.each<[string, Uint8Array, string | undefined, string, number | null, RegExp]>([
    ["no bytes", bytes(), undefined, "empty", null, /no text/],
    ["white space", bytes(" \r\n\u3000\t"), undefined, "empty", null, /no text/],
    ["a mark alone", bytes("\ufeff"), undefined, "empty", null, /no text/],
    [
      "UTF-8 cut in a character",
      bytes(REPORT, "云").subarray(0, -1),
      undefined,
      "truncated",
      Buffer.byteLength(REPORT),
      /fetch it again/,
    ],
    [
      "the same after a mark",
      bytes("\ufeff云溪").subarray(0, -2),
      undefined,
      "truncated",
      6,
      /UTF-8 character/,
    ],
    [
      "GB18030 cut in a character",
      gb18030("云溪县").subarray(0, -1),
      undefined,
      "truncated",
      4,
      /GB18030 character/,
    ],
    ["UTF-16 of odd length", utf16("云溪", "le").subarray(0, -1), undefined, "truncated", 4, /UTF-16LE/],
    ["UTF-16 with half a pair", utf16("云\ud840溪", "be"), undefined, "undecodable", 4, /UTF-16BE at byte 4/],
    [
      "UTF-8 with a wrong byte",
      bytes("云溪", [0xff], "县"),
      undefined,
      "undecodable",
      6,
      /UTF-8 at byte 6.*--encoding/,
    ],
    [
      "the same behind a true U+FFFD",
      bytes("云\ufffd溪", [0xff], "县"),
      undefined,
      "undecodable",
      9,
      /byte 9/,
    ],
    [
      "neither UTF-8 nor GB18030",
      bytes("a", [0xff, 0xff]),
      undefined,
      "undecodable",
      1,
      /neither UTF-8 .* nor GB18030, Big5 or UTF-16; pass --encoding NAME/,
    ],
    ["not what it is told to be", gb18030("云溪县"), "utf-8", "undecodable", 0, /not valid UTF-8/],
    [
      "the same without a known place",
      bytes([0x81, 0x20, 0x41]),
      "big5",
      "undecodable",
      null,
      /not valid BIG5/,
    ],
    ["many NULs", bytes("云溪\0\0县"), undefined, "binary", 6, /NUL at byte 6/],
    ["NULs in bytes of no encoding", bytes([0, 0xff, 0, 0xff, 0xff, 0]), undefined, "binary", 0, /NUL/],
    ["nothing but NULs", new Uint8Array(64), undefined, "binary", 0, /NUL at byte 0/],
    [
      "Big5 cut in a character",
      encode(traditional(REPORT), "big5")!.subarray(0, -2),
      undefined,
      "truncated",
      encode(traditional(REPORT), "big5")!.length - 3,
      /BIG5 character/,
    ],
    ["control characters", bytes("云\x01\x02溪"), undefined, "binary", null, /control characters/],
    [
      "docx",
      bytes("PK\x03\x04....word/document.xml"),
      undefined,
      "binary",
      0,
      /Word file.*save it as plain text/,
    ],
    ["xlsx", bytes("PK\x03\x04....xl/workbook.xml"), undefined, "binary", 0, /Excel/],
    ["OFD", bytes("PK\x03\x04....OFD.xml"), undefined, "binary", 0, /OFD/],
    ["zip", bytes("PK\x03\x04....a.txt"), undefined, "binary", 0, /ZIP archive.*unpack/],
    ["doc", bytes(OLE), undefined, "binary", 0, /old Word.*save it as plain text/],
    ["pdf", bytes("%PDF-1.7\n"), undefined, "binary", 0, /PDF file.*pdftotext/],
    [
      "utf-32",
      bytes([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]),
      undefined,
      "binary",
      0,
      /UTF-32.*convert it to UTF-8/,
    ],
    ["pdf behind a line end", bytes("\r\n%PDF-1.4\n"), undefined, "binary", 0, /PDF/],
    ["caj", bytes("CAJ\0...."), undefined, "binary", 0, /CAJ.*plain text/],
    ["pdf under a forced encoding", bytes("%PDF-1.7\n"), "gbk", "binary", 0, /PDF/],
    ["rtf", bytes("{\\rtf1\\ansi"), undefined, "binary", 0, /RTF.*plain text/],
    ["gzip", bytes([0x1f, 0x8b, 8, 0]), undefined, "binary", 0, /gzip.*unpack/],
    ["png", bytes([0x89], "PNG\r\n\x1a\n"), undefined, "binary", 0, /PNG.*text recognition/],
    ["jpeg", bytes([0xff, 0xd8, 0xff, 0xe0]), undefined, "binary", 0, /JPEG/],
  ])("%s", (_, given, encoding, code, offset, message) => {
    const error = caught(() => decode(given, encoding));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ code, offset, message: expect.stringMatching(message) });
  });
});

test("a UTF-8 file cut at any byte never passes for GB18030", () => {
  const whole = bytes("云溪县2022年法治政府建设年度报告：办理案件42件。");
  for (let length = 7; length < whole.length; length++) {
    const part = whole.subarray(0, length);
    const outcome = caught(() => decode(part).encoding);
    expect([length, outcome instanceof DecodeError ? outcome.code : outcome]).toEqual([
      length,
      part.toString("utf8").endsWith("\ufffd") ? "truncated" : "utf-8",
    ]);
  }
});

const LENGTHS = [20, 60, Number.POSITIVE_INFINITY];

describe.each([...fixtures(), ...(hasShared ? texts("reports") : [])])(
  "whatever %s is encoded in",
  (_, whole) => {
    const ways = [
      ...["utf-8", "gb18030", "utf-16le", "utf-16be"].map((encoding) => [encoding, whole] as const),
      ["big5", [...traditional(whole)].filter((sign) => encode(sign, "big5") !== null).join("")] as const,
    ];
    test.each(ways)("%s is found, from a few words on", (encoding, text) => {
      for (const length of LENGTHS)
        for (const mark of encoding === "big5" ? [""] : ["", "\ufeff"]) {
          const part = text.slice(0, length);
          expect(decode(encode(mark + part, encoding)!)).toEqual({ text: part, encoding });
        }
    });
  },
);

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
