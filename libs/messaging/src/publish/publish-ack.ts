import type { PublishFault } from './publish.errors.js';

/** What the server answers to a published message, or to the last one of a batch. */
export interface PublishAck {
  readonly seq?: number;
  readonly duplicate?: boolean;
  /** How many messages the batch had. */
  readonly count?: number;
  readonly error?: { readonly err_code?: number; readonly description?: string };
}

const FAULTS: Readonly<Record<number, PublishFault>> = {
  // Wrong last sequence, also unknown, and wrong last message id.
  10_071: 'superseded',
  10_164: 'superseded',
  10_070: 'superseded',
  // A message of the batch is missing: lost on the way, or the server forgot the batch.
  10_175: 'superseded',
  10_176: 'superseded',
  10_201: 'duplicate',
  // The stream takes no batches, or not with message ids (servers 2.12.0).
  10_174: 'no-batches',
  10_177: 'no-batches',
};

export function faultOf(error: NonNullable<PublishAck['error']>): PublishFault {
  return FAULTS[error.err_code ?? 0] ?? 'refused';
}
