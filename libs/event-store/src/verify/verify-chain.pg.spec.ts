import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { appendCheckpoint, CheckpointFileError, readCheckpoints } from '../checkpoint/checkpoint.file.js';
import { type Checkpoint } from '../checkpoint/checkpoint.js';
import { exportLane } from '../export/export-lane.js';
import { type EventStore } from '../store/event-store.port.js';
import { checkpointMutations, logMutations } from '../testing/mutation/log.mutations.js';
import { fillLog, LOG_SIZE, verifyMutated } from '../testing/mutation/mutated-log.js';
import { SECOND_VERIFIER, SecondVerifier } from '../testing/mutation/second-verifier.js';
import { testEventStore } from '../testing/test-event-store.js';
import { verifyChain } from './verify-chain.js';

describe('verifying a log', () => {
  const keys = generateKeyPairSync('ed25519');
  let db: TestDatabase;
  let store: EventStore;
  let folder: string;
  let against: Checkpoint[];
  let second: SecondVerifier;
  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'entente-verify-'));
    store = await testEventStore(db, { partitionSize: 50n });
    await fillLog(store);
    const file = join(folder, 'checkpoints');
    await appendCheckpoint(file, 'main', await store.head(), keys.privateKey);
    against = await readCheckpoints(file, keys.publicKey);
    second = new SecondVerifier(folder, file, keys.publicKey);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const place = () => ({ pool: db.pool, schema: 'event_store', lane: 'main' });

  it('finds a sound log sound, and says how far it is', async () => {
    const head = await store.head();
    const progress: bigint[] = [];
    const report = await verifyChain({ ...place(), against, onProgress: ({ done }) => progress.push(done) });
    expect(report).toEqual({ ok: true, from: 1n, to: BigInt(LOG_SIZE), hash: head.hash });
    expect(progress.at(-1)).toBe(BigInt(LOG_SIZE));
  });

  it.each([...logMutations, ...checkpointMutations].map((mutation) => [mutation.name, mutation] as const))('names the first bad position: %s', async (_, mutation) => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { expected, report, exported } = await verifyMutated({ pool: db.pool, schema: 'event_store', mutation, against, random: Math.random });
      expect(report).toMatchObject({ ok: false, position: expected });
      if (turn === 0) expect(await second.says(exported)).toMatch(new RegExp(mutation.exported ? `^bad ${expected} ` : '^ok '));
    }
  });

  it.each(checkpointMutations.map((mutation) => [mutation.name, mutation] as const))('is a sound log without a checkpoint, that is what those are for: %s', async (_, mutation) => {
    const { report, exported } = await verifyMutated({ pool: db.pool, schema: 'event_store', mutation, against: [], random: () => 0.5 });
    expect(report.ok).toBe(true);
    await writeFile(join(folder, 'empty'), '');
    expect(await new SecondVerifier(folder, join(folder, 'empty'), keys.publicKey).says(exported)).toMatch(/^ok /);
  });

  it('the second verifier agrees, and names what was changed in a file', async () => {
    const file = join(folder, 'export.ndjson');
    const head = await store.head();
    await exportLane({ ...place(), after: 0n, upTo: head.position, file });
    const run = (path: string) => promisify(execFile)(process.execPath, [SECOND_VERIFIER, path]).catch((error: { stdout: string }) => error);
    expect((await run(file)).stdout).toBe(`ok ${LOG_SIZE} 1..${LOG_SIZE} ${head.hash}\n`);
    const lines = (await readFile(file, 'utf8')).split('\n');
    const changes: [number, (line: string) => string][] = [
      [10, (line) => line.replace('"turn":', '"turn": 9')],
      [200, (line) => line.replace('"streamVersion":"', '"streamVersion":"9')],
      [299, () => ''],
    ];
    for (const [index, change] of changes) {
      const changed = join(folder, `changed-${index}.ndjson`);
      await writeFile(changed, lines.map((line, at) => (at === index ? change(line) : line)).join('\n'));
      expect((await run(changed)).stdout).toMatch(new RegExp(`^bad ${index + 1} `));
    }
  });

  it('a checkpoint file signed by another key, or edited, is refused', async () => {
    const file = join(folder, 'edited');
    const signed = await appendCheckpoint(file, 'main', await store.head(), keys.privateKey);
    await expect(readCheckpoints(file, generateKeyPairSync('ed25519').publicKey)).rejects.toThrow(CheckpointFileError);
    await writeFile(file, JSON.stringify({ ...signed, checkpoint: { ...signed!.checkpoint, position: '299' } }));
    await expect(readCheckpoints(file, keys.publicKey)).rejects.toThrow('line 1');
    await writeFile(file, 'no json\n');
    await expect(readCheckpoints(file, keys.publicKey)).rejects.toThrow('is not JSON');
  });
});
