import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { sqlFile } from '../postgres/sql-file.js';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { testEventStore } from '../testing/test-event-store.js';

it('reading an old stream of a log never analysed touches that stream only', async () => {
  const db = await testDatabase();
  const store = await testEventStore(db);
  await store.append(sampleCommand({ stream: 'old', events: [sampleEvent(), sampleEvent()] }));
  for (let turn = 0; turn < 20; turn += 1) {
    await store.append(sampleCommand({ stream: `s-${turn}`, events: Array.from({ length: 100 }, () => sampleEvent()) }));
  }
  const body = /AS \$body\$\n([\s\S]*?)\$body\$/.exec(sqlFile('migrations/0026_read_stream.sql', 'event_store'))?.[1] ?? '';
  const query = body.replaceAll('p_from', '1').replaceAll('p_limit', '100').replaceAll('p_lane', `'main'`).replaceAll('p_stream', `'old'`);
  const client = await db.pool.connect();
  const settings = [...sqlFile('migrations/0026_read_stream.sql', 'event_store').matchAll(/SET (enable_\w+) = off/g)].map((match) => match[1] ?? '');
  for (const setting of settings) await client.query(`SET ${setting} = off`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS off, TIMING off) ${query}`);
  client.release(true);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('log_1_1_stream');
  expect(plan).not.toContain('_pkey on log_1');
  expect(await store.readStream('old')).toHaveLength(2);
});
