/** A text in its two spellings of equal length: as decoded, and normalised. Rules match `text`; records quote `source`. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
}
