import { connectNats } from '@entente/messaging';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeAfterFile, eventually, privateStack } from '@entente/testing';
import { createDatabase, type Stack } from '@entente/stack';
import { migrateAlerting } from './database/migrate-alerting.js';
import { alertingUnderTest, type AlertingUnderTest } from './testing/alerting-under-test.js';
import type { Saying } from './testing/claim.fixture.js';
import { MainLog } from './testing/main-log.js';
import { TestFeed } from './testing/test-feed.js';

const order = (object: string): Saying => ({ kind: 'procurement', actors: [['buyer', 'MAR'], ['supplier', 'ISR']], edtf: '2023', object });

let stack: Stack;
let service: AlertingUnderTest;
let feed: TestFeed;
const log = new MainLog();
const heard: { id: string; state: { object: string } }[] = [];

beforeAll(async () => {
  stack = await privateStack();
  const database = await createDatabase({ adminUrl: stack.databaseUrl, prefix: 'alerting' });
  await migrateAlerting(database.url);
  const link = await connectNats({ url: stack.natsUrl, name: 'spec' });
  closeAfterFile(() => link.close());
  feed = new TestFeed(link, log);
  link.connection.subscribe('alerts.>', { callback: (_, message) => void heard.push(message.json<{ data: (typeof heard)[0] }>().data) });
  await feed.open();
  await stack.stopNats();
  service = await alertingUnderTest({ DATABASE_URL: database.url, NATS_URL: stack.natsUrl });
}, 180_000);

/** Everything comes back by itself: the relay is tried until the broker has it all. */
async function reported(object: string): Promise<void> {
  await log.report(order(object));
  await eventually(() => feed.relay(), { timeoutMs: 60_000 });
}
const alerted = (object: string): Promise<unknown> =>
  eventually(() => heard.some(({ state }) => state.object === object), { timeoutMs: 60_000, describe: `the alert for ${object}` });

describe('an outage', () => {
  it('of NATS at the start delays alerts, not HTTP', async () => {
    const { status } = await service.send('POST', '/v1/rules', { name: 'orders', filter: 'kind == "procurement"', topic: 'orders', triggers: ['new'] });
    expect(status).toBe(201);
    expect((await service.send('GET', '/v1/alerting/status')).body.nats).toEqual({ connected: false });
    await stack.startNats();
    await reported('ATMOS');
    await alerted('ATMOS');
    expect((await service.send('GET', '/v1/alerting/status')).body.nats).toEqual({ connected: true });
  });

  it('of NATS in the middle delays alerts', async () => {
    await stack.stopNats('crash');
    await log.report(order('Barak'));
    await stack.startNats();
    await reported('PULS');
    await alerted('Barak');
    await alerted('PULS');
  });

  it('of PostgreSQL is a 503 over HTTP, and alerts come afterwards', async () => {
    await stack.stopPostgres('crash');
    const { status, body } = await service.send('GET', '/v1/rules');
    expect([status, body.type]).toEqual([503, 'urn:entente:problem:store-unavailable']);
    expect((await service.send('GET', '/health/ready')).status).toBe(503);
    await reported('Spyder');
    await stack.startPostgres();
    await alerted('Spyder');
    expect((await service.send('GET', '/health/ready')).status).toBe(200);
  }, 180_000);

  it('doubles nothing', async () => {
    const { body } = await service.send('GET', '/v1/alerts');
    expect(body.items).toHaveLength(4);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(4);
  });
});
