import { encodingName } from "../decode/decode.ts";

/** Ends the command as wrong usage: one line on stderr, exit code 2. */
export type Usage = (message: string) => never;

/** Says what is wrong with the name that `--encoding` gives, where something is. */
export function checkEncoding(encoding: string | undefined, usage: Usage): void {
  if (encoding !== undefined && encodingName(encoding) === null)
    usage(`unknown encoding '${encoding}': use utf-8, gb18030, gbk, big5, utf-16le or utf-16be, for example`);
}
