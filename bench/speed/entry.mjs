/** What the bench bundles: the pipeline of the library, and the JSON text that the command prints. */
export { parseBytes } from "../../src/parse.ts";
export { serialise } from "../../src/render/format.ts";
export { timed } from "./timed.mjs";
