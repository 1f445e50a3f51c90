import { open } from 'node:fs/promises';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

/** What anybody would write first: SELECT by keyset, JSON.stringify, append to a file. */
const { url, file } = inputOfChild();
const client = new pg.Client({ connectionString: url });
await client.connect();
const handle = await open(file, 'wx');
const begin = performance.now();
let events = 0;
for (let after = '0'; ; ) {
  const { rows } = await client.query(
    `SELECT l.position, l.epoch, s.name AS stream, l.stream_version, l.id, l.type, l.schema_version, l.recorded_at, l.data::json AS data, l.metadata::json AS metadata
     FROM event_store.log l JOIN event_store.stream s USING (lane_id, stream_id) WHERE l.position > $1 ORDER BY l.position LIMIT 5000`,
    [after],
  );
  if (rows.length === 0) break;
  await handle.appendFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  events += rows.length;
  after = rows.at(-1).position;
}
await handle.datasync();
const seconds = (performance.now() - begin) / 1_000;
await handle.close();
await client.end();
resultOfChild({ rate: events / seconds });
