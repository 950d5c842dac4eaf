import type { Reference, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";

/** Every document that the report cites as 《…》, with its number where one follows. */
export function references(_text: SourceText, _sections: readonly Section[]): Reference[] {
  return [];
}
