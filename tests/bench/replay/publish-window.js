import { natsConnectionOptions } from '@entente/stack';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

const WINDOW = 256;

/** What anybody would write first: read the log, JSON.stringify, `js.publish` with so many unacknowledged at once. */
const { url, natsUrl, subject, events } = inputOfChild();
const client = new pg.Client({ connectionString: url });
await client.connect();
const connection = await connect(natsConnectionOptions(natsUrl));
const js = jetstream(connection);
const begin = performance.now();
const waiting = new Set();
let sent = 0;
for (let after = '0'; sent < events; ) {
  const { rows } = await client.query(`SELECT position, id, type, recorded_at, data::json AS data, metadata::json AS metadata FROM event_store.log WHERE position > $1 ORDER BY position LIMIT 5000`, [after]);
  for (const row of rows) {
    if (waiting.size >= WINDOW) await Promise.race(waiting);
    const acknowledged = js.publish(`${subject}.${row.type}`, JSON.stringify(row), { msgID: row.id }).finally(() => waiting.delete(acknowledged));
    waiting.add(acknowledged);
  }
  sent += rows.length;
  after = rows.at(-1).position;
}
await Promise.all(waiting);
const seconds = (performance.now() - begin) / 1_000;
await connection.close();
await client.end();
resultOfChild({ rate: sent / seconds });
