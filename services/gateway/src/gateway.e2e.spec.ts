import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpApp } from '@entente/http';
import { logger } from '@entente/observability';
import { eventually } from '@entente/testing';
import { gatewayApp } from './gateway.app.js';
import { GatewayConfig } from './gateway.config.js';
import { FakeOwner, json } from './testing/fake-owner.js';

const quiet = logger('spec', { level: 'silent' });
let ingest: FakeOwner;
let timeline: FakeOwner;
let alerting: FakeOwner;
let app: HttpApp;
let url: string;

async function start(settings: Partial<GatewayConfig> = {}): Promise<void> {
  const urls = { ingestUrl: ingest.url, timelineUrl: `${timeline.url}/`, alertingUrl: alerting.url };
  app = await gatewayApp({ ...new GatewayConfig(), ...urls, ...settings }, quiet);
  url = await app.listen();
}
async function problem(answer: Response): Promise<Record<string, unknown>> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return (await answer.json()) as Record<string, unknown>;
}
const get = async (path: string): Promise<Record<string, unknown>> => (await (await fetch(url + path)).json()) as Record<string, unknown>;

beforeEach(async () => {
  [ingest, timeline, alerting] = await Promise.all([FakeOwner.start('ingest'), FakeOwner.start('timeline'), FakeOwner.start('alerting')]);
  await start();
});
afterEach(async () => {
  await app.stop();
  await Promise.all([ingest.stop(), timeline.stop(), alerting.stop()]);
});

