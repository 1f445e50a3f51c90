// node quick-start.mjs postgres://…   (a database of your own; the schema is made)
import { migrateEventStore, openEventStore, sha256Hex, uuidv7, verifyChain } from '@entente/event-store';
import pg from 'pg';

const url = process.argv[2];
await migrateEventStore({ url, schema: 'quick_start', lanes: ['main'] });
const pool = new pg.Pool({ connectionString: url });
const store = openEventStore({ pool, schema: 'quick_start', lane: 'main' });

// A command: a key that a retry repeats, and events for streams with the version each is expected to have.
const note = (text) => ({
  id: uuidv7(),
  type: 'note.taken',
  schemaVersion: 1,
  data: { text },
  metadata: { correlationId: uuidv7(), principal: { id: 'me', roles: ['analyst'] }, engine: 'quick-start/1' },
});
const request = 'take the first note';
const command = { key: request, digest: sha256Hex(request), writes: [{ stream: 'note-1', expected: 'none', events: [note('hello')] }] };
console.log('first:', (await store.append(command)).outcome);
console.log('again:', (await store.append(command)).outcome);
console.log('stale:', (await store.append({ ...command, key: 'other', writes: [{ ...command.writes[0], events: [note('late')] }] })).outcome);

// A reader needs one number: positions are dense and in the order of commits.
let after = 0n;
for (const event of await store.readLane({ after, limit: 100 })) {
  console.log(`${event.position} ${event.stream} ${event.type} ${JSON.stringify(event.data)}`);
  after = event.position;
}

const report = await verifyChain({ pool, schema: 'quick_start', lane: 'main' });
console.log('chain:', report.ok ? `sound up to ${report.to}` : `bad at ${report.position}`);
await store.close();
await pool.end();
