import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeAfterFile } from '@entente/testing';
import type { Problem } from '@entente/contracts';
import { alertingDatabase, alertingUnderTest, type AlertingUnderTest, type Heard, type Page } from '../testing/alerting-under-test.js';

// No nats-server listens there: everything below works without one.
const NATS_DOWN = 'nats://127.0.0.1:1';
const body = { name: 'orders', filter: 'kind == "procurement"', topic: 'orders.{pair}' };

let service: AlertingUnderTest;
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = (await alertingDatabase()).url;
  service = await alertingUnderTest({ DATABASE_URL: databaseUrl, NATS_URL: NATS_DOWN });
});

const post = (rule: object, headers?: Record<string, string>) => service.send('POST', '/v1/rules', rule, headers);

describe('POST /v1/rules', () => {
  it('saves a rule with every trigger unless told otherwise', async () => {
    const { status, body: rule, headers } = await post(body);
    expect(status).toBe(201);
    expect(rule).toMatchObject({ ...body, webhook: null, enabled: true, owner: 'anonymous', position: 'alerting-1' });
    expect(rule.triggers).toHaveLength(5);
    expect(headers.get('location')).toBe(`/v1/rules/${rule.id}`);
    expect((await service.send('GET', `/v1/rules/${rule.id}`)).body).toEqual(rule);
  });

  it('answers the same to the same, and saves it once, also twenty times at once', async () => {
    const again = { ...body, name: 'twenty' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(again)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  });

  it('goes by the Idempotency-Key, and refuses it for another rule', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const first = await post({ ...body, name: 'keyed' }, key);
    const second = await post({ ...body, name: 'keyed' }, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const other = await post({ ...body, name: 'other' }, key);
    expect(other.status).toBe(422);
    expect(other.body.type).toBe('urn:entente:problem:idempotency-key');
  });

  it('names line and column of what is wrong with a filter', async () => {
    const { status, headers, body: problem } = await post({ ...body, filter: 'kind == "procurement" &&\n  nonsense > 3' });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/filter', line: 2, column: 3 })]);
  });

  it('names everything that is wrong at once', async () => {
    const { body: problem } = await service.send<Problem>('POST', '/v1/rules', { name: ' ', filter: 'kind ==', topic: 'a b', webhook: 'ftp://x' });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/name', '/filter', '/topic', '/webhook']);
  });

  it.each([
    [{ ...body, filter: undefined }, '/filter'],
    [{ ...body, extra: 1 }, '/extra'],
    [{ ...body, triggers: ['sometimes'] }, '/triggers'],
    [{ ...body, triggers: [] }, '/triggers'],
    [{ ...body, webhook: 7 }, '/webhook'],
    [{ ...body, enabled: 'yes' }, '/enabled'],
    [{ ...body, name: 'x'.repeat(201) }, '/name'],
  ])('refuses %j with its path', async (rule, pointer) => {
    const { status, body: problem } = await post(rule);
    expect(status).toBe(400);
    expect(JSON.stringify(problem.errors)).toContain(`"${pointer}`);
  });

  it.each(['{', '[]', '"text"', 'null'])('refuses the body %s', async (text) => {
    const { status, body: problem } = await service.send('POST', '/v1/rules', text);
    expect(status).toBe(400);
    expect(problem.type).toMatch(/^urn:entente:problem:/);
  });
});

describe('PATCH and DELETE /v1/rules/{id}', () => {
  it('changes what is given and nothing else', async () => {
    const { body: rule } = await post({ ...body, name: 'to change' });
    const { status, body: changed } = await service.send('PATCH', `/v1/rules/${rule.id}`, { filter: 'kind == "signing"' });
    expect(status).toBe(200);
    expect(changed).toMatchObject({ name: 'to change', filter: 'kind == "signing"', topic: body.topic });
    expect(changed.position).not.toBe(rule.position);
    const same = await service.send('PATCH', `/v1/rules/${rule.id}`, { filter: 'kind == "signing"' });
    expect(same.body).toEqual(changed);
  });

  it('checks a change as a new rule', async () => {
    const { body: rule } = await post({ ...body, name: 'to break' });
    expect((await service.send('PATCH', `/v1/rules/${rule.id}`, { filter: 'kind ==' })).status).toBe(422);
    expect((await service.send('PATCH', `/v1/rules/${rule.id}`, { topic: null })).status).toBe(400);
    expect((await service.send('PATCH', `/v1/rules/${rule.id}`, { id: 'other' })).status).toBe(400);
    expect((await service.send('GET', `/v1/rules/${rule.id}`)).body).toEqual(rule);
  });

  it('gives a new secret for a new webhook, once', async () => {
    const { body: rule } = await post({ ...body, name: 'hooked' });
    expect(rule.webhookSecret).toBeUndefined();
    const { body: hooked } = await service.send('PATCH', `/v1/rules/${rule.id}`, { webhook: 'https://desk.example/hook' });
    expect(hooked.webhookSecret).toMatch(/^whsec_/);
    const { body: renamed } = await service.send('PATCH', `/v1/rules/${rule.id}`, { name: 'hooked still' });
    expect(renamed.webhookSecret).toBeUndefined();
    const { body: gone } = await service.send('PATCH', `/v1/rules/${rule.id}`, { webhook: null });
    expect(gone.webhook).toBeNull();
    expect((await service.send('POST', `/v1/rules/${rule.id}/webhook-secret`)).status).toBe(422);
  });

  it('removes a rule; the same saved again is a new one', async () => {
    const { body: rule } = await post({ ...body, name: 'to remove' });
    expect((await service.send('DELETE', `/v1/rules/${rule.id}`)).status).toBe(204);
    for (const [method, path] of [['GET', ''], ['DELETE', ''], ['GET', '/explain?development=d']] as const) {
      expect((await service.send(method, `/v1/rules/${rule.id}${path}`)).status).toBe(404);
    }
    expect((await service.send('PATCH', `/v1/rules/${rule.id}`, { name: 'x' })).status).toBe(404);
    const again = await post({ ...body, name: 'to remove' });
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(rule.id);
  });
});

describe('GET /v1/rules', () => {
  it('pages through all rules in the order they were made', async () => {
    const all = (await service.send('GET', '/v1/rules?limit=500')).body.items;
    const paged: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Heard<Page<unknown>> = await service.send('GET', `/v1/rules?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      paged.push(...page.body.items);
      next = page.body.next;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });

  it('refuses a damaged cursor and a wrong limit', async () => {
    expect((await service.send('GET', '/v1/rules?cursor=xyz')).status).toBe(400);
    expect((await service.send('GET', '/v1/alerts?cursor=xyz')).status).toBe(400);
    expect((await service.send('GET', '/v1/rules?limit=0')).status).toBe(400);
    const forged = Buffer.from(JSON.stringify([1, 'rules', { position: 'x', order: 'oldest' }])).toString('base64url');
    expect((await service.send('GET', `/v1/rules?cursor=${forged}`)).status).toBe(400);
  });
});

describe('without NATS', () => {
  it('is ready, tells its status, and describes its API', async () => {
    expect((await service.send('GET', '/health/ready')).status).toBe(200);
    const { body: status } = await service.send('GET', '/v1/alerting/status');
    expect(status).toMatchObject({ lane: 'alerting', nats: { connected: false }, feed: { checkpoint: 'main-0' } });
    const { body: api } = await service.send<{ paths: object; components: { schemas: object } }>('GET', '/openapi.json');
    expect(Object.keys(api.paths)).toEqual(
      expect.arrayContaining(['/v1/rules', '/v1/rules/{id}', '/v1/rules/{id}/explain', '/v1/rules/{id}/backtest', '/v1/alerts', '/v1/alerts/stream', '/v1/deliveries', '/v1/alerting/status']),
    );
    expect(api.components.schemas).toMatchObject({ RuleViewDto: {}, AlertViewDto: {}, DeliveryViewDto: {} });
  });
});

describe('with tokens', () => {
  it('lets subscribers and operators save rules, analysts only read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-alerting-'));
    closeAfterFile(async () => rmSync(folder, { recursive: true }));
    const tokens = (['subscriber', 'analyst'] as const).map((role) => ({ token: `${role}-token-0123456789`, principal: { id: `one-${role}`, roles: [role] } }));
    writeFileSync(join(folder, 'tokens.json'), JSON.stringify(tokens));
    const guarded = await alertingUnderTest({
      DATABASE_URL: databaseUrl,
      NATS_URL: NATS_DOWN,
      AUTH_MODE: 'token',
      AUTH_TOKENS_FILE: join(folder, 'tokens.json'),
    });
    const as = (role: string) => ({ authorization: `Bearer ${role}-token-0123456789` });
    const rule = { ...body, name: 'guarded' };
    expect((await guarded.send('POST', '/v1/rules', rule)).status).toBe(401);
    expect((await guarded.send('POST', '/v1/rules', rule, as('analyst'))).status).toBe(403);
    const made = await guarded.send('POST', '/v1/rules', rule, as('subscriber'));
    expect(made.body.owner).toBe('one-subscriber');
    expect((await guarded.send('GET', '/v1/rules', undefined, as('analyst'))).status).toBe(200);
    expect((await guarded.send('GET', '/v1/deliveries', undefined, as('analyst'))).status).toBe(403);
    expect((await guarded.send('DELETE', `/v1/rules/${made.body.id}`, undefined, as('analyst'))).status).toBe(403);
  });
});
