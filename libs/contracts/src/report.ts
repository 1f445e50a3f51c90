/** One version of a document. The text itself is kept once, under its hash, outside the log. */
export interface Report {
  readonly id: string;
  readonly document: string;
  /** SHA-256 of the UTF-8 bytes of the clean text, lower-case hex. */
  readonly textHash: string;
  /** UTF-16 length of the clean text. */
  readonly length: number;
  readonly mediaType: 'text/plain' | 'text/html' | 'application/json';
  /** Id of the source: `src:bladi`. */
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  /** EDTF day or instant as published; null when the report states none. */
  readonly publishedAt: string | null;
  readonly language: string | null;
}
