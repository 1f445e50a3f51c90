import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as rawRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Principal } from '@entente/contracts';
import { currentCorrelation, logger } from '@entente/observability';
import { Type } from 'class-transformer';
import { IsInt, IsString, Length, ValidateNested } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, Roles } from '../auth/auth.decorators.js';
import { AuthSetupError } from '../auth/auth.errors.js';
import { Readiness } from '../health/readiness.js';
import { PageQuery } from '../page/page.query.js';
import { streamEvents } from '../sse/stream-events.js';
import { createHttpApp } from './create-http-app.js';
import type { HttpApp } from './http-app.js';
import { HttpServerConfig } from './http-server.config.js';

class Actor {
  @IsString()
  @Length(3, 3)
  id!: string;
}
class Note {
  @IsString()
  text!: string;
  @ValidateNested({ each: true })
  @Type(() => Actor)
  actors!: Actor[];
}
class NoteQuery extends PageQuery {
  @IsInt()
  @Type(() => Number)
  year: number = 2026;
}

let release: () => void = () => undefined;
let streamed = 0;
let streamClosed = false;

@Controller('v1/notes')
class NotesController {
  @Post()
  write(@Body() note: Note, @CurrentPrincipal() principal: Principal) {
    return { note, principal, correlation: currentCorrelation()?.correlationId };
  }
  @Get()
  list(@Query() query: NoteQuery) {
    return query;
  }
  @Get('slow')
  async slow() {
    await new Promise<void>((resolve) => (release = resolve));
    return { slow: true };
  }
  @Get('stream')
  async stream(@Res() reply: FastifyReply) {
    const payload = 'x'.repeat(10_000);
    await streamEvents(reply, async function* (signal) {
      try {
        for (let n = 1; !signal.aborted; n += 1) {
          streamed = n;
          yield { id: String(n), event: 'note', data: { n, payload } };
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        streamClosed = true;
      }
    });
  }
  @Get(':id')
  read(@Param('id') id: string) {
    if (id === 'broken') throw new Error('a secret of the inside');
    return { id };
  }
  @Roles('operator')
  @Post('lines')
  async lines(@Req() request: FastifyRequest) {
    let bytes = 0;
    for await (const chunk of request.body as Readable) bytes += (chunk as Buffer).length;
    return { bytes, correlation: currentCorrelation()?.correlationId };
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

const quiet = logger('spec', { level: 'silent' });
let app: HttpApp;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'entente-http-'));

async function start(settings: Partial<HttpServerConfig> = {}): Promise<void> {
  app = await createHttpApp(NotesModule, { service: 'spec', config: { ...new HttpServerConfig(), ...settings }, log: quiet });
  url = await app.listen();
}
async function problem(answer: Response): Promise<Record<string, unknown>> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const body = (await answer.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status: answer.status, type: expect.stringMatching(/^urn:entente:problem:/) });
  expect(String(body['detail']).length).toBeGreaterThan(20);
  return body;
}
const post = (path: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(url + path, { method: 'POST', body, headers });

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('an HTTP service', () => {
  beforeEach(() => start());
  afterEach(() => app.stop());

  it('answers a valid request, with the correlation it was given', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'x-correlation-id': 'desk-7' };
    const answer = await post('/v1/notes', JSON.stringify({ text: 'é', actors: [{ id: 'ISR' }] }), headers);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-correlation-id')).toBe('desk-7');
    expect(await answer.json()).toEqual({
      note: { text: 'é', actors: [{ id: 'ISR' }] },
      principal: { id: 'anonymous', roles: ['analyst', 'subscriber', 'operator', 'connector', 'eraser'] },
      correlation: 'desk-7',
    });
  });

  it('keeps the correlation when the body comes late', async () => {
    const headers = { 'content-type': 'application/json', 'x-correlation-id': 'late', connection: 'keep-alive' };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = rawRequest(`${url}/v1/notes`, { method: 'POST', headers }, resolve).once('error', reject);
      const [start, end] = ['{"text": "x", ', '"actors": []}'];
      request.write(start);
      setTimeout(() => request.end(end), 100);
    });
    let text = '';
    for await (const chunk of answer) text += String(chunk);
    expect(JSON.parse(text)).toMatchObject({ correlation: 'late' });
  });

  it('names every wrong field with its pointer', async () => {
    const answer = await post('/v1/notes', JSON.stringify({ actors: [{ id: 'ISR' }, { id: 4, x: 1 }], extra: 1 }));
    expect(answer.status).toBe(400);
    const pointers = ((await problem(answer))['errors'] as { pointer: string }[]).map((error) => error.pointer);
    expect(pointers.sort()).toEqual(['/actors/1/id', '/actors/1/x', '/extra', '/text']);
  });

  it('refuses wrong query parameters', async () => {
    const answer = await fetch(`${url}/v1/notes?limit=501&year=x&colour=red`);
    expect(await problem(answer)).toMatchObject({
      errors: expect.arrayContaining([
        { pointer: '/limit', detail: 'must not be greater than 500', in: 'query' },
        { pointer: '/colour', detail: expect.stringContaining('remove it'), in: 'query' },
      ]),
    });
    expect(await (await fetch(`${url}/v1/notes?limit=7`)).json()).toEqual({ limit: 7, year: 2026 });
  });

  it.each([
    ['{"text":', 400, 'urn:entente:problem:json'],
    ['', 400, 'urn:entente:problem:json'],
    ['[]', 400, 'urn:entente:problem:validation'],
    [JSON.stringify({ text: 'x'.repeat(3_000_000) }), 413, 'urn:entente:problem:too-large'],
  ])('refuses a wrong body (case %#)', async (body, status, type) => {
    const answer = await post('/v1/notes', body);
    expect(await problem(answer)).toMatchObject({ status, type });
  });

  it('refuses other media types, also NDJSON where one object is wanted', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-ndjson']) {
      expect(await problem(await post('/v1/notes', '{}', { 'content-type': type }))).toMatchObject({ status: 415 });
    }
  });

  it('tells an unknown path from a wrong method', async () => {
    expect(await problem(await fetch(`${url}/v2/none`))).toMatchObject({ status: 404 });
    const answer = await fetch(`${url}/v1/notes/7`, { method: 'DELETE' });
    expect(await problem(answer)).toMatchObject({ status: 405 });
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    ['a wrong percent escape', 'GET /v1/notes/%ZZ HTTP/1.1\r\nhost: x\r\n\r\n', '400 Bad Request'],
    ['what is not HTTP', 'hello\r\n\r\n', '400 Bad Request'],
    ['endless headers', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`, '431 Request Header Fields Too Large'],
  ])('answers %s', async (_what, bytes, status) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain('content-type: application/problem+json');
  });

  it('tells nothing of its inside when it fails', async () => {
    const answer = await fetch(`${url}/v1/notes/broken`, { headers: { 'x-correlation-id': 'desk-8' } });
    const body = await problem(answer);
    expect(body).toMatchObject({ status: 500, correlationId: 'desk-8' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('hands NDJSON over as a stream without a limit', async () => {
    const body = Readable.toWeb(Readable.from(Array.from({ length: 400 }, () => 'x'.repeat(10_000)))) as ReadableStream;
    const headers = { 'content-type': 'application/x-ndjson', 'x-correlation-id': 'bulk' };
    const answer = await fetch(`${url}/v1/notes/lines`, { method: 'POST', body, headers, duplex: 'half' });
    expect(await answer.json()).toEqual({ bytes: 4_000_000, correlation: 'bulk' });
  });

  it('describes itself, its health and its numbers', async () => {
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, unknown>; components: { schemas: object } };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/notes', '/v1/notes/{id}', '/health/ready']));
    expect(document.components.schemas).toHaveProperty('Problem');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('entente_http_request_seconds_count');
  });

  it('is ready only while every check passes', async () => {
    const readiness = app.nest.get(Readiness);
    readiness.add('database', async () => ({ head: '7' }));
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ready', checks: { database: { status: 'ok', head: '7' } } });
    readiness.add('nats', () => Promise.reject(new Error('no connection')));
    expect(await problem(await fetch(`${url}/health/ready`))).toMatchObject({
      status: 503,
      checks: { database: { status: 'ok' }, nats: { status: 'failed', detail: 'no connection' } },
    });
  });

  it('slows a stream down for a slow client, and ends its source when the client leaves', async () => {
    streamClosed = false;
    const response = await new Promise<IncomingMessage>((resolve) => rawRequest(`${url}/v1/notes/stream`, resolve).end());
    response.pause();
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    let before = -1;
    await until(() => {
      const still = streamed === before && streamed > 0;
      before = streamed;
      return still;
    });
    // Socket buffers hold a few megabytes at most; without backpressure this would run on and on.
    expect(streamed).toBeLessThan(2_000);
    response.destroy();
    await until(() => streamClosed);
  });

  it('lets running requests end, refuses new ones, and ends streams when it stops', async () => {
    const slow = fetch(`${url}/v1/notes/slow`);
    release = () => undefined;
    const before = release;
    await until(() => release !== before);
    streamClosed = false;
    const stream = await fetch(`${url}/v1/notes/stream`);
    const stopped = app.stop();
    await stream.text();
    await until(() => streamClosed);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    release();
    expect(await (await slow).json()).toEqual({ slow: true });
    await stopped;
  });

  it('goes on answering for a while when its end is announced, not ready, each answer the last of its connection', async () => {
    await app.stop();
    await start({ shutdownDelayMs: 1_000 });
    const agent = new Agent({ keepAlive: true });
    const ask = (path: string): Promise<{ status: number | undefined; connection: string | undefined }> =>
      new Promise((resolve, reject) => {
        rawRequest(url + path, { agent }, (response) => {
          response.resume().once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
        }).once('error', reject).end();
      });
    expect(await ask('/health/live')).toEqual({ status: 200, connection: 'keep-alive' });
    const stopped = app.stop({ announced: true });
    expect(await ask('/health/live')).toEqual({ status: 200, connection: 'close' });
    expect(await ask('/health/ready')).toEqual({ status: 503, connection: 'close' });
    await stopped;
    await expect(ask('/health/live')).rejects.toThrow('ECONNREFUSED');
    agent.destroy();
  });

  it('cuts what does not end in time', async () => {
    await app.stop();
    await start({ shutdownDrainMs: 50 });
    const before = (release = () => undefined);
    const slow = fetch(`${url}/v1/notes/slow`);
    const failed = expect(slow).rejects.toThrow();
    await until(() => release !== before);
    await app.stop();
    await failed;
  });
});

describe('authentication', () => {
  it('refuses to start without a token off loopback', async () => {
    const config = { ...new HttpServerConfig(), httpHost: '0.0.0.0' };
    await expect(createHttpApp(NotesModule, { service: 'spec', config, log: quiet })).rejects.toThrow(AuthSetupError);
  });

  it.each(['[]', 'no json', '[{"token":"short","principal":{"id":"a","roles":["analyst"]}}]', '[{"token":"0123456789abcdef","principal":{"id":"a","roles":["king"]}}]'])(
    'refuses the token file %s',
    async (text) => {
      const path = join(folder, 'wrong.json');
      writeFileSync(path, text);
      const config: HttpServerConfig = { ...new HttpServerConfig(), authMode: 'token', authTokensFile: path };
      await expect(createHttpApp(NotesModule, { service: 'spec', config, log: quiet })).rejects.toThrow(AuthSetupError);
    },
  );

  it('lets known tokens in, by their roles', async () => {
    const path = join(folder, 'tokens.json');
    const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    writeFileSync(
      path,
      JSON.stringify([
        { token: 'analyst-0123456789', principal: { id: 'ana', roles: ['analyst'] } },
        { sha256, principal: { id: 'ops', roles: ['operator'] } },
      ]),
    );
    await start({ authMode: 'token', authTokensFile: path, readyFile: join(folder, 'ready') });
    try {
      expect(readFileSync(join(folder, 'ready'), 'utf8')).toBe(`${url}\n`);
      const as = (token: string) => ({ 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` });
      const nobody = await fetch(`${url}/v1/notes`);
      expect(await problem(nobody)).toMatchObject({ status: 401 });
      expect(nobody.headers.get('www-authenticate')).toBe('Bearer realm="entente"');
      expect(await problem(await post('/v1/notes/lines', 'x', as('wrong')))).toMatchObject({ status: 401 });
      expect(await problem(await post('/v1/notes/lines', 'x', as('analyst-0123456789')))).toMatchObject({ status: 403 });
      expect((await post('/v1/notes/lines', 'x', as('test'))).status).toBe(201);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
      expect((await fetch(`${url}/metrics`)).status).toBe(401);
    } finally {
      await app.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
