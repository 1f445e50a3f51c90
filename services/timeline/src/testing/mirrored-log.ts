import type { StreamWrite } from '@entente/domain';
import { MemoryLog } from '@entente/domain/testing';
import { uuidv7, type EventStore } from '@entente/event-store';

/** The domain's log in memory, whose writes are then appended to a real event store: the same positions, real ids and hashes. */
export class MirroredLog extends MemoryLog {
  private readonly pending: (readonly StreamWrite[])[] = [];
  override readonly context = {
    metadata: { correlationId: 'test', principal: { id: 'tester', roles: ['analyst'] as const }, engine: 'test/0' },
    nextId: () => uuidv7(),
  };

  constructor(private readonly store: EventStore) {
    super();
  }

  override append(writes: readonly StreamWrite[]): string | null {
    const conflict = super.append(writes);
    if (conflict === null) this.pending.push(writes);
    return conflict;
  }

  /** Appends what was decided since the last time. @returns the last position as `main-<n>` */
  async flush(): Promise<string> {
    for (const writes of this.pending.splice(0)) {
      const answer = await this.store.append({ key: uuidv7(), digest: 'test', writes });
      if (answer.outcome !== 'appended') throw new Error(`The store answered ${JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`);
    }
    return `main-${String(this.events.length)}`;
  }
}

