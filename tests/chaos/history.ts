/** One submission by one client, until somebody answered it. `claim` names the claim it carries. */
export interface Write {
  readonly client: number;
  readonly claim: number;
  /** Milliseconds since the run began. */
  readonly begun: number;
  readonly ended: number;
  /** What the client heard in the end; null when the run ended first. */
  readonly answer: { readonly position: string; readonly claim: string; readonly development: string } | null;
}

/** One reading of a development, asked to wait for a position. */
export interface Read {
  readonly client: number;
  readonly waitedFor: string;
  readonly development: string;
  /** How far the view was; null when the answer was an error. */
  readonly position: string | null;
  readonly claims: readonly string[];
  /** Status of an answer that was no success. */
  readonly refused: number | null;
}

/** Everything the clients of a run saw. */
export interface History {
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
}

/** What the log, the view and the alerts hold when all is quiet again. */
export interface Outcome {
  /** `claim` is the id of the claim an event reports; null for other events. */
  readonly log: readonly { readonly position: bigint; readonly id: string; readonly stream: string; readonly streamVersion: bigint; readonly recordedAt: string; readonly claim: string | null }[];
  /** Developments of the view, and what a fold of the log gives. */
  readonly shown: readonly string[];
  readonly folded: readonly string[];
  /** Developments that alerts were raised for, one entry an alert; and those that match the rule. */
  readonly alerted: readonly string[];
  readonly matching: readonly string[];
  /** Event ids in the public stream under the last incarnation, in its order. */
  readonly relayed: readonly string[];
  /** Developments of the messages in `ALERTS`, one entry a message. */
  readonly published: readonly string[];
}
