import { describe, expect, it } from '@jest/globals';
import { ledgerProjection } from '../testing/ledger.projection.js';
import { MemoryLog, type Fact } from '../testing/memory-log.js';
import { BatchFold } from './batch-fold.js';
import type { Changes } from './changes.js';
import { StateNotLoaded } from './tracked-states.js';

const open = (account: string, owner: string): Fact => ({ stream: `account-${account}`, type: 'account.opened', data: { account, owner } });
const pay = (account: string, amount: number): Fact => ({ stream: `account-${account}`, type: 'account.paid', data: { account, amount } });
const move = (from: string, to: string): Fact => ({ stream: `account-${to}`, type: 'account.moved', data: { from, to } });
const poison = (account: string): Fact => ({ stream: `account-${account}`, type: 'account.poisoned', data: { account } });

function given(facts: readonly Fact[], keys: readonly string[], parked = new Map<string, string>()): Changes<unknown> {
  const log = new MemoryLog();
  log.append(...facts);
  const fold = new BatchFold({ projection: ledgerProjection(), states: new Map(keys.map((key) => [`account:${key}`, null])), parked });
  for (const event of log.all()) fold.apply(event);
  return fold.finish();
}

describe('a folded batch', () => {
  it('keeps each revision once, with the positions between which it held', () => {
    const { revisions } = given([open('a', 'ann'), pay('a', 5), pay('a', 0), pay('a', 7)], ['a']);
    const opened = revisions.get('balance')?.opened.map(({ values, from, to }) => [values['balance'], from, to]);
    expect(opened).toEqual([
      [0, 1n, 2n],
      [5, 2n, 4n],
      [12, 4n, null],
    ]);
    expect(revisions.get('balance')?.closed).toEqual([]);
  });

  it('writes only the last row of a current table', () => {
    const { current } = given([open('a', 'ann'), pay('a', 5)], ['a']);
    expect(current.get('account')).toMatchObject({ upserts: [{ id: 'a', owner: 'ann', balance: 5 }], deletes: [] });
  });

  it('writes nothing for a row that came and went', () => {
    const { current, states } = given([open('a', 'ann'), open('b', 'bob'), move('a', 'b')], ['a', 'b']);
    expect(current.get('account')?.upserts.map(({ id }) => id)).toEqual(['b']);
    expect(states.get('account:a')).toBeNull();
  });

  it('closes a revision of an earlier batch by its key', () => {
    const log = new MemoryLog();
    log.append(pay('a', 1));
    const states = new Map<string, { balance: number; owner: string } | null>([['account:a', { balance: 4, owner: 'ann' }]]);
    const fold = new BatchFold({ projection: ledgerProjection(), states, parked: new Map() });
    for (const event of log.all()) fold.apply(event);
    expect(fold.finish().revisions.get('balance')?.closed).toEqual([{ key: { owner: 'ann', id: 'a' }, at: 1n }]);
  });

  it('names a state that was not loaded and applies nothing of the event', () => {
    const log = new MemoryLog();
    log.append(move('a', 'b'));
    const fold = new BatchFold({ projection: ledgerProjection(), states: new Map([['account:a', null]]), parked: new Map() });
    expect(() => log.all().forEach((event) => fold.apply(event))).toThrow(StateNotLoaded);
    expect(fold.finish().states.size).toBe(0);
  });
});

describe('a poisoned event', () => {
  it('parks its component only, and skips what follows there', () => {
    const changes = given([open('a', 'ann'), open('b', 'bob'), poison('a'), pay('a', 1), pay('b', 2)], ['a', 'b']);
    expect(changes.skipped.map(({ position, component, reason }) => [position, component, reason])).toEqual([
      [3n, 'account:a', 'Error: poison'],
      [4n, 'account:a', null],
    ]);
    expect(changes.states.get('account:b')).toEqual({ balance: 2, owner: 'bob' });
    expect(changes.states.get('account:a')).toEqual({ balance: 0, owner: 'ann' });
  });

  it('spreads to whatever a later event links to it', () => {
    const parked = new Map<string, string>();
    const changes = given([open('a', 'ann'), open('b', 'bob'), poison('a'), move('a', 'b'), pay('b', 1)], ['a', 'b'], parked);
    expect(changes.skipped.map(({ position }) => position)).toEqual([3n, 4n, 5n]);
    expect([...parked]).toEqual([
      ['account:a', 'account:a'],
      ['account:b', 'account:a'],
    ]);
  });

  it('joins two parked components that an event links', () => {
    const changes = given([open('a', 'ann'), open('b', 'bob'), poison('b'), poison('a'), move('a', 'b')], ['a', 'b']);
    expect(changes.joined).toEqual([{ from: 'account:b', into: 'account:a' }]);
  });
});
