import { forms } from "../../scripts/opencc.mjs";

const table: Map<string, string[]> = forms("STCharacters");

/** A simplified text in traditional script, character by character, with nothing moved. */
export function traditional(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (sign) => {
    const form = table.get(sign)?.[0] ?? sign;
    return form.length === sign.length ? form : sign;
  });
}
