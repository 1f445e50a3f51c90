import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { appendCheckpoint, readCheckpoints } from '../checkpoint/checkpoint.file.js';
import { checkpointMutations, logMutations } from '../testing/mutation/log.mutations.js';
import { fillLog, verifyMutated } from '../testing/mutation/mutated-log.js';
import { SecondVerifier } from '../testing/mutation/second-verifier.js';
import { testEventStore } from '../testing/test-event-store.js';

const MUTATIONS = 10_000;
/** Logs mutated beside each other: the database and the verifiers take turns. */
const LINES = 2;
let folder: string;

afterAll(() => rm(folder, { recursive: true }));

/** Verifies `count` mutations of a log of its own, and returns what was missed. */
async function missedOf(line: number, count: number): Promise<string[]> {
  const own = await mkdtemp(join(folder, `${line}-`));
  const db = await testDatabase();
  const store = await testEventStore(db, { partitionSize: 50n });
  await fillLog(store);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const file = join(own, 'checkpoints');
  await appendCheckpoint(file, 'main', await store.head(), privateKey);
  const against = await readCheckpoints(file, publicKey);
  const second = new SecondVerifier(own, file, publicKey);
  const kinds = [...logMutations, ...checkpointMutations];
  const missed: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const mutation = kinds[turn % kinds.length]!;
    const { expected, report, exported } = await verifyMutated({ pool: db.pool, schema: 'event_store', mutation, against, random: Math.random });
    if (report.ok || report.position !== expected) missed.push(`${mutation.name}: ${expected}, got ${report.ok ? 'ok' : report.position}`);
    if (!mutation.exported) continue;
    const said = await second.says(exported);
    if (!said.startsWith(`bad ${expected} `)) missed.push(`${mutation.name}: ${expected}, the second verifier says ${said}`);
  }
  return missed;
}

it(`names the first bad position of each of ${MUTATIONS} random mutations, and so does the second verifier`, async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-mutations-'));
  const missed = await Promise.all(Array.from({ length: LINES }, (_, line) => missedOf(line, MUTATIONS / LINES)));
  expect(missed.flat()).toEqual([]);
}, 7_200_000);
