import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WebhookAgents } from './webhook.agent.js';
import { newWebhookSecret } from './webhook.secret.js';
import { WebhookSender } from './webhook.sender.js';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

const servers: Server[] = [];
const received: Received[] = [];

afterEach(async () => {
  received.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function target(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function sender(allowed: readonly string[] = ['127.0.0.1'], timeoutMs = 10_000): WebhookSender {
  return new WebhookSender(new WebhookAgents(allowed), timeoutMs);
}

const secret = newWebhookSecret();
const message = (url: string) => ({ url, secret, id: 'a1', body: '{"type":"alert.raised"}' });

describe('WebhookSender', () => {
  it('signs so that the receiver can verify', async () => {
    const port = await target((_, response) => response.writeHead(204).end());
    const outcome = await sender().send(message(`http://127.0.0.1:${port}/hook`), new Date());
    expect(outcome).toEqual({ outcome: 'delivered', status: 204, detail: null });
    const [one] = received;
    expect(one?.headers['webhook-id']).toBe('a1');
    expect(new Webhook(secret).verify(one?.body ?? '', one?.headers ?? {})).toEqual({ type: 'alert.raised' });
    expect(() => new Webhook(newWebhookSecret()).verify(one?.body ?? '', one?.headers ?? {})).toThrow();
  });

  it('keeps what the target said when it refuses', async () => {
    const port = await target((_, response) => response.writeHead(503).end('later'));
    expect(await sender().send(message(`http://127.0.0.1:${port}/`), new Date())).toEqual({
      outcome: 'refused',
      status: 503,
      detail: 'later',
    });
  });

  it('does not follow a redirect', async () => {
    const second = await target((_, response) => response.writeHead(200).end());
    const first = await target((_, response) => response.writeHead(307, { location: `http://127.0.0.1:${second}/` }).end());
    const outcome = await sender().send(message(`http://127.0.0.1:${first}/`), new Date());
    expect(outcome).toMatchObject({ outcome: 'refused', status: 307 });
    expect(received).toHaveLength(1);
  });

  it('gives up on a target that never answers', async () => {
    const port = await target(() => undefined);
    const outcome = await sender(['127.0.0.1'], 200).send(message(`http://127.0.0.1:${port}/`), new Date());
    expect(outcome).toEqual({ outcome: 'failed', status: null, detail: 'no answer in time' });
  });

  it('reads no more of an endless answer than it keeps', async () => {
    const port = await target((_, response) => {
      response.writeHead(500);
      const more = (): boolean => response.write('x'.repeat(10_000));
      response.on('drain', more);
      more();
    });
    const outcome = await sender().send(message(`http://127.0.0.1:${port}/`), new Date());
    expect(outcome.detail).toHaveLength(500);
  });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0.0.0.0:PORT/',
    'http://127.1:PORT/',
    'http://10.0.0.1:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'https://127.0.0.1:PORT/',
  ])('does not connect to %s', async (url) => {
    const port = await target((_, response) => response.writeHead(200).end());
    const outcome = await sender([]).send(message(url.replace('PORT', String(port))), new Date());
    expect(outcome.outcome).toBe('failed');
    expect(outcome.detail).toMatch(/not allowed/);
    expect(received).toHaveLength(0);
  });
});
