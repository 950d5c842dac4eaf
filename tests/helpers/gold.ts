/** A quantity as a reader found it. */
export interface GoldQuantity {
  text: string;
  /** UTF-16 offset; in a table of sentences only where the text occurs more than once. */
  start?: number;
  value: number | [number, number];
  unit: string;
  kind: string;
  approx: string | null;
  change: string | null;
  status: string;
  subject: string | null;
  subjectAlso?: string[];
  optional?: boolean;
}

/** What the reader would take for the subject: their words, and a second reader's. */
export function subjectsOf({ subject, subjectAlso }: GoldQuantity): string[] {
  return [subject, ...(subjectAlso ?? [])].filter((words) => words !== null);
}
