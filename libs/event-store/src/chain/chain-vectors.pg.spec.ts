import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { sha256, sha256Hex } from '../ids/sha256.js';
import { SQL_FOLDER } from '../postgres/sql-file.js';
import { testEventStore } from '../testing/test-event-store.js';
import { preimage } from './preimage.js';

interface Vector {
  readonly payload: string;
  readonly epoch: string;
  readonly lane: string;
  readonly position: string;
  readonly stream: string;
  readonly streamVersion: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly id: string;
  readonly micros: string;
  readonly keyId: string | null;
  readonly payloadHash: string;
  readonly previous: string;
  readonly bytes: string;
  readonly hash: string;
}

function vectors(): Vector[] {
  const page = readFileSync(new URL('../../../docs/reference/chain.md', SQL_FOLDER), 'utf8');
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '[]') as Vector[];
}

it('the vectors of docs/reference/chain.md hold in TypeScript', () => {
  expect(vectors().length).toBeGreaterThan(1);
  for (const vector of vectors()) {
    expect(sha256Hex(vector.payload)).toBe(vector.payloadHash);
    const event = {
      ...vector,
      position: BigInt(vector.position),
      streamVersion: BigInt(vector.streamVersion),
      micros: BigInt(vector.micros),
      payloadHash: Buffer.from(vector.payloadHash, 'hex'),
    };
    const bytes = preimage(event, Buffer.from(vector.previous, 'hex'));
    expect(bytes.toString('hex')).toBe(vector.bytes);
    expect(sha256(bytes).toString('hex')).toBe(vector.hash);
  }
});

it('and in SQL', async () => {
  const db = await testDatabase();
  await testEventStore(db);
  for (const v of vectors()) {
    const { rows } = await db.pool.query<{ bytes: string }>(
      `SELECT encode(event_store.preimage($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex')) || decode($12, 'hex'), 'hex') AS bytes`,
      [v.epoch, v.lane, v.position, v.stream, v.streamVersion, v.type, v.schemaVersion, v.id, v.micros, v.keyId, v.payloadHash, v.previous],
    );
    expect(rows[0]?.bytes).toBe(v.bytes);
  }
});
