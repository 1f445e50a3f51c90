import { chmodSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiClient, runSystem, type RunningSystem } from '@entente/cli';
import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, messageAt, type NatsLink, type StoredMessage } from '@entente/messaging';
import { newestNats } from '@entente/stack';
import { closeAfterFile, eventually } from '@entente/testing';
import { claimBody } from './claims.js';
import { diskImage } from './limited-disk.js';
import { foldLog, readLog } from './read-log.js';

const RULE = { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}' };
let system: RunningSystem | null = null;
afterEach(async () => {
  await system?.stop();
  system = null;
  delete process.env['NATS_SERVER'];
});

async function messages(link: NatsLink, stream: string): Promise<StoredMessage[]> {
  const tail = await lastMessage(link, stream);
  const found: (StoredMessage | null)[] = [];
  for (let from = tail?.firstSequence ?? 1; from <= (tail?.lastSequence ?? 0); from += 200) {
    const upTo = Math.min(from + 199, tail?.lastSequence ?? 0);
    found.push(...(await Promise.all(Array.from({ length: upTo - from + 1 }, (_, index) => messageAt(link, stream, from + index)))));
  }
  return found.flatMap((message) => (message === null ? [] : [message]));
}

/** Identities of a stream, each with the one event it stands for. */
async function identities(link: NatsLink, stream: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const message of await messages(link, stream)) {
    const identity = `${message.header('Entente-Epoch')}/${message.header('Entente-Position')}`;
    const event = message.header('Nats-Msg-Id')?.split(':')[1] ?? '';
    expect([identity, seen.get(identity) ?? event]).toEqual([identity, event]);
    seen.set(identity, event);
  }
  return seen;
}

describe('the disk of NATS loses power', () => {
  it.each([['the packaged nats-server'], ['the newest nats-server']])('with %s: streams are filled up, nothing lost, no effect doubled, no process restarted', async (which) => {
    if (which.includes('newest')) process.env['NATS_SERVER'] = await newestNats();
    const dir = mkdtempSync(join(tmpdir(), 'entente-power-'));
    // The servers of root run as another user.
    chmodSync(dir, 0o755);
    closeAfterFile(async () => rmSync(dir, { recursive: true, force: true }));
    const start = join(dir, 'start');
    mkdirSync(start, { mode: 0o755 });
    const disk = diskImage(256, join(start, 'nats'));
    system = await runSystem({ kind: 'start', fixedPorts: false, onProgress: () => undefined, servers: { databaseUrl: null, natsUrl: null, dir: start } });
    const { stack, gatewayUrl, natsUrl, databaseUrl, services } = system;
    const pids = services.map(({ process: { pid } }) => pid);
    const api = new ApiClient({ url: gatewayUrl, token: null });
    await api.send('POST', '/v1/rules', RULE);
    let next = 0;
    const submit = async (count: number): Promise<void> => {
      for (const end = next + count; next < end; next += 1) await api.send('POST', '/v1/claims', claimBody(next));
    };
    await submit(60);
    const loading = submit(200);
    await eventually(() => next > 150, { timeoutMs: 60_000 });
    const lost = disk.copy();
    await loading;
    await stack.stopNats('crash');
    disk.replace(lost);
    await submit(20);
    await stack.startNats();
    const back = Date.now();
    await submit(20);
    const log = await readLog(databaseUrl);
    const link = await connectNats({ url: natsUrl, name: 'spec' });
    try {
      await eventually(async () => expect([...(await identities(link, STREAMS.events)).values()].sort()).toEqual(log.map(({ id }) => id).sort()), { timeoutMs: 60_000, everyMs: 300 });
      process.stderr.write(`${which}: EVENTS whole ${Date.now() - back} ms after the broker was back\n`);
      const matching = [...foldLog(log).values()].filter(({ actors }) => actors.some(({ id }) => id === 'MAR')).map(({ id }) => id);
      const alerts = await eventually(async () => {
        const { items } = await api.get<{ items: { id: string; development: string }[] }>('/v1/alerts', { limit: '200' });
        expect(items.length).toBeGreaterThanOrEqual(matching.length);
        return items;
      }, { timeoutMs: 60_000, everyMs: 300 });
      expect(alerts.map(({ development }) => development).sort()).toEqual(matching.sort());
      await eventually(async () => {
        const told = (await messages(link, STREAMS.alerts)).map(({ data }) => (JSON.parse(new TextDecoder().decode(data)) as { id: string }).id);
        expect([...new Set(told)].sort()).toEqual(alerts.map(({ id }) => id).sort());
      }, { timeoutMs: 60_000, everyMs: 300 });
      expect(services.map(({ process: { pid } }) => pid)).toEqual(pids);
    } finally {
      await link.close();
      await system.stop();
      system = null;
    }
  }, 300_000);
});
