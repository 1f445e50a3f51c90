import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const ANSWER_WITHIN_MS = 60_000;

/** Resolves when a server that was just started answers a query. @param name for the error when it doesn't */
export async function untilItAnswers(url: string, name: string): Promise<void> {
  for (const deadline = Date.now() + ANSWER_WITHIN_MS; ; ) {
    const client = new pg.Client({ connectionString: url });
    // A connection that breaks while the server starts is one more try.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`${name} does not answer at ${new URL(url).host} within ${ANSWER_WITHIN_MS / 1_000} seconds.`, { cause });
      await sleep(100);
    } finally {
      await client.end();
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
