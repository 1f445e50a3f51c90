import type { RecordedEvent } from '@entente/contracts';
import type { FeedMessage } from './feed.js';
import type { ResumePoint } from './stream-tail.js';

/** What has been handed to the broker, and how much of it is confirmed. */
export class FeedCursor {
  /** Last position all of whose messages are confirmed to be in the stream. */
  confirmed: bigint;
  private position: bigint;
  private sequence: number;
  private confirmedSequence: number;
  /** Positions passed and the sequence each waits for, ascending. */
  private marks: { readonly sequence: number; readonly position: bigint }[] = [];

  constructor(private readonly point: Pick<ResumePoint, 'position' | 'part' | 'sequence'>) {
    // Of the event we resume in, some messages may still be missing: it is read again.
    this.position = point.position > 0n ? point.position - 1n : 0n;
    this.confirmed = this.position;
    this.sequence = this.confirmedSequence = point.sequence;
  }

  /** Where to read the log on from. */
  get readAfter(): bigint {
    return this.position;
  }

  /** The messages of an event that are not in the stream yet. */
  outstanding(event: RecordedEvent, messages: readonly FeedMessage[]): readonly FeedMessage[] {
    if (event.position > this.point.position) return messages;
    return event.position === this.point.position ? messages.filter((message) => message.part > this.point.part) : [];
  }

  sent(): void {
    this.sequence += 1;
  }

  passed(position: bigint): void {
    this.position = position;
    this.marks.push({ sequence: this.sequence, position });
  }

  /** Takes note of how far the broker has confirmed. @returns how many messages that newly confirms */
  confirm(sequence: number): number {
    const newly = sequence - this.confirmedSequence;
    this.confirmedSequence = sequence;
    const waiting = this.marks.findIndex((mark) => mark.sequence > sequence);
    const done = waiting === -1 ? this.marks.splice(0) : this.marks.splice(0, waiting);
    this.confirmed = done.at(-1)?.position ?? this.confirmed;
    return newly;
  }
}
