import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";

/** Every output format under the name that `--format` takes. */
export const formats = { json, ndjson } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
