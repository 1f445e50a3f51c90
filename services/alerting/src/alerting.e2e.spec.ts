import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { connectNats, serversOf, type NatsLink } from '@entente/messaging';
import { closeAfterFile, eventually, privateStack, type TestDatabase } from '@entente/testing';
import { connect, type NatsConnection } from 'nats';
import { alertingDatabase, alertingUnderTest, type AlertingUnderTest } from './testing/alerting-under-test.js';
import type { Saying } from './testing/claim.fixture.js';
import { amount, field } from './testing/claim.fixture.js';
import { MainLog } from './testing/main-log.js';
import { TestFeed } from './testing/test-feed.js';

const order: Saying = {
  kind: 'procurement',
  actors: [['buyer', 'MAR'], ['supplier', 'org:elbit-systems']],
  edtf: '2023-02',
  object: 'ATMOS 2000',
  status: 'contract-signed',
  eur: '200000000',
};

let natsUrl: string;
let database: TestDatabase;
let link: NatsLink;
let log: MainLog;
let feed: TestFeed;
let service: AlertingUnderTest;
let subscriber: NatsConnection;
const heard: { subject: string; alert: { id: string; trigger: string; title: string; development: string } }[] = [];

beforeAll(async () => {
  const stack = await privateStack();
  natsUrl = stack.natsUrl;
  database = await alertingDatabase();
  link = await connectNats({ url: stack.natsUrl, name: 'spec' });
  closeAfterFile(() => link.close());
  log = new MainLog();
  feed = new TestFeed(link, log);
  await feed.open();
  subscriber = await connect(serversOf(stack.natsUrl));
  closeAfterFile(() => subscriber.close());
  subscriber.subscribe('alerts.>', {
    callback: (_, message) => {
      heard.push({ subject: message.subject, alert: (message.json<{ data: (typeof heard)[0]['alert'] }>()).data });
    },
  });
  service = await alertingUnderTest({ DATABASE_URL: database.url, NATS_URL: stack.natsUrl });
}, 180_000);

const heardOf = (trigger: string) => heard.filter(({ alert }) => alert.trigger === trigger);

describe('from a rule to an alert', () => {
  let claim: string;

  it('saves a rule and alerts on its topic', async () => {
    const { status, body } = await service.send('POST', '/v1/rules', {
      name: 'Moroccan orders',
      filter: 'kind == "procurement" && "MAR" in actors && money.min >= 100000000',
      topic: 'procurement.{pair}',
      triggers: ['new'],
    });
    expect(status).toBe(201);
    expect(body.position).toBe('alerting-1');
    ({ claim } = await log.report(order));
    await feed.relay();
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ subject: 'alerts.procurement.ISR-MAR', alert: expect.objectContaining({ trigger: 'new' }) }]);
  });

  it('lists the alert and its delivery', async () => {
    const { body } = await service.send('GET', '/v1/alerts');
    expect(body.items).toEqual([expect.objectContaining({ id: heard[0]?.alert.id, position: 'alerting-2', kind: 'procurement' })]);
    const one = await eventually(async () => {
      const found = await service.send('GET', `/v1/alerts/${body.items[0].id}`);
      return found.body.deliveries[0]?.state === 'delivered' && found;
    });
    expect(one.body.deliveries[0]).toMatchObject({ channel: 'topic', target: 'procurement.ISR-MAR', attempts: [{ outcome: 'delivered' }] });
  });

  it('reaches the example subscriber', async () => {
    const example = join(import.meta.dirname, '../../../examples/subscriber/subscriber.js');
    const child = spawn(process.execPath, [example], { env: { ...process.env, NATS_URL: natsUrl }, stdio: ['ignore', 'pipe', 'inherit'] });
    closeAfterFile(async () => void child.kill('SIGKILL'));
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    await eventually(async () => {
      // Until it has subscribed it hears nothing: raise alerts until it prints one.
      await log.report({ ...order, object: `ATMOS ${heard.length}` });
      await feed.relay();
      return printed !== '';
    }, { everyMs: 500 });
    expect(printed).toMatch(/^alerts\.procurement\.ISR-MAR {2}new: .*\(alerting-[0-9]+\)$/m);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  });

  it('tells of a correction to whoever was alerted, though it no longer matches', async () => {
    await log.correct(claim, { money: [field(amount('90000000'))] });
    await feed.relay();
    await eventually(() => heardOf('corrected').length === 1);
  });

  it('tells of a retraction', async () => {
    await log.retract(claim);
    await feed.relay();
    await eventually(() => heardOf('retracted').length === 1);
    expect(heardOf('retracted')[0]?.alert.development).toBe(heard[0]?.alert.development);
  });
});
