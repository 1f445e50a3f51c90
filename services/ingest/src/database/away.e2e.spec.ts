import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { eventually } from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestDatabase, ingestUnderTest, type IngestUnderTest, type TestDatabase } from '../testing/ingest-under-test.js';
import { linkUnderTest } from '../testing/link-under-test.js';

/** Stands between the service and a server; can be cut and mended. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;
  /** Called with what the client sends; true cuts the wire after it was passed on. */
  cutAfter: ((data: Buffer) => boolean) | null = null;

  constructor(private readonly target: URL) {}

  async mend(): Promise<string> {
    this.server = createServer((client) => this.pass(client));
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve) ?? resolve(null));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private pass(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => { this.sockets.delete(socket); client.destroy(); server.destroy(); });
    }
    client.on('data', (data) => {
      server.write(data);
      // The server has the command, the answer never arrives.
      if (this.cutAfter?.(data) === true) setImmediate(() => client.destroy());
    });
    server.on('data', (data) => client.write(data));
  }
}

let database: TestDatabase;
let wire: Wire;
let ingest: IngestUnderTest;
beforeAll(async () => {
  database = await ingestDatabase(testing);
  wire = new Wire(new URL(database.url));
});
beforeEach(async () => {
  const url = await wire.mend();
  ingest ??= await ingestUnderTest(testing, {}, { ...database, url });
});
afterEach(() => wire.cut());

describe('without PostgreSQL', () => {
  it('commands and reads answer 503 with Retry-After, and all is well when it is back', async () => {
    expect((await ingest.post('/v1/claims', retold(1))).status).toBe(201);
    await wire.cut();
    const heard = await Promise.all([
      ingest.post('/v1/claims', retold(2)),
      ingest.post('/v1/reports', { source: 's', text: 'x' }),
      ingest.get('/v1/reports'),
      ingest.get(`/v1/claims/${'0'.repeat(32)}`),
      ingest.post('/v1/merges', { survivor: '0'.repeat(32), absorbed: ['1'.repeat(32)], reason: 'r' }),
      ingest.get('/v1/submissions/x'),
    ]);
    expect(heard.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(heard.map(() => [503, '2']));
    expect((await ingest.get('/health/ready')).status).toBe(503);
    expect((await ingest.get('/health/live')).status).toBe(200);
    await wire.mend();
    await eventually(async () => (await ingest.post('/v1/claims', retold(2))).status === 201);
    await eventually(async () => (await ingest.get('/health/ready')).status === 200);
  });

  it('each line of a batch says so', async () => {
    await wire.cut();
    const heard = await ingest.post('/v1/batches', [3, 4].map((number) => JSON.stringify(retold(number))).join('\n'), { 'content-type': 'application/x-ndjson' });
    const lines = heard.text.trim().split('\n').map((line) => JSON.parse(line) as { line: number; status: number });
    expect(lines.map(({ line, status }) => [line, status])).toEqual([[1, 503], [2, 503]]);
  });
});

describe('a message that comes while PostgreSQL is away', () => {
  it('waits in the inbox and is stored when it is back, never refused', async () => {
    const link = await linkUnderTest(testing, ingest);
    const inbox = (): Promise<{ messages: number }> => link.manager.streams.info(link.stream('INBOX')).then(({ state }) => state);
    await eventually(inbox, { describe: 'the inbox stream' });
    await wire.cut();
    for (const number of [30, 31]) await link.jetstream.publish(link.subject('inbox.claim.away'), JSON.stringify(retold(number)), { msgID: `away-${number}` });
    await eventually(async () => (await link.manager.consumers.info(link.stream('INBOX'), link.durable('ingest'))).num_redelivered > 0, { describe: 'a redelivery' });
    expect((await inbox()).messages).toBe(2);
    await wire.mend();
    await eventually(async () => (await inbox()).messages === 0, { timeoutMs: 50_000, describe: 'the inbox to be empty' });
    for (const number of [30, 31]) expect((await ingest.get(`/v1/submissions/away-${number}`)).body.status).toBe('stored');
  });
});

describe('an answer that is lost on its way', () => {
  it('leaves the command stored once: the retry hears of it', async () => {
    await eventually(async () => (await ingest.post('/v1/claims', retold(9))).status === 201);
    let cuts = 0;
    wire.cutAfter = (data) => {
      const isAppend = data.includes('append') && cuts === 0;
      if (isAppend) cuts += 1;
      return isAppend;
    };
    const heard = await ingest.post('/v1/claims', retold(10));
    wire.cutAfter = null;
    expect(cuts).toBe(1);
    const again = await ingest.post('/v1/claims', retold(10));
    expect(again.status).toBe(201);
    if (heard.status === 201) expect(again.text).toBe(heard.text);
    else expect(heard).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Idempotency-Key') } });
    const { rows } = await database.pool.query<{ count: string }>('SELECT count(*) FROM event_store.command');
    const before = rows[0]?.count;
    await ingest.post('/v1/claims', retold(10));
    const after = await database.pool.query<{ count: string }>('SELECT count(*) FROM event_store.command');
    expect(after.rows[0]?.count).toBe(before);
  });
});

describe('stopping without PostgreSQL', () => {
  it('ends all the same', async () => {
    const own = new Wire(new URL(database.url));
    const other = await ingestUnderTest(testing, {}, { ...database, url: await own.mend() });
    expect((await other.post('/v1/claims', retold(40))).status).toBe(201);
    await own.cut();
    await other.app.stop();
    await expect(fetch(`${other.url}/health/live`)).rejects.toThrow('fetch failed');
  });
});

describe('without NATS', () => {
  it('HTTP stores all the same, and says that NATS is away', async () => {
    const alone = await ingestUnderTest(testing, { NATS_URL: 'nats://127.0.0.1:9' });
    expect((await alone.post('/v1/claims', retold(20))).status).toBe(201);
    const ready = await alone.get('/health/ready');
    expect([ready.status, ready.text]).toEqual([200, expect.stringContaining('away')]);
    expect((await alone.get('/v1/ingest/status')).body).toMatchObject({ nats: 'away', streams: null });
    await alone.app.stop();
  });
});
