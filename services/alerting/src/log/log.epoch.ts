import type { EventStore } from '@entente/event-store';

/** The incarnation of lane `alerting`. */
export class LogEpoch {
  constructor(private readonly store: EventStore) {}

  /** Asked anew each time: an operator may begin another one while the service runs. */
  async current(): Promise<string> {
    return (await this.store.head()).epoch;
  }
}
