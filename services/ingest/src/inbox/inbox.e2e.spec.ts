import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NatsLink } from '@entente/messaging';
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

interface Told {
  readonly submission: string;
  readonly status: string;
  readonly answer?: { readonly report: string };
  readonly problem?: { readonly status: number; readonly errors?: unknown };
}

async function send(subject: string, body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const { headers: natsHeaders } = await import('@nats-io/transport-node');
  const all = natsHeaders();
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  await link.jetstream.publish(link.subject(subject), typeof body === 'string' ? body : JSON.stringify(body), { headers: all });
}

/** Sends and waits for the message to the reply header's subject. */
async function ask(subject: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const inbox = `_INBOX.spec.${Math.random().toString(36).slice(2)}`;
  const answers = link.connection.subscribe(inbox, { max: 1 });
  await send(subject, body, { 'Entente-Reply': inbox, ...headers });
  for await (const message of answers) return message.json<Told>();
  throw new Error('no answer came');
}

const submission = async (id: string): Promise<Told & { status: string }> =>
  eventually(async () => {
    const heard = await ingest.get(`/v1/submissions/${id}`);
    return heard.status === 200 ? (heard.body as unknown as Told) : false;
  });

const waiting = async (): Promise<number> => (await link.manager.streams.info(link.stream('INBOX'))).state.messages;

describe('a message of the inbox', () => {
  it('is stored, told to the reply subject, and can be asked for', async () => {
    const told = await ask('inbox.claim.gazette', retold(1), { 'Entente-Submission': 'gazette-1' });
    expect(told).toMatchObject({ submission: 'gazette-1', status: 'stored', answer: { report: expect.any(String) } });
    expect((await ingest.get('/v1/submissions/gazette-1')).body).toMatchObject({ status: 'stored', answer: told.answer, subject: 'inbox.claim.gazette' });
    await eventually(async () => (await waiting()) === 0);
  });

  it('takes its source from the subject when it names none', async () => {
    const told = await ask('inbox.report.bladi', { text: 'Morocco ordered two satellites from Israel in July 2024.' });
    expect((await ingest.get(`/v1/reports/${told.answer?.report ?? ''}`)).body).toMatchObject({ source: 'src:bladi' });
  });

  it('that came before is answered the same and stores nothing', async () => {
    const first = await ask('inbox.claim.gazette', retold(2), { 'Entente-Submission': 'gazette-2' });
    const again = await ask('inbox.claim.gazette', retold(2), { 'Entente-Submission': 'gazette-2' });
    expect(again).toEqual({ ...first, status: 'duplicate' });
    expect((await submission('gazette-2')).status).toBe('stored');
  });

  it('meets the same content over HTTP', async () => {
    const http = await ingest.post('/v1/claims', retold(3));
    const told = await ask('inbox.claim.gazette', retold(3));
    expect(told).toMatchObject({ status: 'duplicate', answer: http.body });
  });
});

