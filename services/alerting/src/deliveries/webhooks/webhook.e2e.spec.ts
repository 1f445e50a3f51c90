import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import { Webhook } from 'standardwebhooks';
import { alertingWithFeed, type AlertingWithFeed } from '../../testing/alerting-with-feed.js';
import type { Page } from '../../testing/alerting-under-test.js';
import type { DeliveryView } from '../delivery.reader.js';
import type { Saying } from '../../testing/claim.fixture.js';
import { hookTarget, type HookTarget } from '../../testing/hook-target.js';

const order = (object: string): Saying => ({ kind: 'procurement', actors: [['buyer', 'MAR'], ['supplier', 'ISR']], edtf: '2023', object });

let on: AlertingWithFeed;

beforeAll(async () => {
  // Retries come at a hundredth of their standard waits: the first after 50 ms.
  on = await alertingWithFeed({ WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1', WEBHOOK_RETRY_SCALE: '1' });
});

async function ruleFor(object: string, webhook: string): Promise<{ id: string; webhookSecret: string }> {
  const filter = `object == "${object}"`;
  const rule = { name: object, filter, topic: 'hooks', triggers: ['new'], webhook };
  const { status, body } = await on.service.send<{ id: string; webhookSecret: string }>('POST', '/v1/rules', rule);
  expect(status).toBe(201);
  return body;
}
async function delivery(rule: string, state: string): Promise<DeliveryView> {
  return eventually(async () => {
    const { body } = await on.service.send<Page<DeliveryView>>('GET', `/v1/deliveries?rule=${rule}&channel=webhook&state=${state}`);
    return body.items[0] ?? false;
  });
}

describe('a webhook', () => {
  let target: HookTarget;
  let rule: { id: string; webhookSecret: string };

  it('is tried again with the same id until it takes the alert, and every attempt is kept', async () => {
    target = await hookTarget();
    target.answers.push(503, 500);
    rule = await ruleFor('ATMOS', target.url);
    await on.log.report(order('ATMOS'));
    await on.feed.relay();
    const done = await delivery(rule.id, 'delivered');
    expect(done.attempts.map((one) => [one.outcome, one.httpStatus])).toEqual([
      ['refused', 503],
      ['refused', 500],
      ['delivered', 204],
    ]);
    expect(new Set(target.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([done.alert]));
  });

  it('is signed with the secret that was shown once', async () => {
    const [call] = target.calls;
    const payload = new Webhook(rule.webhookSecret).verify(call?.body ?? '', call?.headers ?? {});
    expect(payload).toMatchObject({ type: 'alert.raised', data: { rule: rule.id, trigger: 'new', kind: 'procurement' } });
    const shown = JSON.stringify([
      await on.service.send('GET', `/v1/rules/${rule.id}`),
      await on.service.send('GET', '/v1/rules'),
      await on.service.send('POST', '/v1/rules', { name: 'ATMOS', filter: 'object == "ATMOS"', topic: 'hooks', triggers: ['new'], webhook: target.url }),
    ]);
    expect(shown).not.toContain(rule.webhookSecret);
    expect(shown).not.toContain('webhookSecret');
  });

  it('is signed anew after its secret was replaced', async () => {
    const { body } = await on.service.send<{ webhookSecret: string }>('POST', `/v1/rules/${rule.id}/webhook-secret`);
    await on.log.report({ ...order('ATMOS'), edtf: '2011' });
    await on.feed.relay();
    await eventually(() => target.calls.length === 4);
    const last = target.calls.at(-1);
    expect(() => new Webhook(rule.webhookSecret).verify(last?.body ?? '', last?.headers ?? {})).toThrow();
    expect(new Webhook(body.webhookSecret).verify(last?.body ?? '', last?.headers ?? {})).toMatchObject({ type: 'alert.raised' });
  });

  it('that answers 410 is not tried again', async () => {
    const gone = await hookTarget();
    gone.answers.push(410);
    const { id } = await ruleFor('Barak', gone.url);
    await on.log.report(order('Barak'));
    await on.feed.relay();
    expect((await delivery(id, 'failed')).attempts).toHaveLength(1);
  });

  it('at a private address that is not allowed is given up in the end, and never connected to', async () => {
    const { id } = await ruleFor('PULS', 'http://127.0.0.2:9/hook');
    await on.log.report(order('PULS'));
    await on.feed.relay();
    const refused = await eventually(async () => {
      const found = await delivery(id, 'pending');
      return found.attempts.length >= 2 && found;
    });
    expect(refused.attempts[0]).toMatchObject({ outcome: 'failed', httpStatus: null, detail: expect.stringContaining('not allowed') });
  });

  it('is left alone once its rule is gone', async () => {
    const slow = await hookTarget();
    slow.answers.push(...Array.from({ length: 50 }, () => 500));
    const { id } = await ruleFor('Harop', slow.url);
    await on.log.report(order('Harop'));
    await on.feed.relay();
    await eventually(() => slow.calls.length > 0);
    expect((await on.service.send('DELETE', `/v1/rules/${id}`)).status).toBe(204);
    await delivery(id, 'cancelled');
  });
});
