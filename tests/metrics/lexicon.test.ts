import { describe, expect, test } from "vitest";
import {
  alternatives,
  consistsOf,
  endings,
  indexOf,
  isWord,
  lengthAt,
  lexicon,
  stands,
  wordAt,
  wordUpTo,
} from "../../src/metrics/lexicon.ts";
import { holds, signTable } from "../../src/signs.ts";

const WORDS = ["组织 开展", "组织开展 排查出 排查 出动"];
const VERBS = lexicon(...WORDS);

describe("words of a lexicon", () => {
  test.each([
    ["组织开展培训", 0, 4],
    ["组织培训", 0, 2],
    ["县组织", 1, 2],
    ["县组织", 0, 0],
    ["组", 0, 0],
    ["组织", 2, 0],
  ])("wordAt %s %i", (phrase, at, length) => expect(wordAt(VERBS, phrase, at)).toBe(length));

  test.each([
    ["已组织开展", 5, 1],
    ["已组织", 3, 1],
    ["已组织", 2, -1],
    ["", 0, -1],
  ])("wordUpTo %s %i", (phrase, end, at) => expect(wordUpTo(endings(...WORDS), phrase, end)).toBe(at));

  test.each([
    ["县组织", 1, true],
    ["县组织", 0, false],
    ["县组", 1, false],
    ["组织", -1, false],
  ])("stands %s %i", (phrase, at, expected) => expect(stands("组织", phrase, at)).toBe(expected));

  test.each([
    ["组织", true],
    ["组织开", false],
    ["", false],
  ])("isWord %s", (phrase, expected) => expect(isWord(VERBS, phrase)).toBe(expected));

  test.each([
    ["组织开展", true],
    // Cut as 排查出 + 动 it fails.
    ["排查出动", true],
    ["排查动", false],
    ["", false],
    [`${"组织开展".repeat(5000)}了`, false],
  ])("consistsOf %#", (phrase, expected) => expect(consistsOf(VERBS, phrase)).toBe(expected));
});

test.each([
  ["0-9", "第5条", true],
  ["0-9", "第五条", false],
  ["到-", "1-2", true],
  ["的", "", false],
])("signs %s in %s", (written, phrase, expected) => expect(holds(signTable(written), phrase)).toBe(expected));

describe("alternatives", () => {
  const guarded = alternatives(["(?<!首)都", "[在于]家", "(?=[截0-9])截?\\d", "^之", "[?]"]);

  test.each([
    ["首都都", 2],
    ["首都", -1],
    ["人在家", 1],
    ["至截5", 1],
    ["之后", 0],
    ["后之", -1],
    ["吗?", 1],
  ])("indexOf %s", (phrase, at) => expect(indexOf(guarded, phrase)).toBe(at));

  test.each([
    ["于家", 0, 2],
    ["截5", 0, 2],
    ["于是", 0, -1],
    ["于", 1, -1],
  ])("lengthAt %s %i", (phrase, at, length) => expect(lengthAt(guarded, phrase, at)).toBe(length));
});
