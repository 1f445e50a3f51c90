/** One report or structured claim to be sent, and the file and line it came from. */
export interface Submission {
  readonly path: '/v1/reports' | '/v1/claims';
  readonly body: Record<string, unknown>;
  /** `05-howitzer-order.txt` or `claims.ndjson:3`. */
  readonly origin: string;
}

/** What ingest answers to a submission. */
export interface SubmissionAnswer {
  readonly document: string;
  readonly report: string;
  readonly claims: readonly { readonly id: string; readonly kind: string; readonly development: string; readonly joined: boolean }[];
  readonly events: number;
  readonly position: string;
}