describe('the gateway', () => {
  it('takes every resource to its owner, as it came', async () => {
    ingest.handler = (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => json(response, { body }, 201));
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k', 'x-correlation-id': 'desk-7' };
    const answer = await fetch(`${url}/v1/claims/c%2F1/corrections?x=1&x=2`, { method: 'POST', body: '{"é": 1, "é": 2}', headers });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-correlation-id')).toBe('desk-7');
    expect(await answer.json()).toEqual({ body: '{"é": 1, "é": 2}' });
    expect(ingest.seen).toEqual([
      expect.objectContaining({
        method: 'POST',
        url: '/v1/claims/c%2F1/corrections?x=1&x=2',
        headers: expect.objectContaining({ 'idempotency-key': 'k', 'x-correlation-id': 'desk-7', 'content-type': 'application/json' }),
      }),
    ]);
    for (const path of ['/v1/timelines/ISR-MAR?limit=2', '/v1/stream', '/v1/timeline/status']) expect(await get(path)).toEqual({ at: path });
    expect(await get('/v1/alerts')).toEqual({ at: '/v1/alerts' });
    expect([timeline.seen.length, alerting.seen.length]).toEqual([3, 1]);
  });

  it('shows conflicts by the timeline and takes what is made of them to ingest', async () => {
    expect(await get('/v1/conflicts?state=any')).toEqual({ at: '/v1/conflicts?state=any' });
    await fetch(`${url}/v1/conflicts/c-money/triage`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    for (const path of ['/v1/reviews', '/v1/sources', '/v1/documents/d/changes', '/v1/suggestions', '/v1/rates']) expect(await get(path)).toEqual({ at: path });
    expect([timeline.seen.length, ingest.seen.map(({ url: path }) => path)]).toEqual([1, ['/v1/conflicts/c-money/triage', '/v1/reviews', '/v1/sources', '/v1/documents/d/changes', '/v1/suggestions', '/v1/rates']]);
  });

  it('streams a batch both ways at once', async () => {
    ingest.handler = (request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      request.on('data', (chunk) => response.write(`answer to ${String(chunk)}`));
      request.on('end', () => response.end());
    };
    const request = httpRequest(`${url}/v1/batches`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
    const opened = new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    request.write('line 1\n');
    const response = await opened;
    let received = '';
    response.on('data', (chunk) => (received += String(chunk)));
    await eventually(() => received === 'answer to line 1\n');
    request.write('line 2\n');
    await eventually(() => received.endsWith('answer to line 2\n'));
    request.end();
    await new Promise((resolve) => response.once('end', resolve));
  });

  it('takes a body of any size', async () => {
    let bytes = 0;
    ingest.handler = (request, response) => {
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => json(response, {}));
    };
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const body = new ReadableStream({
      start: () => undefined,
      pull: (controller) => {
        if (sent++ < 320) controller.enqueue(chunk);
        else controller.close();
      },
    });
    let sent = 0;
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/x-ndjson' } } as RequestInit;
    expect((await fetch(`${url}/v1/batches`, init)).status).toBe(200);
    expect(bytes).toBe(320 * 64 * 1024);
  });

  it('passes events on as they come, lets go of the owner when the client leaves, and ends them when it stops', async () => {
    let open = 0;
    timeline.handler = (_request, response) => {
      open += 1;
      response.on('close', () => (open -= 1));
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('data: 1\n\n');
    };
    const listen = (): Promise<IncomingMessage> => new Promise((resolve) => httpRequest(`${url}/v1/stream`, resolve).end());
    const first = await listen();
    expect(String(await new Promise((resolve) => first.once('data', resolve)))).toBe('data: 1\n\n');
    expect(open).toBe(1);
    first.destroy();
    await eventually(() => open === 0);
    const second = await listen();
    second.resume();
    const ended = new Promise((resolve) => second.once('close', resolve));
    const before = Date.now();
    await app.stop();
    await ended;
    // Far below the ten seconds that running requests get.
    expect(Date.now() - before).toBeLessThan(8_000);
    await eventually(() => open === 0);
  });

  it('names the owner that is away, and finds it again', async () => {
    await ingest.stop();
    const answer = await fetch(`${url}/v1/reports`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problem(answer)).toMatchObject({ status: 503, owner: 'ingest', detail: expect.stringContaining('ENTENTE_GATEWAY_INGEST_URL') });
    expect((await fetch(`${url}/v1/alerts`)).status).toBe(200);
    await ingest.listen();
    expect((await fetch(`${url}/v1/reports`)).status).toBe(200);
  });

  it("asks once, also when the owner's answer is 503", async () => {
    timeline.handler = (_request, response) => {
      response.setHeader('retry-after', '0');
      json(response, { status: 503 }, 503);
    };
    expect((await fetch(`${url}/v1/facets`)).status).toBe(503);
    expect(timeline.seen.length).toBe(1);
  });

  it('does not let a torn answer pass for a whole one', async () => {
    timeline.handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write('{"n":1}\n', () => setTimeout(() => response.destroy(), 50));
    };
    const answer = await fetch(`${url}/v1/exports`);
    await expect(answer.text()).rejects.toThrow();
  });

  it.each(['/v1/none', '/v1/none/at/all', '/v1'])('lists the resources for %s', async (path) => {
    const answer = await fetch(url + path, { method: path === '/v1' ? 'GET' : 'DELETE' });
    expect(await problem(answer)).toMatchObject({ status: 404, resources: expect.arrayContaining(['/v1/timelines', '/v1/status']) });
  });

  it('does not leave the resource it was asked for', async () => {
    for (const path of ['/v1/facets/../../metrics', '/v1/facets/%2e%2e/%2e%2e/metrics', '/v1/facets/..%2f..%2fmetrics']) {
      await new Promise<void>((resolve) => {
        httpRequest({ host: '127.0.0.1', port: new URL(url).port, path }, (response) => {
          response.resume();
          response.once('end', resolve);
        }).end();
      });
    }
    expect(timeline.seen.filter((seen) => !seen.url.startsWith('/v1/facets'))).toEqual([]);
    expect(timeline.seen.map((seen) => new URL(seen.url, 'http://x').pathname).filter((path) => path === '/metrics')).toEqual([]);
  });

  it('merges the status of all services, also when one is away', async () => {
    timeline.handler = (_request, response) => json(response, { checkpoint: 'main-7' });
    await alerting.stop();
    expect(await get('/v1/status')).toMatchObject({ timeline: { checkpoint: 'main-7' }, alerting: { unreachable: expect.any(String) } });
    expect(await get('/health/ready')).toMatchObject({ status: 'ready', checks: { owners: { ingest: 'up', timeline: 'up', alerting: 'down' } } });
    await Promise.all([ingest.stop(), timeline.stop()]);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('describes the whole API, and renames what two services call the same', async () => {
    const described = (path: string, type: string) => ({
      openapi: '3.0.0',
      info: { title: 'x', version: '1' },
      paths: { [path]: { get: { responses: { 200: { $ref: '#/components/schemas/Page' } } } }, '/health/live': {} },
      components: { schemas: { Page: { type } } },
    });
    ingest.handler = (_request, response) => json(response, described('/v1/reports', 'object'));
    timeline.handler = (_request, response) => json(response, described('/v1/timelines', 'array'));
    await alerting.stop();
    const document = await get('/openapi.json');
    const paths = document['paths'] as Record<string, unknown>;
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/reports', '/v1/status', '/v1/timelines']));
    expect(document['x-unreachable']).toEqual(['alerting']);
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    expect(schemas).toMatchObject({ Page: { type: 'object' }, timelinePage: { type: 'array' } });
    expect(JSON.stringify(paths['/v1/timelines'])).toContain('#/components/schemas/timelinePage');
  });

  it.each(['/', '/docs'])('serves %s under a strict policy, and nothing beside it', async (path) => {
    const answer = await fetch(url + path);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await answer.text();
    expect(text).toContain('<title>Entente');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=|style="/);
    const used = [...text.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(used.length).toBeGreaterThan(1);
    for (const file of used) {
      const known = await fetch(url + file);
      expect(known.status).toBe(200);
      const again = await fetch(url + file, { headers: { 'if-none-match': known.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
    for (const beside of ['/page/none.js', '/page/..%2fpackage.json', '/page/%2e%2e/package.json']) expect((await fetch(url + beside)).status).toBe(404);
  });
});

describe('the gateway with tokens', () => {
  it('lets only known principals through, and shows their token to the owner', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-gateway-'));
    const tokens = join(folder, 'tokens.json');
    writeFileSync(tokens, JSON.stringify([{ token: 'analyst-0123456789', principal: { id: 'ana', roles: ['analyst'] } }]));
    await app.stop();
    await start({ authMode: 'token', authTokensFile: tokens });
    rmSync(folder, { recursive: true });
    const refused = await fetch(`${url}/v1/timelines`);
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    expect(await problem(refused)).toMatchObject({ status: 401 });
    expect(timeline.seen).toEqual([]);
    const headers = { authorization: 'Bearer analyst-0123456789' };
    expect((await fetch(`${url}/v1/timelines`, { headers })).status).toBe(200);
    expect(timeline.seen[0]?.headers.authorization).toBe('Bearer analyst-0123456789');
    expect((await fetch(`${url}/`)).status).toBe(200);
  });
});
