/**
 * A catalogue of indicators: the shape of the program's own and of the files that users bring with `--indicators`.
 * Every type is inferred from these schemas.
 */
import * as z from "zod";
import { kinds } from "./report.ts";

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)*$/;
const LONGEST_WORD = 40;

/**
 * Words of which one is enough, with `|` between them: `审查|审核|把关`. `…` stands for a gap (`审查…意见`), `#` for the
 * number, `^` for the beginning of its own words and `$` for their end.
 */
const Words = z
  .string()
  .min(1, "has no word in it: name at least one, or leave the line out")
  .superRefine((words, context) => {
    for (const word of words.split("|"))
      if (word.replace(/[…^$#]/g, "").trim() === "" && !/[#^]/.test(word))
        context.addIssue({
          code: "custom",
          message: `has an empty word in '${words}': take the spare '|' away`,
        });
      else if (word.length > LONGEST_WORD)
        context.addIssue({
          code: "custom",
          message: `has a word of more than ${LONGEST_WORD} characters: keep the part that decides`,
        });
  });

/** Words of a theme: they are looked for in running text, where there is no number and no gap. */
const ThemeWords = Words.refine((words) => !/[…#^$]/.test(words), {
  message: "takes plain words only: '…', '#', '^' and '$' have a meaning in `words` and `without` alone",
});

/** One way to say it. All that is given has to be met. */
export const Way = z.strictObject({
  /** The number's own words hold one of every line. */
  words: z.array(Words).min(1, "is empty: name the words that have to be there, such as ['GDP|生产总值']"),
  /** And none of these. */
  without: Words.optional(),
  /** What it is about: the nearest of `theme` and `otherTheme`, looked for from the number outwards, is of `theme`. */
  theme: z.union([ThemeWords, z.array(ThemeWords).min(1)]).optional(),
  otherTheme: ThemeWords.optional(),
});

export const Indicator = z.strictObject({
  /** Area and name, in kebab case: `economy.gdp`. */
  id: z.string().regex(ID, "is no id: write small letters, digits, '-' and '.', such as 'economy.gdp'"),
  /** In Chinese. */
  name: z.string().min(1, "is empty: give the name in Chinese"),
  english: z.string().min(1, "is empty: give the name in English"),
  area: z.string().min(1, "is empty: name the area, such as 'economy'"),
  definition: z.string().min(1, "is empty: say in a sentence what is counted"),
  /** As a table shows it. */
  unit: z.string(),
  /** Every measure word it takes, as the report's `unit` has it, with `|` between them. */
  units: z.string().min(1, "is empty: name the measure words, such as '件|起|宗'"),
  kind: z.enum(kinds, { error: `is no kind: write one of ${kinds.join(", ")}` }),
  /** `only`: it is the size of a change (同比增长5%); `also`: it may be (压缩70%). Left away: it never is. */
  change: z.enum(["only", "also"], { error: "is neither 'only' nor 'also': leave it away" }).optional(),
  /** Words that rule it out in every way. */
  without: Words.optional(),
  /** Words that rule it out in the heading under which the number stands. */
  notUnder: ThemeWords.optional(),
  when: z.array(Way).min(1, "is empty: say in at least one way which words decide"),
  /** Sentences with the number that gets it in 【】. */
  examples: z.array(z.string().regex(/【[^】]+】/, "marks no number: put it in 【】")),
  /** Near misses: the number in 【】 does not get it. */
  counterExamples: z.array(z.string().regex(/【[^】]+】/, "marks no number: put it in 【】")),
});

/** A user's file. */
export const IndicatorFile = z.strictObject({
  /** True: this file stands alone; false or left away: it adds to the built-in catalogue. */
  replace: z.boolean().optional(),
  indicators: z.array(Indicator).min(1, "is empty: define at least one indicator"),
});

export type Way = z.infer<typeof Way>;
export type Indicator = z.infer<typeof Indicator>;
export type IndicatorFile = z.infer<typeof IndicatorFile>;
