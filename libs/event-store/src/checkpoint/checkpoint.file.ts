import { type KeyObject } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { canonicalJson } from '../json/canonical-json.js';
import { EventStoreError } from '../store/event-store.errors.js';
import { type LaneHead } from '../store/event-store.port.js';
import { type Checkpoint, isSignedBy, type SignedCheckpoint, signCheckpoint } from './checkpoint.js';

/** A line of a checkpoint file is not a checkpoint, or not signed by the key that was given. */
export class CheckpointFileError extends EventStoreError {
  constructor(
    readonly file: string,
    readonly line: number,
    what: string,
    options?: ErrorOptions,
  ) {
    super(`${file}, line ${line}: ${what}. Restore the file from where it is kept, or give the key that signed it.`, options);
  }
}

/** Appends the signed head of a lane as one line, on disk when it resolves. Does nothing while the lane is empty. */
export async function appendCheckpoint(file: string, lane: string, head: LaneHead, privateKey: KeyObject): Promise<SignedCheckpoint | null> {
  if (head.position === 0n) return null;
  const { epoch, hash, recordedAt } = head;
  const signed = signCheckpoint({ lane, epoch, position: String(head.position), hash, recordedAt }, privateKey);
  const handle = await open(file, 'a', 0o644);
  try {
    await handle.writeFile(`${canonicalJson(signed)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return signed;
}

/**
 * Reads a checkpoint file and checks every signature.
 * @throws CheckpointFileError for the first line that is not signed by the key
 */
export async function readCheckpoints(file: string, publicKey: KeyObject): Promise<Checkpoint[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const signed = parsed(file, index + 1, line);
    if (!isSignedBy(signed, publicKey)) throw new CheckpointFileError(file, index + 1, 'is not signed by this key');
    return signed.checkpoint;
  });
}

function parsed(file: string, line: number, text: string): SignedCheckpoint {
  try {
    const value = JSON.parse(text) as Partial<SignedCheckpoint>;
    if (typeof value.signature === 'string' && typeof value.checkpoint === 'object') return value as SignedCheckpoint;
  } catch (cause) {
    throw new CheckpointFileError(file, line, 'is not JSON', { cause });
  }
  throw new CheckpointFileError(file, line, 'is not a signed checkpoint');
}
