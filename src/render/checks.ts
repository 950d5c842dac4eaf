import type { CheckFormat } from "./checks/format.ts";
import { github } from "./checks/github.ts";
import { json } from "./checks/json.ts";
import { pretty } from "./checks/pretty.ts";
import { sarif } from "./checks/sarif.ts";

/** Every format of findings under the name that `--format` takes. */
export const checkFormats = { pretty, json, github, sarif } as const satisfies Record<string, CheckFormat>;

export type CheckFormatName = keyof typeof checkFormats;
