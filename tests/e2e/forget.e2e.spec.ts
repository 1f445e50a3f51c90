import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type NatsConnection } from 'nats';
import { natsConnectionOptions } from '@entente/stack';
import { closeAfterFile, eventually } from '@entente/testing';
import type { SubmissionAnswer } from '@entente/cli';
import { plantByEvents, rudeHook, type RudeHook } from './planted-events.js';
import { inDatabase, inFiles } from './planted-name.js';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const NAME = 'Zephyrine Quillbrook';
const OTHER = 'Ottoline Marchbanks';

interface Timeline {
  readonly items: readonly { readonly id: string; readonly quote: string | null }[];
  readonly position: string;
}

describe('somebody who is forgotten', () => {
  let running: TestSystem;
  let nats: NatsConnection;
  let first: SubmissionAnswer;
  let folder: string;
  let before: string;
  let hook: RudeHook;

  /** One report for each way in; each names both of them. */
  beforeAll(async () => {
    running = await testSystem({ ENTENTE_ALERTING_WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' });
    hook = await rudeHook(NAME);
    const { api, system } = running;
    nats = await connect(natsConnectionOptions(system.natsUrl));
    closeAfterFile(() => nats.close());
    folder = await mkdtemp(join(tmpdir(), 'entente-forget-'));
    closeAfterFile(() => rm(folder, { recursive: true, force: true }));
    await api.send('POST', '/v1/rules', { name: 'Orders', filter: `kind == "procurement" && text.contains("howitzers")`, topic: '{kind}.{pair}', webhook: hook.url });
    first = await api.send<SubmissionAnswer>('POST', '/v1/reports', {
      source: 'src:desk',
      title: `${NAME} on howitzers`,
      publishedAt: '2025-02-12',
      text: `Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros, said ${NAME}. ${OTHER} agreed with Quillbrook, Zephyrine.`,
    });
    await api.send('POST', '/v1/reports', {
      source: 'src:page',
      url: `https://page.example/zephyrine-quillbrook-on-satellites`,
      html: `<html><head><title>Satellites</title><meta name="author" content="${NAME}"></head><body><article><h1>Satellites</h1><p>Morocco bought two Ofek 13 satellites from Israel Aerospace Industries in July 2024 for 1 billion dollars. ${NAME.toUpperCase()} announced it in Rabat to an audience of reporters and officers who had come to hear of the deal.</p></article></body></html>`,
    });
    const claim = await api.send<SubmissionAnswer>('POST', '/v1/claims', {
      source: 'src:register',
      kind: 'procurement',
      quote: `${NAME}: Morocco signed for Barak MX.`,
      actors: [
        { role: 'buyer', id: 'MAR', name: NAME },
        { role: 'supplier', id: 'ISR' },
      ],
      valid: { edtf: '2022-02' },
      object: 'Barak MX',
    });
    await api.send('POST', `/v1/claims/${claim.claims[0]?.id ?? ''}/corrections`, { reason: `${NAME} wrote in`, changes: { valid: { edtf: '2022-03' } } });
    await api.send('POST', `/v1/claims/${first.claims[0]?.id ?? ''}/retractions`, { reason: `asked for by ${NAME}` });
    await api.send('POST', '/v1/reviews/thresholds', { minimum: 0, reason: `as ${NAME} wants it` });
    await api.send('POST', '/v1/sources/src:desk/grades', { grade: 'B', from: '2020-01-01', reason: `${NAME} works there` });
    await api.upload('/v1/imports?format=gdelt-events&name=rows.csv', new Blob([`${NAME}\tis no row\n`]));
    await eventually(async () => (await api.get<{ items: { state: string }[] }>('/v1/imports')).items.every(({ state }) => state !== 'waiting' && state !== 'running'), { describe: 'the import', timeoutMs: 60_000 });
    await plantByEvents(running, { nats, name: NAME, folder });
    await publish('inbox.report.wire', { publishedAt: '2023-01-10', text: `Israel delivered Heron drones to Morocco in January 2023, ${NAME} told the wire.` });
    await publish('inbox.claim.wire', { kind: 'no-such-kind', quote: NAME, actors: [] });
    await eventually(async () => (await api.get<{ items: object[] }>('/v1/submissions')).items.length >= 3, { describe: 'the inbox to be settled', timeoutMs: 60_000 });
    await eventually(async () => (await api.get<{ items: object[] }>('/v1/alerts')).items.length >= 2, { describe: 'alerts', timeoutMs: 60_000 });
    await eventually(async () => (await inDatabase(running.system.databaseUrl, NAME)).some((found) => found.startsWith('alerting.delivery_attempt.detail')), { describe: 'an answer of the webhook', timeoutMs: 60_000 });
    await api.get('/v1/reviews');
    before = claim.position;
  }, 240_000);

  async function publish(subject: string, body: object): Promise<void> {
    await nats.jetstream().publish(subject, JSON.stringify(body));
  }

  const everywhere = async (name: string): Promise<string[]> => {
    const { system } = running;
    const backup = await mkdtemp(join(folder, 'backup-'));
    expect((await entente(['backup', backup, '--database', system.databaseUrl])).code).toBe(0);
    const places = [join(system.stack.dir, 'nats'), join(system.stack.dir, 'logs'), backup];
    const files = await Promise.all(places.map((place) => inFiles(place, name)));
    return [...(await inDatabase(system.databaseUrl, name)), ...files.flat()];
  };

  it('is found by the search before, so that it can find', async () => {
    const found = (await everywhere(NAME)).join('\n');
    for (const place of ['ingest.report_text.text', 'ingest.report_text.raw', 'ingest.rejected.payload', 'ingest.import_bad_row.text', 'ingest.import_chunk.bytes', 'ingest.claim_index.quote', 'timeline.development_v1', 'alerting.development', 'alerting.delivery_attempt.detail', 'backup-']) expect(found).toContain(place);
    for (const place of ['event_store.log', '/nats/', '/logs/', 'alerting.alert.']) expect(found).not.toContain(place);
  }, 120_000);

  it('is told by a dry run and by whom it may be asked', async () => {
    const { stdout } = await entente(['forget', 'quillbrook zephyrine', '--dry-run', '--url', running.system.gatewayUrl, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ step: 'dry-run', texts: 8, remaining: [] });
    expect((await running.api.get<Timeline>('/v1/timelines/ISR-MAR')).items.some(({ quote }) => quote?.includes(NAME))).toBe(true);
  }, 60_000);

  it('is named to no webhook', () => {
    expect(hook.heard.length).toBeGreaterThan(0);
    expect(hook.heard.join('\n')).not.toContain(NAME.split(' ')[1]);
  });

  it('stands nowhere afterwards: in no table, no backup, no stream, no log', async () => {
    hook.name = null;
    const { stdout, stderr } = await entente(['forget', '-', '--reason', `${NAME} asked`, '--url', running.system.gatewayUrl, '--json'], { input: `${NAME}\n` });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ step: 'done', texts: 8, views: true });
    // Alerting hears of it on the feed.
    await eventually(async () => (await inDatabase(running.system.databaseUrl, NAME)).every((found) => !found.startsWith('alerting.')), { describe: 'alerting to be clean', timeoutMs: 30_000 });
    expect(await everywhere(NAME)).toEqual([]);
    expect((await everywhere(OTHER)).join('\n')).toContain('ingest.report_text.text');
  }, 180_000);

  it('is erased as of every position, and again after a rebuild', async () => {
    const { api } = running;
    const then = await api.get<Timeline>('/v1/timelines/ISR-MAR', { knownAt: before });
    expect(then.items.map(({ quote }) => quote)).toContain('erased');
    const now = await api.get<Timeline>('/v1/timelines/ISR-MAR');
    const job = await api.send<{ id: string }>('POST', '/v1/projections/timeline/rebuilds', {});
    await eventually(async () => (await api.get<{ state: string }>(`/v1/projections/timeline/rebuilds/${job.id}`)).state === 'done', { describe: 'the rebuild', timeoutMs: 60_000 });
    await api.send('POST', '/v1/projections/timeline/switch', { version: 2 });
    expect((await api.get<Timeline>('/v1/timelines/ISR-MAR')).items).toEqual(now.items);
    expect((await api.get<Timeline>('/v1/timelines/ISR-MAR', { knownAt: before })).items).toEqual(then.items);
    expect(await inDatabase(running.system.databaseUrl, NAME)).toEqual([]);
  }, 120_000);

  it('leaves a chain that is whole, texts as long as they were, and a repetition that is one', async () => {
    const { api, system } = running;
    expect((await entente(['verify', '--database', system.databaseUrl])).stdout).toContain('is whole');
    const report = await api.get<{ length: number; textHash: string }>(`/v1/reports/${first.report}`);
    const text = await (await api.request('GET', `/v1/reports/${first.report}/text`, {})).text();
    expect(text.length).toBe(report.length);
    expect(text).toContain('[erased');
    const again = await entente(['forget', NAME, '--url', system.gatewayUrl, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ step: 'done', events: 0, texts: 0, tables: [] });
  }, 60_000);
});
