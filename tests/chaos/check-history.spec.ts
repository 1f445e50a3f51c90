import { describe, expect, it } from '@jest/globals';
import { checkHistory } from './check-history.js';
import type { History, Outcome } from './history.js';

const write = (claim: number, position: number) => ({
  client: 0, claim, begun: 0, ended: 1, answer: { position: `main-${position}`, claim: `c${claim}`, development: `d${claim}` },
});
const event = (position: number, claim: string | null) => ({
  position: BigInt(position), id: `e${position}`, stream: `s${position}`, streamVersion: 1n, recordedAt: `2026-01-01T00:00:0${position}Z`, claim,
});
const history: History = {
  writes: [write(1, 2), write(2, 3), { client: 1, claim: 3, begun: 0, ended: 9, answer: null }],
  reads: [
    { client: 0, waitedFor: 'main-2', development: 'd1', position: 'main-3', claims: ['c1'], refused: null },
    { client: 0, waitedFor: 'main-3', development: 'd2', position: null, claims: [], refused: 503 },
  ],
};
const outcome: Outcome = {
  log: [event(1, null), event(2, 'c1'), event(3, 'c2')],
  shown: ['d1', 'd2'], folded: ['d1', 'd2'], alerted: ['d1'], matching: ['d1'], relayed: ['e1', 'e2', 'e3'], published: ['d1'],
};

describe('a checked history', () => {
  it('is in order when nothing is lost, doubled or out of order', () => {
    expect(checkHistory(history, outcome)).toEqual([]);
  });

  it.each<[string, Partial<History>, Partial<Outcome>, string]>([
    ['an acknowledged write is gone', {}, { log: [event(1, null), event(2, 'c1'), event(3, null)] }, 'c2, which is not in the log'],
    ['a claim is stored twice', {}, { log: [event(1, 'c1'), event(2, 'c1'), event(3, 'c2')] }, 'reported 2 times'],
    ['two writes hear of one claim', { writes: [write(1, 2), { ...write(2, 3), answer: write(1, 2).answer }] }, {}, 'answered with claim c1'],
    ['a position is missing', {}, { log: [event(1, null), event(2, 'c1'), event(4, 'c2')] }, 'place 3 of the log is main-4'],
    ['a stream skips a version', {}, { log: [event(1, null), event(2, 'c1'), { ...event(3, 'c2'), streamVersion: 2n }] }, 'has version 2'],
    ['time goes back', {}, { log: [event(1, null), event(2, 'c1'), { ...event(3, 'c2'), recordedAt: '2025' }] }, 'recorded before'],
    ['a reader gets an older state', { reads: [{ ...history.reads[0]!, position: 'main-1' }] }, {}, 'waited for main-2 and got main-1'],
    ['a reader does not see his write', { reads: [{ ...history.reads[0]!, claims: [] }] }, {}, 'lacks claim c1'],
    ['a reader is told that nothing is there', { reads: [{ ...history.reads[1]!, refused: 404 }] }, {}, 'refused with 404'],
    ['the view has one too many', {}, { shown: ['d1', 'd2', 'd2'] }, 'the view: d2 is there 2 times'],
    ['an alert is doubled', {}, { alerted: ['d1', 'd1'] }, 'alerts: d1 is there 2 times'],
    ['an alert is missing', {}, { alerted: [] }, 'alerts: d1 is there 0 times'],
    ['somebody is told twice', {}, { published: ['d1', 'd1'] }, 'told alerts: d1 is there 2 times'],
    ['somebody is told of nothing', {}, { published: ['d1', 'd9'] }, 'told alerts: d9 is there 1 times'],
    ['an answer is ahead of the log', { writes: [write(1, 9)] }, {}, 'behind the log'],
    ['an event is there twice', {}, { log: [event(1, null), event(2, 'c1'), { ...event(3, 'c2'), id: 'e2' }] }, 'event e2 is in the log 2 times'],
    ['a later write got an earlier place', { writes: [{ ...write(1, 3), ended: 4 }, { ...write(2, 2), begun: 5, ended: 6 }] }, {}, 'before it began'],
    ['an event is relayed twice', {}, { relayed: ['e1', 'e2', 'e2', 'e3'] }, 'e2 is there 2 times'],
    ['an event was not relayed', {}, { relayed: ['e1', 'e3'] }, 'e2 is there 0 times'],
  ])('is broken when %s', (_name, ofHistory, ofOutcome, said) => {
    expect(checkHistory({ ...history, ...ofHistory }, { ...outcome, ...ofOutcome }).join('\n')).toContain(said);
  });
});
