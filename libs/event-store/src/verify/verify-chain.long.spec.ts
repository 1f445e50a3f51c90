import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { signCheckpoint } from '../checkpoint/checkpoint.js';
import { logMutations, tailCut } from '../testing/mutation/log.mutations.js';
import { fillLog, verifyMutated } from '../testing/mutation/mutated-log.js';
import { testEventStore } from '../testing/test-event-store.js';

const MUTATIONS = 10_000;

it(`names the first bad position of each of ${MUTATIONS} random mutations`, async () => {
  const db = await testDatabase();
  const store = await testEventStore(db, { partitionSize: 50n });
  await fillLog(store);
  const { epoch, hash, position, recordedAt } = await store.head();
  const head = { lane: 'main', epoch, hash, position: String(position), recordedAt };
  const against = [signCheckpoint(head, generateKeyPairSync('ed25519').privateKey).checkpoint];
  const kinds = [...logMutations, tailCut];
  const missed: string[] = [];
  for (let turn = 0; turn < MUTATIONS; turn += 1) {
    const mutation = kinds[turn % kinds.length]!;
    const { expected, report } = await verifyMutated({ pool: db.pool, schema: 'event_store', mutation, against, random: Math.random });
    if (report.ok || report.position !== expected) missed.push(`${mutation.name}: ${expected}, got ${report.ok ? 'ok' : report.position}`);
  }
  expect(missed).toEqual([]);
}, 1_200_000);
