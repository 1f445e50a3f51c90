import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, messageAt, type NatsLink } from '@entente/messaging';
import { createDatabase, databaseUrlOf, type OwnDatabase } from '@entente/stack';
import { closeAfterFile, eventually, runServers } from '@entente/testing';
import { claimBody } from './claims.js';
import { readLog } from './read-log.js';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const SAME_NAMES = { ENTENTE_STREAM_PREFIX: '', ENTENTE_SUBJECT_PREFIX: '' };
interface StatusView {
  readonly ingest: { readonly streams: { readonly stream: string; readonly fault: string | null; readonly position: string }[] };
  readonly alerting: { readonly feed: { readonly lag: { readonly events: number } }; readonly topics: { readonly fault: string | null } };
}

describe('a standby that lagged behind is promoted', () => {
  let link: NatsLink;
  let natsUrl: string;
  let standby: OwnDatabase;
  let promoted: TestSystem;
  const submit = ({ api }: TestSystem, index: number) => api.send('POST', '/v1/claims', claimBody(index));
  const faults = async ({ api }: TestSystem): Promise<string[]> =>
    (await api.get<StatusView>('/v1/status')).ingest.streams.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  const stopServices = async ({ system }: TestSystem): Promise<void> => {
    for (const { process } of system.services) await process.stop();
  };
  const told = async (): Promise<string[]> => {
    const last = (await lastMessage(link, STREAMS.alerts))?.lastSequence ?? 0;
    const messages = await Promise.all(Array.from({ length: last }, (_, index) => messageAt(link, STREAMS.alerts, index + 1)));
    return messages.flatMap((message) => (message === null ? [] : [(JSON.parse(new TextDecoder().decode(message.data)) as { id: string }).id]));
  };
  const quiet = async ({ api }: TestSystem): Promise<void> => {
    await eventually(async () => expect((await api.get<StatusView>('/v1/status')).alerting.feed.lag.events).toBe(0), { timeoutMs: 60_000, everyMs: 200 });
  };

  beforeAll(async () => {
    const first = await testSystem();
    ({ natsUrl } = first.system);
    link = await connectNats({ url: natsUrl, name: 'spec' });
    closeAfterFile(() => link.close());
    await first.api.send('POST', '/v1/rules', { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}' });
    for (let index = 0; index < 10; index += 1) await submit(first, index);
    await quiet(first);
    await stopServices(first);
    const database = new URL(first.system.databaseUrl).pathname.slice(1);
    // What a standby holds that stopped hearing from the primary now.
    standby = await createDatabase({ adminUrl: runServers().databaseUrl, template: database });
    const primary = await testSystem(SAME_NAMES, { database, natsUrl });
    for (let index = 10; index < 20; index += 1) await submit(primary, index);
    await quiet(primary);
    await eventually(async () => expect((await told()).length).toBeGreaterThanOrEqual(10), { timeoutMs: 60_000 });
    await stopServices(primary);
    promoted = await testSystem(SAME_NAMES, { database: standby.name, natsUrl });
  }, 240_000);
  afterAll(async () => {
    await promoted.system.stop();
    await standby.drop();
  });

  it('is noticed before anything is published under a known identity', async () => {
    const before = (await lastMessage(link, STREAMS.events))?.lastSequence;
    await eventually(async () => expect((await faults(promoted)).join()).toContain('entente reconcile'), { timeoutMs: 60_000, everyMs: 200 });
    // Also when other events have taken all the positions that the lost primary had given out.
    for (let index = 30; index < 45; index += 1) await submit(promoted, index);
    expect((await faults(promoted)).join()).toContain('which is not in the log');
    expect((await lastMessage(link, STREAMS.events))?.lastSequence).toBe(before);
  }, 120_000);

  it('stands in status and readiness of both, and once in their logs', async () => {
    const { system, api } = promoted;
    const ready = async (name: string): Promise<string> => (await fetch(`${system.services.find((one) => one.name === name)?.url}/health/ready`)).text();
    await eventually(async () => expect((await api.get<StatusView>('/v1/status')).alerting.topics.fault).toContain('entente reconcile'), { timeoutMs: 60_000, everyMs: 200 });
    expect(await ready('ingest')).toContain('entente reconcile');
    expect(await ready('alerting')).toContain('entente reconcile');
    for (const [name, error, times] of [['ingest', 'LogRewoundError', 2], ['alerting', 'AlertsRewoundError', 1]] as const) {
      const lines = readFileSync(join(system.stack.logs, `${name}.log`), 'utf8').split('\n');
      // EVENTS and RELATIONS tell of it each by itself.
      expect(lines.filter((line) => line.includes(`"type":"${error}"`))).toHaveLength(times);
    }
  }, 120_000);

  it('is told by reconcile, which changes nothing until it is told to', async () => {
    const places = ['--database', databaseUrlOf(runServers().databaseUrl, standby.name), '--nats', natsUrl];
    const asked = await entente(['reconcile', ...places]);
    expect(asked.stdout).toMatch(/stream EVENTS +main-\d+ +DIVERGED/);
    expect([asked.code, asked.stdout]).toEqual([1, expect.stringContaining('entente reconcile --apply')]);
    expect((await faults(promoted)).length).toBeGreaterThan(0);
    const applied = await entente(['reconcile', ...places, '--apply']);
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining('Lane main begins epoch')]);
  }, 60_000);

  it('goes on: every event once under its epoch, every alert once', async () => {
    await submit(promoted, 50);
    const log = await readLog(standby.url);
    await eventually(async () => {
      const { streams } = (await promoted.api.get<StatusView>('/v1/status')).ingest;
      expect(streams.map(({ fault, position }) => [fault, position])).toEqual(streams.map(() => [null, `main-${log.length}`]));
    }, { timeoutMs: 60_000, everyMs: 200 });
    await quiet(promoted);
    const { items } = await promoted.api.get<{ items: { id: string }[] }>('/v1/alerts', { limit: '200' });
    await eventually(async () => {
      const ids = await told();
      for (const { id } of items) expect(ids.filter((one) => one === id)).toHaveLength(1);
    }, { timeoutMs: 60_000, everyMs: 300 });
    const last = (await lastMessage(link, STREAMS.events))?.lastSequence ?? 0;
    const identities = await Promise.all(
      Array.from({ length: last }, async (_, index) => {
        const message = await messageAt(link, STREAMS.events, index + 1);
        return `${message?.header('Entente-Epoch')}/${message?.header('Entente-Position')}`;
      }),
    );
    const ids = await Promise.all(Array.from({ length: last }, async (_, index) => (await messageAt(link, STREAMS.events, index + 1))?.header('Nats-Msg-Id')?.split(':')[1]));
    const seen = new Map<string, string | undefined>();
    for (const [index, identity] of identities.entries()) {
      expect([identity, seen.get(identity) ?? ids[index]]).toEqual([identity, ids[index]]);
      seen.set(identity, ids[index]);
    }
  }, 120_000);
});
