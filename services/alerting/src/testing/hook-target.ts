import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeAfterFile } from '@entente/testing';

export interface HookCall {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface HookTarget {
  readonly url: string;
  readonly calls: HookCall[];
  /** Statuses to answer with, one for each call; 204 when used up. */
  readonly answers: number[];
}

/** Somebody's webhook on this machine. */
export async function hookTarget(): Promise<HookTarget> {
  const calls: HookCall[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      calls.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterFile(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls, answers };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
