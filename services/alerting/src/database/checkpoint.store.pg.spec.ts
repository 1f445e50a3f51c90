import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '@entente/testing';
import { alertingDatabase } from '../testing/alerting-under-test.js';
import { CheckpointMovedError, START, moveCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint.store.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await alertingDatabase();
});

const at = (position: bigint, epoch = 'e1'): Checkpoint => ({ epoch, position, hash: `h${position}` });
const move = (from: Checkpoint, to: Checkpoint) => moveCheckpoint(database.pool, { reader: 'feed', lane: 'main', from, to });

describe('moveCheckpoint', () => {
  it('begins before the first event', async () => {
    expect(await readCheckpoint(database.pool, 'feed')).toEqual(START);
  });

  it('refuses to begin in the middle', async () => {
    await expect(move(at(4n), at(5n))).rejects.toThrow(CheckpointMovedError);
  });

  it('lets one of two move from the same place', async () => {
    const results = await Promise.allSettled([move(START, at(2n)), move(START, at(2n))]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readCheckpoint(database.pool, 'feed')).toEqual(at(2n));
  });

  it('refuses who thinks it elsewhere, by position or by epoch', async () => {
    await expect(move(at(1n), at(3n))).rejects.toThrow(CheckpointMovedError);
    await expect(move(at(2n, 'e0'), at(3n))).rejects.toThrow(CheckpointMovedError);
    await move(at(2n), at(3n));
    expect((await readCheckpoint(database.pool, 'feed')).position).toBe(3n);
  });

  it('keeps readers apart', async () => {
    expect(await readCheckpoint(database.pool, 'log')).toEqual(START);
  });
});
