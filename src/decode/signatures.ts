/** A kind of file that is no plain text, known by its first bytes. */
export interface FileKind {
  /** With its article: `a PDF file`. */
  readonly name: string;
  /** What its owner can do to get text out of it. */
  readonly remedy: string;
}

interface Signature extends FileKind {
  /** Latin-1. */
  readonly starts: string;
  /** A name that the file holds further on; tells the kinds of ZIP apart. */
  readonly holds?: string;
}

const SAVE = "open it and save it as plain text (UTF-8), then pass the .txt file";
const UNPACK = "unpack it and pass the text files in it";
const RECOGNISE = "a picture holds no text: run text recognition on it first";

/** In order of precedence: a ZIP file is looked into before it is called one. */
const signatures: readonly Signature[] = [
  { starts: "PK\x03\x04", holds: "word/document.xml", name: "a Word file (docx)", remedy: SAVE },
  { starts: "PK\x03\x04", holds: "xl/workbook.xml", name: "an Excel file (xlsx)", remedy: SAVE },
  { starts: "PK\x03\x04", holds: "ppt/presentation.xml", name: "a PowerPoint file (pptx)", remedy: SAVE },
  { starts: "PK\x03\x04", holds: "OFD.xml", name: "an OFD file", remedy: SAVE },
  { starts: "PK\x03\x04", holds: "opendocument", name: "an OpenDocument file", remedy: SAVE },
  { starts: "PK\x03\x04", holds: "application/epub+zip", name: "an EPUB book", remedy: SAVE },
  { starts: "PK\x03\x04", name: "a ZIP archive", remedy: UNPACK },
  { starts: "PK\x05\x06", name: "an empty ZIP archive", remedy: UNPACK },
  { starts: "%PDF-", name: "a PDF file", remedy: "convert it first, for example with pdftotext" },
  { starts: "CAJ\0", name: "a CAJ file", remedy: SAVE },
  { starts: "HN\0\0", name: "a CAJ file", remedy: SAVE },
  { starts: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", name: "an old Word, Excel or WPS file", remedy: SAVE },
  { starts: "{\\rtf", name: "a rich text file (RTF)", remedy: SAVE },
  { starts: "\x1f\x8b", name: "a gzip file", remedy: UNPACK },
  { starts: "7z\xbc\xaf\x27\x1c", name: "a 7-Zip archive", remedy: UNPACK },
  { starts: "Rar!\x1a\x07", name: "a RAR archive", remedy: UNPACK },
  { starts: "BZh91AY&", name: "a bzip2 file", remedy: UNPACK },
  { starts: "\xfd7zXZ\0", name: "an xz file", remedy: UNPACK },
  { starts: "\x28\xb5\x2f\xfd", name: "a Zstandard file", remedy: UNPACK },
  { starts: "\xff\xfe\0\0", name: "a text in UTF-32", remedy: "convert it to UTF-8" },
  { starts: "\0\0\xfe\xff", name: "a text in UTF-32", remedy: "convert it to UTF-8" },
  { starts: "SQLite format 3\0", name: "an SQLite database", remedy: "export its texts first" },
  { starts: "PAR1", name: "a Parquet file", remedy: "export its texts first" },
  { starts: "\x89PNG\r\n", name: "a PNG picture", remedy: RECOGNISE },
  { starts: "\xff\xd8\xff", name: "a JPEG picture", remedy: RECOGNISE },
  { starts: "GIF8", name: "a GIF picture", remedy: RECOGNISE },
  { starts: "II*\0", name: "a TIFF picture", remedy: RECOGNISE },
  { starts: "MM\0*", name: "a TIFF picture", remedy: RECOGNISE },
];

/** What kind of file these bytes are, where they are one that holds no plain text; null for anything else. */
export function fileKind(bytes: Buffer): FileKind | null {
  // Some programs put a line end or a byte order mark before what they write.
  const head = bytes.toString("latin1", 0, 32).replace(/^(?:\xef\xbb\xbf)?[\r\n ]{0,8}/, "");
  const found = signatures.find(
    ({ starts, holds }) => head.startsWith(starts) && (holds === undefined || bytes.includes(holds)),
  );
  return found ?? null;
}
