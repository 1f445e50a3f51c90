import { refoldComponent, switchVersion } from '@entente/projections';
import { tallyProjection } from '@entente/projections/testing';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';
import { SCHEMA, emptyTally } from './tally.js';

/** Folding one component anew in a full store, and switching while a reader sits on both versions for 30 s. */
const { url } = inputOfChild();
const tally = await emptyTally(url);
const { position } = await tally.store.head();
const first = await tally.rebuild();
await tally.pool.query(`UPDATE ${SCHEMA}.projection_version SET state = 'live' WHERE version = $1`, [first.version]);
await tally.pool.query(`INSERT INTO ${SCHEMA}.projection_active (projection, version, position, token) VALUES ('tally', $1, $2, 1)`, [first.version, String(position)]);

const { rows } = await tally.pool.query(`SELECT stream FROM ${SCHEMA}.tally_v${first.version} ORDER BY random() LIMIT 200`);
const partial = [];
for (const { stream } of rows) {
  const begin = performance.now();
  const { changed, events } = await refoldComponent({ pool: tally.pool, log: tally.log, ref: tally.refOf(first.version), projection: tallyProjection, key: stream });
  partial.push(performance.now() - begin);
  if (changed.length > 0 || events === 0) throw new Error(`${stream} was not what its ${events} events give.`);
}

const second = await tally.rebuild();
const reader = new pg.Client({ connectionString: url });
reader.on('error', () => undefined);
await reader.connect();
const versions = [first.version, second.version];
await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
for (const version of versions) await reader.query(`SELECT count(*) FROM ${SCHEMA}.tally_v${version}, ${SCHEMA}.projection_active`);
const reading = reader.query(`SELECT pg_sleep(30) FROM ${SCHEMA}.projection_active`).catch(() => undefined);
const switches = [];
for (let turn = 0; turn < 20; turn += 1) {
  const begin = performance.now();
  await switchVersion(tally.pool, { schema: SCHEMA, projection: 'tally', version: versions[(turn + 1) % 2] });
  switches.push(performance.now() - begin);
}
await tally.pool.query('SELECT pg_cancel_backend($1)', [reader.processID]);
await reading;
await reader.end();
await tally.close();
resultOfChild({ partial, switches });
