/** A stretch of the clean text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
