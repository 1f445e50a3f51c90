import { type AppendCommand } from '../store/event-store.port.js';

/** A command that passed the checks, in the form the database takes. */
export interface PreparedCommand {
  readonly key: string;
  readonly digest: string;
  /** Canonical JSON, or null when the command has no answer. */
  readonly answer: string | null;
  readonly writes: readonly PreparedWrite[];
  /** Bytes of all payloads: what keeps a batch bounded. */
  readonly bytes: number;
  readonly command: AppendCommand;
}

export interface PreparedWrite {
  readonly stream: string;
  /** -1n any, 0n none, else exactly. */
  readonly expected: bigint;
  readonly events: readonly PreparedEvent[];
}

export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly keyId: string | null;
  readonly data: string;
  readonly metadata: string;
  readonly payloadHash: Buffer;
}
