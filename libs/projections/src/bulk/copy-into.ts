import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { once } from 'node:events';

/** Lines are sent in pieces of about this many characters: each is one message to the server. */
const PIECE = 65_536;

/** Writes lines of COPY text into a table. @param target e.g. `timeline.pair_v2 (pair, id)` */
export async function copyInto(client: PoolClient, target: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  // Heard below; without a handler of its own a failure while we still write would end the process.
  ended.catch(() => undefined);
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), ended]);
    piece = '';
  }
  stream.end(piece);
  await ended;
}
