import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';

interface AnswerLine {
  readonly line: number;
  readonly status: number;
  readonly replayed?: true;
  readonly answer?: { readonly report: string; readonly claims: readonly { development: string }[] };
  readonly problem?: { readonly detail: string; readonly errors?: readonly { pointer: string }[] };
}

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
});

async function batch(body: string, headers: Record<string, string> = {}): Promise<AnswerLine[]> {
  const heard = await ingest.post('/v1/batches', body, { 'content-type': 'application/x-ndjson', ...headers });
  expect(heard.status).toBe(200);
  return heard.text.trim().split('\n').map((line) => JSON.parse(line) as AnswerLine);
}

const line = (value: unknown): string => JSON.stringify(value);

describe('POST /v1/batches', () => {
  it('takes the good lines, names the bad ones, and answers in order', async () => {
    const answers = await batch([
      line(retold(1)),
      '',
      '{"source": "s", "text": ',
      line({ source: 's', text: 'A report of one line.' }),
      line({ source: 's', colour: 'red' }),
      line(retold(2, { valid: { edtf: 'soon' } })),
      line(retold(1)),
      `{"source":"s","text":"${'x'.repeat(4_300_000)}"}`,
      'null',
      line(retold(3)),
    ].join('\n'));
    expect(answers.map(({ line: number, status }) => [number, status])).toEqual([[1, 201], [3, 400], [4, 201], [5, 400], [6, 400], [7, 201], [8, 413], [9, 400], [10, 201]]);
    expect(answers[1]?.problem?.detail).toContain('byte 24');
    expect(answers[4]?.problem?.errors).toEqual([expect.objectContaining({ pointer: '/valid/edtf' })]);
    expect(answers[5]).toMatchObject({ replayed: true, answer: answers[0]?.answer });
    expect(answers[8]?.answer?.claims[0]?.development).toBe(answers[0]?.answer?.claims[0]?.development);
  });

  it('stores nothing the second time', async () => {
    const body = Array.from({ length: 30 }, (_, index) => line({ source: 's', text: `Line ${index} of a batch.` })).join('\n');
    const first = await batch(body);
    const again = await batch(body);
    expect(again.map(({ answer }) => answer)).toEqual(first.map(({ answer }) => answer));
    expect(again.every(({ replayed }) => replayed === true)).toBe(true);
  });

  it('gives each line a key of its own', async () => {
    const lines = [line(retold(50)), line(retold(51))];
    const first = await batch(lines.join('\n'), { 'idempotency-key': 'batch-1' });
    const swapped = await batch([...lines].reverse().join('\n'), { 'idempotency-key': 'batch-1' });
    expect(first.map(({ status }) => status)).toEqual([201, 201]);
    expect(swapped.map(({ status }) => status)).toEqual([422, 422]);
  });

  it('answers while lines still come, and a client that goes away leaves what was taken', async () => {
    const sent = new Readable({ read: () => undefined });
    const leave = new AbortController();
    const response = await fetchStream(sent, leave.signal, `${line(retold(60))}\n`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(JSON.parse(Buffer.from(value ?? []).toString('utf8'))).toMatchObject({ line: 1, status: 201 });
    leave.abort();
    const again = await ingest.post('/v1/claims', retold(60));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('goes on for a client that sends everything before it reads', async () => {
    const count = 20_000;
    const bad = '{"colour":"red","source":"s","note":"long enough to fill every buffer on the way between the two"}\n';
    const answer = await sendThenRead(new URL('/v1/batches', ingest.url), bad, count);
    const lines = answer.trim().split('\n').filter((text) => text.startsWith('{"line"'));
    expect(lines).toHaveLength(count);
    expect(lines.at(-1)).toContain(`"line":${count},`);
  });

  it('refuses what is no NDJSON', async () => {
    expect((await ingest.post('/v1/batches', '{}')).status).toBe(415);
  });
});

/** As simple clients do: nothing is read from the socket before the last byte was taken. */
async function sendThenRead(url: URL, line: string, count: number): Promise<string> {
  const socket = connect(Number(url.port), url.hostname);
  socket.pause();
  const length = Buffer.byteLength(line) * count;
  const head = `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;
  await new Promise<void>((resolve) => socket.write(head + line.repeat(count), () => resolve()));
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8').replace(/\r\n[0-9a-f]+\r\n/g, '');
}

function fetchStream(body: Readable, signal: AbortSignal, first: string): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: Readable.toWeb(body), duplex: 'half', signal };
  const response = fetch(`${ingest.url}/v1/batches`, init as unknown as RequestInit);
  body.push(first);
  body.on('error', () => undefined);
  return response;
}
