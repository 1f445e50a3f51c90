import type { RecordedEvent } from '@entente/contracts';
import type { VersionRef } from '../definition/names.js';
import { LogChanged } from '../errors.js';
import type { EventLog } from '../event-log.js';
import type { Checkpoint } from '../store/checkpoint.js';

/**
 * Holds a worker to the log its checkpoint was taken from. A checkpoint names the epoch the log was in; events keep the
 * epoch they were appended in, so that a restored log begins with events of older ones.
 */
export class SameLog {
  /** Up to here the log was seen in the checkpoint's epoch. */
  private sureUpTo = 0n;

  constructor(
    private readonly log: EventLog,
    private readonly ref: VersionRef,
  ) {}

  /** Checks that the checkpoint is part of the log. @throws LogChanged */
  async verify(checkpoint: Checkpoint): Promise<void> {
    const head = await this.log.head();
    const { epoch, position, hash } = checkpoint;
    const [event] = position === 0n || position > head.position ? [] : await this.log.readLane({ after: position - 1n, upTo: position, limit: 1 });
    if (epoch !== head.epoch || (position > 0n && event?.hash !== hash)) {
      throw new LogChanged(this.ref.projection, this.ref.version, checkpoint, { ...head, hash: event?.hash ?? null });
    }
    this.sureUpTo = head.position;
  }

  /**
   * Checks events that were read since: epochs follow each other, so the last event tells.
   * @throws LogChanged when the log was restored or promoted in between
   */
  async require(checkpoint: Checkpoint, last: RecordedEvent): Promise<void> {
    if (last.position > this.sureUpTo && last.epoch !== checkpoint.epoch) await this.verify(checkpoint);
  }
}
