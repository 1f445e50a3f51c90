import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, Module, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { logger } from '@entente/observability';
import { Readiness } from '../health/readiness.js';
import { createHttpApp } from './create-http-app.js';
import type { HttpApp } from './http-app.js';
import { HttpServerConfig } from './http-server.config.js';
import { StopSignal } from './stop-signal.js';

const order: string[] = [];
let endless = false;

@Injectable()
class Work implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(private readonly stop: StopSignal) {
    stop.announced.addEventListener('abort', () => order.push('announced'));
  }
  beforeApplicationShutdown(): Promise<void> {
    return this.stop.end('consumer', () => (endless ? new Promise(() => undefined) : Promise.resolve()));
  }
  onApplicationShutdown(): Promise<void> {
    return this.stop.end('pool', async () => order.push('pool'));
  }
}

@Controller('v1/notes')
class NotesController {
  @Get()
  list(): { notes: string[] } {
    order.push('asked');
    return { notes: [] };
  }
}

@Module({ controllers: [NotesController], providers: [Work] })
class NotesModule {}

let app: HttpApp;
let lines: Record<string, unknown>[];
let url: URL;

async function start(settings: Partial<HttpServerConfig>): Promise<void> {
  order.length = 0;
  lines = [];
  const log = logger('spec', { level: 'debug', destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) } });
  app = await createHttpApp(NotesModule, { service: 'spec', config: { ...new HttpServerConfig(), ...settings }, log });
  url = new URL(await app.listen());
}

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port) }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends a request over a connection that stands, and resolves with all that comes until the other end closes it. */
function said(socket: Socket, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part)).once('end', () => resolve(text)).once('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: spec\r\n\r\n`);
  });
}

describe('a service that is told to stop', () => {
  afterEach(() => {
    endless = false;
    return app.stop();
  });

  it('says at once that it is not ready, however slow what it depends on is, and that is no error', async () => {
    await start({ shutdownDelayMs: 1_000 });
    let checks = 0;
    const asked = new Promise<Response>((resolve) => {
      app.nest.get(Readiness).add('database', () => new Promise(() => (checks += 1)));
      resolve(fetch(new URL('/health/ready', url)));
    });
    while (checks === 0) await sleep(5);
    const stopped = app.stop({ announced: true });
    const again = await fetch(new URL('/health/ready', url));
    expect([again.status, await again.json()]).toMatchObject([503, { checks: { shutdown: { status: 'failed' } } }]);
    expect((await asked).status).toBe(503);
    expect(checks).toBe(1);
    await stopped;
    expect(lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('listens for longer than announced while requests still come', async () => {
    await start({ shutdownDelayMs: 50, shutdownDrainMs: 120_000 });
    let stopped = false;
    const stopping = app.stop({ announced: true }).then(() => (stopped = true));
    for (let count = 0; count < 30; count += 1) {
      expect((await fetch(new URL('/v1/notes', url))).status).toBe(200);
      await sleep(30);
    }
    expect(stopped).toBe(false);
    await stopping;
  });

  it('listens until whoever asks for readiness has heard of it', async () => {
    await start({ shutdownDelayMs: 20, shutdownDrainMs: 60_000 });
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
    let stopped = false;
    const stopping = app.stop({ announced: true }).then(() => (stopped = true));
    await sleep(1_500);
    expect(stopped).toBe(false);
    expect((await fetch(new URL('/health/ready', url))).status).toBe(503);
    await stopping;
  });

  it('does not listen for ever to who goes on sending', async () => {
    await start({ shutdownDelayMs: 50, shutdownDrainMs: 1_000 });
    let stopped = false;
    const stopping = app.stop({ announced: true }).then(() => (stopped = true));
    for (const deadline = Date.now() + 30_000; !stopped && Date.now() < deadline; await sleep(20)) await fetch(new URL('/v1/notes', url)).catch(() => undefined);
    expect(stopped).toBe(true);
    await stopping;
  });

  it('answers what comes over a connection that was made before the port closed', async () => {
    await start({});
    const socket = await opened();
    const stopping = app.stop();
    const answer = await said(socket, '/v1/notes');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toLowerCase()).toContain('connection: close');
    await stopping;
  });

  it('tells work of the announcement while it still answers, and cuts a stage that does not end, by name', async () => {
    await start({ shutdownDelayMs: 300, shutdownDrainMs: 2_000, shutdownEndMs: 200 });
    endless = true;
    const stopping = app.stop({ announced: true });
    expect((await fetch(new URL('/v1/notes', url))).status).toBe(200);
    await stopping;
    expect(order).toEqual(['announced', 'asked', 'pool']);
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([{ stage: 'consumer', msg: expect.stringContaining('cut') }]);
  });
});
