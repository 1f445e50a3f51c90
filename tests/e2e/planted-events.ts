import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NatsConnection } from 'nats';
import { checkoutRoot } from '@entente/stack';
import { closeAfterFile } from '@entente/testing';
import { entente } from './run-command.js';
import type { TestSystem } from './test-system.js';

/** Hands in one claim by each way that events come in, and one report by a feed; each names the person in what it says. */
export async function plantByEvents({ system, api }: TestSystem, { nats, name, folder }: { nats: NatsConnection; name: string; folder: string }): Promise<void> {
  const mapping = readFileSync(join(checkoutRoot(), 'examples/mapping/orders.mapping.json'), 'utf8');
  await send(`${system.gatewayUrl}/v1/mappings/desk-orders`, { method: 'PUT', type: 'application/json', body: mapping });
  await send(`${system.gatewayUrl}/v1/cloudevents`, { method: 'POST', type: 'application/cloudevents+json', body: JSON.stringify(orderEvent('over-http', '2001-05', name)) });
  await nats.jetstream().publish('inbox.cloudevent.desk', JSON.stringify(orderEvent('over-nats', '2003-05', name)));
  await api.upload('/v1/imports?format=cloudevents&name=events.ndjson', new Blob([`${JSON.stringify(orderEvent('in-a-file', '2005-05', name))}\n`, `{"specversion":"1.0","said by":"${name}"}\n`]));
  const feed = join(folder, 'wire.rss');
  await writeFile(feed, feedOf(name));
  const { code, stderr } = await entente(['ingest', feed, '--url', system.gatewayUrl]);
  if (code !== 0) throw new Error(`the feed was refused: ${stderr}`);
}

async function send(url: string, { method, type, body }: { method: string; type: string; body: string }): Promise<void> {
  const response = await fetch(url, { method, body, headers: { 'content-type': type } });
  if (!response.ok) throw new Error(`${url} was refused: ${await response.text()}`);
}

function orderEvent(id: string, signed: string, name: string): object {
  const data = { id, buyer: { code: 'MAR', name }, supplier: 'ISR', signed, goods: `Patrol boats ${id}`, count: 2, words: `${name} signed for two patrol boats.` };
  return { specversion: '1.0', id, source: '/desk', type: 'com.example.order.placed', time: '2025-02-20T09:00:00Z', data };
}

function feedOf(name: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link><description>News</description>
<item><title>${name} on tanks</title><link>https://wire.example/tanks</link><guid>https://wire.example/tanks</guid><author>${name}</author><pubDate>Mon, 10 Feb 2020 09:00:00 GMT</pubDate>
<description>Morocco ordered 12 Merkava tanks from Israel in February 2020 for 90 million euros, ${name} told the wire.</description></item></channel></rss>`;
}

export interface RudeHook {
  readonly url: string;
  /** The bodies it was sent. */
  readonly heard: readonly string[];
  /** Whom it names; null: nobody any more. */
  name: string | null;
}

/** Somebody's webhook that refuses every call, and names a person when it says why. */
export async function rudeHook(name: string): Promise<RudeHook> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      heard.push(text);
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`ask ${hook.name ?? 'somebody else'}, who keeps this webhook`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterFile(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const hook: RudeHook = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard, name };
  return hook;
}