describe('a message that can never be stored', () => {
  it('is refused with its problem, kept, and let go, and those around it are stored', async () => {
    const told = await Promise.all([
      ask('inbox.claim.gazette', retold(10), { 'Entente-Submission': 'good-1' }),
      ask('inbox.claim.gazette', retold(11, { kind: 'purchase' }), { 'Entente-Submission': 'bad-1' }),
      ask('inbox.report.gazette', '{"text": ', { 'Entente-Submission': 'bad-2' }),
      ask('inbox.report.gazette', { source: 's', text: ' ' }, { 'Entente-Submission': 'bad-3' }),
      ask('inbox.claim.gazette', retold(12), { 'Entente-Submission': 'good-2' }),
    ]);
    expect(told.map(({ submission: id, status }) => [id, status])).toEqual([['good-1', 'stored'], ['bad-1', 'rejected'], ['bad-2', 'rejected'], ['bad-3', 'rejected'], ['good-2', 'stored']]);
    expect(told[1]?.problem).toMatchObject({ status: 400, errors: [expect.objectContaining({ pointer: '/kind' })] });
    await eventually(async () => (await waiting()) === 0);
    const listed = await ingest.get('/v1/submissions?status=rejected&limit=500');
    expect(listed.body.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['bad-1', 'bad-2', 'bad-3']));
    const { rows } = await ingest.database.pool.query<{ payload: Buffer }>("SELECT payload FROM ingest.rejected WHERE submission = 'bad-2'");
    expect(rows[0]?.payload.toString('utf8')).toBe('{"text": ');
  });

  it('with another body under a taken id is refused, and the first stays told', async () => {
    await ask('inbox.claim.gazette', retold(20), { 'Entente-Submission': 'taken' });
    const other = await ask('inbox.claim.gazette', retold(21), { 'Entente-Submission': 'taken' });
    expect(other).toMatchObject({ status: 'rejected', problem: { status: 422 } });
    expect(other.submission).not.toBe('taken');
    const broken = await ask('inbox.claim.gazette', retold(22, { kind: 'purchase' }), { 'Entente-Submission': 'taken' });
    expect(broken).toMatchObject({ status: 'rejected', problem: { status: 400 } });
    expect(broken.submission).not.toBe('taken');
    expect((await ingest.get('/v1/submissions/taken')).body.status).toBe('stored');
  });

  it('may be sent again, corrected, under the same id', async () => {
    const headers = { 'Entente-Submission': 'corrected' };
    expect((await ask('inbox.claim.gazette', retold(25, { kind: 'purchase' }), headers)).status).toBe('rejected');
    const told = await ask('inbox.claim.gazette', retold(25), headers);
    expect(told).toMatchObject({ submission: 'corrected', status: 'stored' });
    expect((await ingest.get('/v1/submissions/corrected')).body).toMatchObject({ status: 'stored', answer: told.answer });
    expect((await ingest.post('/v1/submissions/corrected/retry', undefined)).status).toBe(422);
  });

  it('can be tried again once it fits', async () => {
    const told = await ask('inbox.claim.gazette', retold(30, { object: '' }), { 'Entente-Submission': 'again' });
    expect(told.status).toBe('rejected');
    expect((await ingest.post('/v1/submissions/again/retry', undefined)).body).toMatchObject({ id: 'again', status: 'rejected' });
    await ingest.database.pool.query('UPDATE ingest.rejected SET payload = $1 WHERE submission = $2', [Buffer.from(JSON.stringify(retold(30))), 'again']);
    const retried = await ingest.post('/v1/submissions/again/retry', undefined);
    expect(retried.body).toMatchObject({ id: 'again', status: 'stored', answer: { claims: [expect.any(Object)] } });
    expect(await ingest.post('/v1/submissions/again/retry', undefined)).toMatchObject({ status: 422, body: { reason: 'not-rejected' } });
    expect((await ingest.post('/v1/submissions/nothing/retry', undefined)).status).toBe(404);
  });

  it('never makes us speak on our own subjects', async () => {
    const heard: string[] = [];
    const mark = Math.random().toString(36).slice(2);
    const subjects = [`events.main.${mark}`, link.subject(`events.main.${mark}`), link.subject('doorbell.main')];
    const subscriptions = subjects.map((subject) => link.connection.subscribe(subject, { callback: (_error, message) => void heard.push(message.string()) }));
    for (const subject of subjects) await send('inbox.claim.gazette', retold(40), { 'Entente-Submission': `deputy-${subjects.indexOf(subject)}`, 'Entente-Reply': subject });
    for (const index of subjects.keys()) await submission(`deputy-${index}`);
    // An answer sent before this one would have been heard before it.
    await ask('inbox.claim.gazette', retold(40));
    for (const subscription of subscriptions) subscription.unsubscribe();
    expect(heard.filter((text) => text.includes('"submission"'))).toEqual([]);
  });
});
