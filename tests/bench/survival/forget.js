import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PersonalKeys, WordHashes, openEventStore, sealingStore, uuidv7 } from '@entente/event-store';
import { fillLog } from '@entente/projections/testing';
import pg from 'pg';
import { ask, startService } from '../replay/service.js';
import { median, row } from '../row.js';
import { migratedSystem } from './migrated-system.js';

const PEOPLE = 5;
const REPORTS_EACH = 10;
const METADATA = { correlationId: 'bench', principal: { id: 'bench', roles: [] }, engine: 'bench' };

/** From the request to the moment when nobody is named in log, texts and views any more, on a log of 1 M events of which a tenth have personal fields. */
export async function forgetRows({ servers, emit, progress }, events = 1_000_000) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-keys-'));
  const keyFile = join(folder, 'personal.json');
  const database = await migratedSystem(servers);
  const keys = PersonalKeys.create(keyFile);
  const env = { ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: servers.natsUrl, ENTENTE_PERSONAL_KEYS: keyFile, ENTENTE_STREAM_PREFIX: `forget${process.pid}_`, ENTENTE_SUBJECT_PREFIX: `forget${process.pid}` };
  // The log is born with its keys: nothing in it is in plain.
  await (await startService('ingest', env)).stop();
  await fill({ url: database.url, keys, events });
  progress(`filled with ${events} events`);
  const services = [await startService('ingest', env), await startService('timeline', env)];
  const [ingest, timeline] = services.map(({ url }) => url);
  try {
    for (let person = 0; person < PEOPLE; person += 1) await submit(ingest, person);
    const { position } = await ask(ingest, '/v1/claims', { source: 'src:bench', kind: 'dialogue', actors: [{ role: 'party', id: 'MAR' }, { role: 'party', id: 'ISR' }] });
    progress('waiting for the views');
    await ask(timeline, `/v1/timelines/ISR-MAR?waitFor=${position}&limit=1`).catch(() => undefined);
    await until(() => ask(timeline, `/v1/timeline/erasures?position=${position}`).then(({ erased }) => erased));
    const times = [];
    for (let person = 0; person < PEOPLE; person += 1) times.push(await forgotten({ ingest, timeline, name: nameOf(person) }));
    progress(times.map((time) => `${Math.round(time)} ms`).join(', '));
    emit(row('forget.time', median(times), 'ms', 'goal', 1_000));
  } finally {
    for (const service of services) await service.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill({ url, keys, events }) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const hashes = new WordHashes(keys);
  const beforeAppend = (sealed) =>
    pool.query('INSERT INTO ingest.personal_word SELECT event, words FROM jsonb_to_recordset($1) AS r (event uuid, words integer[])', [
      JSON.stringify(sealed.map(({ event, values }) => ({ event, words: hashes.of(values) }))),
    ]);
  const plain = openEventStore({ pool, schema: 'event_store', lane: 'main' });
  const store = sealingStore(plain, { keys, beforeAppend });
  await fillLog(plain, { events: events * 0.9, streams: events / 20 });
  for (let from = 0; from < events * 0.1; from += 500) {
    const notes = Array.from({ length: 500 }, (_none, at) => ({ id: uuidv7(), type: 'suggestion.dismissed', schemaVersion: 1, data: { reason: `note ${from + at} about word${at * 7} and word${from % 9_973} of the register` }, metadata: METADATA }));
    await store.append({ key: `notes-${from}`, digest: 'bench', writes: [{ stream: `notes-${from % 1_000}`, expected: 'any', events: notes }] });
  }
  await pool.query('ANALYZE');
  await store.close();
  await pool.end();
}

function nameOf(person) {
  return `Zephyrine ${['Quillbrook', 'Marchbanks', 'Longstaff', 'Underhay', 'Fotherby'][person]}`;
}

async function submit(ingest, person) {
  for (let at = 0; at < REPORTS_EACH; at += 1) {
    const year = 1990 + person * 5 + (at % 5);
    await ask(ingest, '/v1/claims', {
      source: 'src:bench',
      kind: 'procurement',
      quote: `${nameOf(person)}: Morocco bought ${10 + at} radars.`,
      actors: [{ role: 'buyer', id: 'MAR', name: nameOf(person) }, { role: 'supplier', id: 'ISR' }],
      valid: { edtf: String(year) },
      object: `radar ${person}-${at}`,
    });
  }
}

async function forgotten({ ingest, timeline, name }) {
  const begin = performance.now();
  const { events, texts, position } = await ask(ingest, '/v1/forgets', { name });
  if (events < REPORTS_EACH || texts !== REPORTS_EACH) throw new Error(`${name} was named in ${events} events and ${texts} texts: the bench measures nothing`);
  await until(() => ask(timeline, `/v1/timeline/erasures?position=${position}`).then(({ erased }) => erased));
  return performance.now() - begin;
}

async function until(condition) {
  for (const deadline = Date.now() + 240_000; Date.now() < deadline; await sleep(10)) if (await condition()) return;
  throw new Error('waited for four minutes');
}
