import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage } from '@entente/messaging';
import { closeAfterFile, eventually, privateStack, runServers, testDatabase } from '@entente/testing';
import { claimBody } from '../e2e/claims.js';
import { readLog } from '../e2e/read-log.js';
import { Replica } from '../upgrade/replica.js';
import { post } from '../upgrade/steady-load.js';
import { countItems } from './count-items.js';

/** Longer than every lease: 2 s of a projector, 10 s of a relay. */
const FROZEN_MS = 15_000;
const OWNERS = ['ingest', 'timeline', 'alerting'] as const;
type Owner = (typeof OWNERS)[number];

let natsUrl: string;
let databaseUrl: string;
let pairs: Record<Owner, [Replica, Replica]>;
let claims = 0;

const count = (replica: Replica, path: string): Promise<number> => countItems((one) => fetch(replica.url + one), path);

beforeAll(async () => {
  const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
  ({ url: databaseUrl } = await testDatabase());
  ({ natsUrl } = stack);
  const env = { ENTENTE_DATABASE_URL: databaseUrl, ENTENTE_NATS_URL: natsUrl, ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '0' };
  const replicas = await Promise.all([...OWNERS, ...OWNERS].map((service) => Replica.start({ stack, service, env })));
  const [a, b, c, d, e, f] = replicas as [Replica, Replica, Replica, Replica, Replica, Replica];
  pairs = { ingest: [a, d], timeline: [b, e], alerting: [c, f] };
  const rule = { name: 'All orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}' };
  await eventually(async () => (await post(`${c.url}/v1/rules`, rule)).ok);
}, 120_000);

describe.each(OWNERS)('%s', (owner) => {
  it.each([0, 1] as const)('replica %i frozen for longer than its lease: the other takes over; thawed it doubles nothing', async (which) => {
    const frozen = pairs[owner][which];
    const awake = (of: Owner): Replica => pairs[of][of === owner ? 1 - which : 0] ?? frozen;
    const until = performance.now() + FROZEN_MS;
    frozen.process.kill('SIGSTOP');
    while (performance.now() < until) {
      expect((await post(`${awake('ingest').url}/v1/claims`, claimBody(claims))).status).toBe(201);
      claims += 1;
      await sleep(200);
    }
    const during = await count(awake('timeline'), '/v1/timelines');
    frozen.process.kill('SIGCONT');
    const thawed = performance.now();
    // Whoever was frozen is asked for the view too: nothing it had begun may undo what happened meanwhile.
    await eventually(async () => {
      for (const replica of pairs.timeline) expect(await count(replica, '/v1/timelines')).toBe(claims);
      for (const replica of pairs.alerting) expect(await count(replica, '/v1/alerts')).toBe(claims);
      expect(await told()).toHaveLength(claims);
      expect(await relayed()).toBe((await readLog(databaseUrl)).length);
    }, { timeoutMs: 90_000, everyMs: 250, describe: 'everything everywhere' });
    const tookMs = Math.round(performance.now() - thawed);
    process.stderr.write(`${owner} ${which} thawed: all there ${tookMs} ms after; ${during} of ${claims} shown before\n`);
    expect(tookMs).toBeLessThan(30_000);
    expect(during).toBeGreaterThan(claims - 40);
    await sleep(2_000);
    expect(new Set(await told()).size).toBe(claims);
    expect(await told()).toHaveLength(claims);
  }, 200_000);
});

/** Developments of the messages in `ALERTS`. */
async function told(): Promise<string[]> {
  const link = await connection();
  const tail = await lastMessage(link, STREAMS.alerts);
  const found: string[] = [];
  for (let sequence = 1; sequence <= (tail?.lastSequence ?? 0); sequence += 1) {
    const message = await link.manager.streams.getMessage(STREAMS.alerts, { seq: sequence });
    if (message !== null) found.push(message.json<{ data: { development: string } }>().data.development);
  }
  return found;
}

/** Messages in `EVENTS`: one for each event. */
async function relayed(): Promise<number> {
  return (await lastMessage(await connection(), STREAMS.events))?.lastSequence ?? 0;
}

let connected: ReturnType<typeof connectNats> | undefined;
function connection(): ReturnType<typeof connectNats> {
  if (connected === undefined) {
    connected = connectNats({ url: natsUrl, name: 'frozen' });
    void connected.then((link) => closeAfterFile(() => link.close()));
  }
  return connected;
}
