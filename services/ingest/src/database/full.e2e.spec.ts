import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@entente/event-store';
import { lastMessage, type NatsLink } from '@entente/messaging';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';
import { linkUnderTest } from '../testing/link-under-test.js';

let ingest: IngestUnderTest;
let link: NatsLink;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
  link = await linkUnderTest(testing, ingest);
  await eventually(() => link.manager.streams.info(link.stream('INBOX')), { describe: 'the inbox stream' });
});

/** The server's own error, raised where it would extend a file of the table. */
async function fill(table: string): Promise<() => Promise<void>> {
  const { pool } = ingest.database;
  await pool.query(`CREATE OR REPLACE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file "base/1/1": No space left on device' USING ERRCODE = '53100'; END $$`);
  await pool.query(`CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION public.no_room()`);
  return async () => void (await pool.query(`DROP TRIGGER no_room ON ${table}`));
}
const inbox = () => link.manager.streams.info(link.stream('INBOX')).then(({ state }) => state.messages);

describe('a database whose disk is full', () => {
  it.each(['event_store.event_id', 'ingest.report_text'])('is a 507 that says what to do, when %s can not grow', async (table) => {
    const number = table === 'event_store.event_id' ? 1 : 2;
    const empty = await fill(table);
    const { status, headers, body } = await ingest.post('/v1/claims', retold(number));
    expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([507, '10', 'application/problem+json']);
    expect(body).toMatchObject({ type: 'urn:entente:problem:storage-full', detail: expect.stringContaining('docs/operations/disk-full.md') });
    await empty();
    expect((await ingest.post('/v1/claims', retold(number))).status).toBe(201);
  });

  it('keeps what is in the inbox, and stores it when there is room again', async () => {
    const empty = await fill('event_store.event_id');
    for (const number of [10, 11]) await link.jetstream.publish(link.subject('inbox.claim.full'), JSON.stringify(retold(number)), { msgID: `full-${number}` });
    await eventually(async () => (await link.manager.consumers.info(link.stream('INBOX'), link.durable('ingest'))).num_redelivered > 0, { describe: 'a redelivery' });
    expect(await inbox()).toBe(2);
    expect((await ingest.get('/v1/submissions/full-10')).status).toBe(404);
    await empty();
    await eventually(async () => (await inbox()) === 0, { describe: 'the inbox to be empty' });
    for (const number of [10, 11]) expect((await ingest.get(`/v1/submissions/full-${number}`)).body.status).toBe('stored');
  });

  it('loses and breaks nothing: the chain is sound, and the relay has told everything', async () => {
    const report = await verifyChain({ pool: ingest.database.pool, schema: 'event_store', lane: 'main' });
    expect(report).toMatchObject({ ok: true });
    const { rows } = await ingest.database.pool.query<{ count: string }>('SELECT count(*) FROM event_store.log');
    await eventually(async () => expect((await lastMessage(link, 'EVENTS'))?.lastSequence).toBe(Number(rows[0]?.count)));
  });
});
