import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

// Its packages live with the peers. It changes pg's type parsers for the whole process: only a bench child loads this.
const resolve = createRequire(join(import.meta.dirname, '../peers/package.json')).resolve;
const emmett = await import(pathToFileURL(resolve('@event-driven-io/emmett-postgresql').replace(/index\.cjs$/, 'index.js')));

/** Emmett's own rebuild of a document per stream, over events like ours. */
const { url, events, streams } = inputOfChild();
const tally = emmett.pongoSingleStreamProjection({
  collectionName: 'tally',
  canHandle: ['amount.moved'],
  initialState: () => ({ events: 0, sum: 0 }),
  evolve: (document, { data }) => ({ events: document.events + 1, sum: document.sum + data.amount }),
});
const store = emmett.getPostgreSQLEventStore(url);
await store.schema.migrate();
const [perStream, note] = [events / streams, 'x'.repeat(320)];
for (let stream = 0; stream < streams; stream += 1) {
  const made = Array.from({ length: perStream }, (_, index) => ({ type: 'amount.moved', data: { amount: index % 100, note }, metadata: {} }));
  await store.appendToStream(`tally-${stream}`, made);
}
await store.close();
const pool = new pg.Pool({ connectionString: url, max: 2 });
const begin = performance.now();
const rebuild = emmett.rebuildPostgreSQLProjections({ connectionString: url, projection: tally });
await rebuild.start();
const rate = (events / (performance.now() - begin)) * 1_000;
await rebuild.close?.();
const { rows } = await pool.query(`SELECT count(*)::int AS n FROM tally`);
await pool.end();
resultOfChild({ rate, documents: rows[0].n });
