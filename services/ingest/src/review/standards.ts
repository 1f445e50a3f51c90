import { Injectable } from '@nestjs/common';
import { EventLog } from '../commands/event-log.js';
import { NO_STANDARDS, STANDARD_EVENTS, withStandards, type StandardsState } from './standards.fold.js';

/** What another process changed is heard of within this time. */
const FRESH_MS = 1_000;
const PAGE = 1_000;

/**
 * The standards as the log has them, kept in memory: every submission asks. What this process appended is known at once
 * (`refresh`), what another did within a second. A log that was restored is read anew.
 */
@Injectable()
export class Standards {
  private state = NO_STANDARDS;
  private place: { epoch: string; position: bigint } | null = null;
  private looked = 0;
  private reading: Promise<void> | null = null;

  constructor(private readonly log: EventLog) {}

  async current(): Promise<StandardsState> {
    // Many ask at once; one reading answers all of them.
    if (performance.now() - this.looked > FRESH_MS || this.place === null) await this.read();
    return this.state;
  }

  /** Reads what was appended up to now. */
  async refresh(): Promise<StandardsState> {
    // Who asks while somebody reads may need what came after that reading began.
    await this.reading?.catch(() => undefined);
    await this.read();
    return this.state;
  }

  private read(): Promise<void> {
    this.reading ??= this.catchUp().finally(() => (this.reading = null));
    return this.reading;
  }

  private async catchUp(): Promise<void> {
    const head = await this.log.store.head();
    if (this.place?.epoch !== head.epoch) {
      this.state = NO_STANDARDS;
      this.place = { epoch: head.epoch, position: 0n };
    }
    for (let after = this.place.position; after < head.position; ) {
      const events = await this.log.store.readLane({ after, upTo: head.position, limit: PAGE, types: STANDARD_EVENTS });
      this.state = withStandards(this.state, events);
      after = events.length < PAGE ? head.position : (events.at(-1)?.position ?? head.position);
      this.place = { epoch: head.epoch, position: after };
    }
    this.looked = performance.now();
  }
}
