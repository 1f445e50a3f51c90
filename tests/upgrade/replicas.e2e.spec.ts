import { beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, type NatsLink } from '@entente/messaging';
import { closeAfterFile, eventually, privateStack, runServers, testDatabase } from '@entente/testing';
import { claimBody } from '../e2e/claims.js';
import { alarms } from './alarms.js';
import { hookCounter, type HookCounter } from './hook-counter.js';
import { personalKeysFile } from './personal-keys.js';
import { Replica, type ServiceName } from './replica.js';
import { post } from './steady-load.js';

const LIMIT = { timeoutMs: 60_000, everyMs: 100 };
const SERVICES = ['ingest', 'timeline', 'alerting', 'ingest', 'timeline', 'alerting'] as const;

let replicas: Replica[];
let link: NatsLink;
let hook: HookCounter;
let claims = 0;

const of = (service: ServiceName): Replica[] => replicas.filter((one) => one.service === service);
const get = async <Body>(replica: Replica, path: string): Promise<Body> => (await (await fetch(replica.url + path)).json()) as Body;
const leads = async (replica: Replica): Promise<boolean> => (await get<{ feed: { leading: boolean } }>(replica, '/v1/alerting/status')).feed.leading;

/** Half over HTTP by both replicas in turn, half over NATS. */
async function submit(count: number): Promise<void> {
  const indexes = Array.from({ length: count }, (_, index) => claims + index);
  claims += count;
  await Promise.all(
    indexes.map(async (index) => {
      if (index % 2 === 0) await link.jetstream.publish('inbox.claim.replicas', JSON.stringify(claimBody(index)));
      else expect((await post(`${of('ingest')[(index >> 1) % 2]?.url}/v1/claims`, claimBody(index))).status).toBe(201);
    }),
  );
}

async function told(): Promise<string[]> {
  const tail = await lastMessage(link, STREAMS.alerts);
  const sequences = Array.from({ length: tail?.lastSequence ?? 0 }, (_, index) => index + 1);
  const messages = await Promise.all(sequences.map((seq) => link.manager.streams.getMessage(STREAMS.alerts, { seq })));
  return messages.map((message) => message?.json<{ data: { development: string } }>().data.development ?? '');
}

/** One alert for each claim, told once on the stream, and to the webhook. */
async function everyAlertOnce(): Promise<void> {
  await eventually(async () => {
    if ((await told()).length < claims) throw new Error(`${(await told()).length} of ${claims} alerts`);
    return new Set(hook.developments).size === claims;
  }, { ...LIMIT, describe: `${claims} alerts` });
  expect(await told()).toHaveLength(claims);
  expect(new Set(await told()).size).toBe(claims);
}

beforeAll(async () => {
  const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
  const { url } = await testDatabase();
  hook = await hookCounter();
  const env = { ENTENTE_PERSONAL_KEYS: personalKeysFile(), ENTENTE_DATABASE_URL: url, ENTENTE_NATS_URL: stack.natsUrl, ENTENTE_SHUTDOWN_DELAY_MS: '0', ENTENTE_ALERTING_WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' };
  replicas = await Promise.all(SERVICES.map((service) => Replica.start({ stack, service, env })));
  link = await connectNats({ url: stack.natsUrl, name: 'replicas' });
  closeAfterFile(() => link.close());
  const [alerting] = of('alerting');
  const rule = { name: 'All orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}', webhook: hook.url };
  expect((await post(`${alerting?.url}/v1/rules`, rule)).status).toBe(201);
  await eventually(() => link.manager.streams.info(STREAMS.inbox), LIMIT);
}, 180_000);

describe('two replicas of each service', () => {
  it('share the work: every alert once', async () => {
    for (let turn = 0; turn < 5; turn += 1) await submit(12);
    await everyAlertOnce();
    expect((await Promise.all(of('alerting').map(leads))).sort()).toEqual([false, true]);
  });

  it('write no line that asks somebody to look', () => {
    expect(alarms(replicas)).toEqual([]);
  });

  it('go on when the one that follows the feed is killed under load: every alert once, and no such line', async () => {
    const [one, other] = of('alerting') as [Replica, Replica];
    const [leader, heir] = (await leads(one)) ? [one, other] : [other, one];
    const load = (async () => {
      for (let turn = 0; turn < 8; turn += 1) await submit(10);
    })();
    await eventually(async () => (await told()).length > 65, LIMIT);
    leader.process.kill('SIGKILL');
    await load;
    await everyAlertOnce();
    expect(await leads(heir)).toBe(true);
    expect(alarms(replicas)).toEqual([]);
    replicas = replicas.filter((one) => one !== leader);
  }, 120_000);

  it('end without such a line', async () => {
    const ends = await Promise.all(replicas.map((replica) => replica.terminate()));
    expect(ends.map(({ code }) => code)).toEqual(ends.map(() => 0));
    expect(alarms(replicas)).toEqual([]);
  });
});
