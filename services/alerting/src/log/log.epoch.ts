import type { EventStore } from '@entente/event-store';

/** The incarnation of lane `alerting`, read once: it changes only while the service is down. */
export class LogEpoch {
  private known: string | null = null;

  constructor(private readonly store: EventStore) {}

  async current(): Promise<string> {
    this.known ??= (await this.store.head()).epoch;
    return this.known;
  }
}
