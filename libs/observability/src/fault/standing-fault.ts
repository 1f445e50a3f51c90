import type { Logger } from '../logger/logger.js';
import { gauge } from '../metrics/metrics.js';

const interrupted = gauge({ name: 'entente_publishing_interrupted', help: '1 while nothing is published to the stream, by fault; the sentence stands in the log and in the status', labelNames: ['stream', 'fault'] });

/**
 * What keeps a stream from being published, for as long as it does: told in the log when it begins, becomes another, or
 * ends, and not at each try in between.
 */
export class StandingFault {
  private standing: Error | null = null;

  constructor(
    private readonly log: Logger,
    private readonly stream: string,
  ) {}

  get current(): Error | null {
    return this.standing;
  }

  /** A try failed. */
  met(cause: unknown, sentence: string): void {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const known = this.standing?.name === error.name;
    if (this.standing !== null && !known) interrupted.remove({ stream: this.stream, fault: this.standing.name });
    // The words may have changed: positions go on.
    this.standing = error;
    interrupted.set({ stream: this.stream, fault: error.name }, 1);
    if (!known) this.log.warn({ err: error, stream: this.stream }, sentence);
  }

  /** It works (again). */
  over(sentence: string): void {
    if (this.standing === null) return;
    interrupted.remove({ stream: this.stream, fault: this.standing.name });
    this.log.info({ stream: this.stream, after: this.standing.name }, sentence);
    this.standing = null;
  }
}
