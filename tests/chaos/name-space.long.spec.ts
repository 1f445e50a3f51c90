import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { closeAfterFile, eventually, privateStack, runServers, testDatabase } from '@entente/testing';
import { claimBody } from '../e2e/claims.js';
import { readLog } from '../e2e/read-log.js';
import { Replica, type ServiceName } from '../upgrade/replica.js';
import { countItems } from './count-items.js';
import { NameSpace } from './name-space.js';

/** For a service that listens off loopback. */
const TOKEN = 'operator-0123456789';
const MINUTE = 60_000;
const OWNERS = ['ingest', 'timeline', 'alerting'] as const;
type Owner = (typeof OWNERS)[number];

let spaces: Record<Owner, NameSpace>;
let services: Record<Owner, Replica>;
let databaseUrl: string;
let claims = 0;

const ask = (owner: Owner, path: string, body?: unknown): Promise<Response> =>
  fetch(services[owner].url + path, {
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });

const count = (owner: Owner, path: string): Promise<number> => countItems((one) => ask(owner, one), path);

beforeAll(async () => {
  const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
  ({ url: databaseUrl } = await testDatabase());
  const folder = mkdtempSync(join(tmpdir(), 'entente-token-'));
  closeAfterFile(async () => rmSync(folder, { recursive: true }));
  const tokens = join(folder, 'tokens.json');
  writeFileSync(tokens, JSON.stringify([{ token: TOKEN, principal: { id: 'spec', roles: ['analyst', 'subscriber', 'operator'] } }]));
  spaces = { ingest: NameSpace.make(), timeline: NameSpace.make(), alerting: NameSpace.make() };
  const start = async (service: Owner & ServiceName): Promise<Replica> => {
    const space = spaces[service];
    const env = {
      ...{ ENTENTE_DATABASE_URL: await space.door(databaseUrl), ENTENTE_NATS_URL: await space.door(stack.natsUrl), ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '0' },
      ...{ ENTENTE_HTTP_HOST: space.far, ENTENTE_AUTH_MODE: 'token', ENTENTE_AUTH_TOKENS_FILE: tokens },
    };
    return Replica.start({ stack, service, env, within: space.command });
  };
  const [ingest, timeline, alerting] = (await Promise.all(OWNERS.map(start))) as [Replica, Replica, Replica];
  services = { ingest, timeline, alerting };
  await eventually(async () => (await ask('alerting', '/v1/rules', { name: 'All orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}' })).ok);
}, 120_000);

it.each(OWNERS)('%s behind a cable that is out for a minute: nothing lost, nothing doubled, all caught up 30 s after', async (owner) => {
  let out = true;
  const submitting = (async () => {
    for (; out; claims += 1) {
      // While ingest itself is away the same claim is sent until it is taken.
      for (let taken = false; !taken; ) taken = await ask('ingest', '/v1/claims', claimBody(claims)).then(({ status }) => status === 201, () => false);
      await sleep(400);
    }
  })();
  await sleep(3_000);
  spaces[owner].pullOut();
  await sleep(MINUTE);
  spaces[owner].plugIn();
  const begin = performance.now();
  await sleep(3_000);
  out = false;
  await submitting;
  await eventually(async () => {
    expect(await count('timeline', '/v1/timelines')).toBe(claims);
    expect(await count('alerting', '/v1/alerts')).toBe(claims);
    const { streams } = (await (await ask('ingest', '/v1/ingest/status')).json()) as { streams: { lagEvents: string }[] };
    expect(streams.map(({ lagEvents }) => lagEvents)).toEqual(['0', '0']);
  }, { timeoutMs: 120_000, everyMs: 200, describe: 'everything everywhere' });
  const tookMs = Math.round(performance.now() - begin);
  process.stderr.write(`${owner} plugged in: all there ${tookMs} ms after\n`);
  expect(tookMs).toBeLessThan(30_000);
  expect((await readLog(databaseUrl)).filter(({ type }) => type === 'procurement.reported')).toHaveLength(claims);
}, 400_000);
