import pg from 'pg';
import type { DevelopmentItem, RecordedEvent } from '@entente/contracts';
import { applyEvent, developmentFold, type DevelopmentState } from '@entente/domain';
import { openEventStore } from '@entente/event-store';

/** Every event of lane `main`, read from PostgreSQL past all services. */
export async function readLog(databaseUrl: string): Promise<RecordedEvent[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  try {
    const events: RecordedEvent[] = [];
    for (;;) {
      const page = await store.readLane({ after: events.at(-1)?.position ?? 0n, limit: 5_000 });
      if (page.length === 0) return events;
      events.push(...page);
    }
  } finally {
    await store.close();
    await pool.end();
  }
}

/** What the log adds up to, folded here in memory: the developments that are something, by id. */
export function foldLog(events: readonly RecordedEvent[]): Map<string, DevelopmentItem> {
  const states = new Map<string, DevelopmentState>();
  const members = new Map<string, string>();
  for (const event of events) {
    const view = { memberOf: (claim: string) => members.get(claim), stateOf: (id: string) => states.get(id) };
    const { developments, memberships } = applyEvent(event, view);
    for (const { after } of developments) states.set(after.id, after);
    for (const { claim, development } of memberships) members.set(claim, development);
  }
  const items = [...states].map(([id, state]) => [id, developmentFold.item(state)] as const);
  return new Map(items.filter((entry): entry is [string, DevelopmentItem] => entry[1] !== null));
}
