/**
 * Why a window of messages could not be stored whole. `superseded`: the stream's last sequence is not the expected one
 * (another writer, a lost message, a lost tail). `duplicate`: the server knows the message id though it lacks the message.
 * `no-stream`: nobody keeps this subject. `timeout`: no answer in time. `no-batches`: the server takes no atomic batches
 * after all. `refused`: anything else the server said.
 */
export type PublishFault = 'superseded' | 'duplicate' | 'no-stream' | 'timeout' | 'no-batches' | 'refused' | 'closed';

/** A window broke: read the last stored message and go on from there. Nothing after it was stored. */
export class PublishError extends Error {
  override readonly name = 'PublishError';

  constructor(
    readonly fault: PublishFault,
    readonly stream: string,
    detail: string,
  ) {
    super(`Publishing to ${stream} broke off (${fault}): ${detail}. Read the stream's last message and go on after it.`);
  }
}
