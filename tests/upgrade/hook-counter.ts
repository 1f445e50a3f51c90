import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeAfterFile } from '@entente/testing';

export interface HookCounter {
  readonly url: string;
  /** The development of each alert that was taken, in their order. */
  readonly developments: readonly string[];
  /** `webhook-timestamp` of each call, seconds since 1970. */
  readonly timestamps: readonly number[];
}

/** Somebody's webhook on this machine, which takes everything but the first `refuse` calls. */
export async function hookCounter({ refuse = 0 }: { refuse?: number } = {}): Promise<HookCounter> {
  const developments: string[] = [];
  const timestamps: number[] = [];
  const server = createServer((request, response) => {
    let text = '';
    timestamps.push(Number(request.headers['webhook-timestamp']));
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      if (timestamps.length <= refuse) return void response.writeHead(503).end();
      developments.push((JSON.parse(text) as { data: { development: string } }).data.development);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterFile(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, developments, timestamps };
}
