import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Claim, type ClaimCorrected, type Field, type ValidTime } from '@entente/contracts';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, actor, field } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { matchingFold } from '../matching/matching.fold.js';
import { isRefused } from '../stream/decision.js';
import { decideCorrection, decideRedating, streamsOfCorrection } from './claim.decider.js';

let log: MemoryLog;
let analyst: Analyst;
let claim: Claim;

beforeEach(() => {
  log = new MemoryLog();
  analyst = new Analyst(log);
  const report = aReport('A');
  claim = aClaim(report, 0, { object: 'ATMOS 2000', edtf: '2023' });
  analyst.submit(report, [claim]);
});

const command = (id: string) => ({ claim: analyst.claim(id), matching: log.load(matchingFold), context: log.context });
const typesSince = (position: number): string[] => log.events.slice(position).map(({ type }) => type);

describe('a correction', () => {
  it('says which fields differ and carries the claim as it reads now', () => {
    const decision = decideCorrection({ ...command(claim.id), changes: { valid: field({ edtf: '2023-02', basis: 'explicit' }), object: claim.object }, reason: 'The ministry gave the month.' });
    if (isRefused(decision)) throw new Error(decision.detail);
    expect(decision.changed).toEqual(['valid']);
    expect(decision.writes[0]?.events[0]?.data).toMatchObject({ changed: ['valid'], reason: 'The ministry gave the month.', claim: { id: claim.id, valid: { value: { edtf: '2023-02' } } } });
  });

  it('keeps where it was said', () => {
    const foreign = { trigger: { start: 9, end: 10, exact: 'x' }, report: 'another', id: 'another', confidence: 0.5 } as object;
    expect(analyst.correct(claim.id, foreign)).toBeNull();
    const { claim: corrected } = log.events.find(({ type }) => type === 'claim.corrected')?.data as ClaimCorrected;
    expect(corrected).toMatchObject({ id: claim.id, report: claim.report, trigger: claim.trigger, confidence: 0.5 });
  });

  it('changes what later claims are compared with', () => {
    analyst.correct(claim.id, { object: field('Barak MX') });
    const report = aReport('B');
    const [barak, atmos] = analyst.submit(report, [aClaim(report, 0, { object: 'Barak MX', edtf: '2023' }), aClaim(report, 1, { object: 'ATMOS', edtf: '2023' })]);
    expect([barak?.joined, atmos?.joined]).toEqual([true, false]);
  });

  it('moves to other principals: it leaves one matching stream, enters the other, and stays in its development', () => {
    const changes = { actors: [actor('buyer', 'DNK'), actor('supplier', 'ISR')] };
    const before = log.events.length;
    expect(streamsOfCorrection(analyst.claim(claim.id).state, changes)).toHaveLength(2);
    expect(analyst.correct(claim.id, changes)).toBeNull();
    expect(typesSince(before)).toEqual(['claim.corrected', 'matching.withdrawn', 'matching.assigned']);
    const report = aReport('B');
    const [danish, moroccan] = analyst.submit(report, [aClaim(report, 0, { ...changes, object: 'ATMOS', edtf: '2023' }), aClaim(report, 1, { object: 'ATMOS', edtf: '2023' })]);
    expect([danish?.joined, moroccan?.joined]).toEqual([true, false]);
    expect(analyst.correct(claim.id, { actors: claim.actors })).toBeNull();
    const later = aReport('C');
    expect(analyst.submit(later, [aClaim(later, 0, { object: 'ATMOS', edtf: '2023-05' })])[0]?.joined).toBe(true);
  });

  it.each([
    ['nothing-changed', { object: { ...field('ATMOS 2000') } }, 'a reason'],
    ['no-reason', { confidence: 0.1 }, '  '],
    ['bad-date', { valid: field({ edtf: '2020-13', basis: 'explicit' as const }) }, 'a reason'],
  ])('is refused: %s', (refusal, changes, reason) => {
    expect(decideCorrection({ ...command(claim.id), changes, reason })).toMatchObject({ refused: refusal });
  });

  it('is refused for a claim that is not there or was retracted', () => {
    expect(analyst.correct('nobody', { confidence: 0.1 })).toBe('unknown-claim');
    analyst.retract(claim.id);
    expect(analyst.correct(claim.id, { confidence: 0.1 })).toBe('claim-retracted');
  });

  it('that was decided on an old version of the claim meets the newer one', () => {
    const stale = decideCorrection({ ...command(claim.id), changes: { confidence: 0.3 }, reason: 'late' });
    analyst.correct(claim.id, { confidence: 0.2 });
    if (isRefused(stale)) throw new Error(stale.detail);
    expect(log.append(stale.writes)).toBe(`claim-${claim.id}`);
  });
});

describe('a retraction', () => {
  it('withdraws the claim from resolution and is refused the second time', () => {
    expect(analyst.retract(claim.id)).toBeNull();
    expect(analyst.retract(claim.id)).toBe('claim-retracted');
    const report = aReport('B');
    expect(analyst.submit(report, [aClaim(report, 0, { object: 'ATMOS', edtf: '2023' })])[0]?.joined).toBe(false);
  });
});

describe('a report dated later', () => {
  const report = aReport('relative');
  const undated = aClaim(report, 0, { object: 'Heron', valid: { edtf: null, basis: 'unresolved', expression: 'in recent months' } });
  const valid: Field<ValidTime> = { ...field({ edtf: '2025-01~/2025-07', basis: 'relative', expression: 'in recent months' }), basis: 'report-date' };

  it('gives relative dates their days, and resolution with them', () => {
    analyst.submit(report, [undated]);
    const decision = decideRedating({ ...command(undated.id), valid });
    if (isRefused(decision)) throw new Error(decision.detail);
    expect(log.append(decision.writes)).toBeNull();
    expect(log.events.slice(-2)).toMatchObject([
      { type: 'claim.redated', data: { claim: undated.id, valid, previous: undated.valid } },
      { type: 'matching.assigned', data: { claim: undated.id, edtf: '2025-01~/2025-07' } },
    ]);
    expect(decideRedating({ ...command(undated.id), valid })).toMatchObject({ refused: 'nothing-changed' });
    expect(new MemoryView(true).applyAll(log.events).items().find(({ object }) => object === 'Heron')?.valid.edtf).toBe('2025-01~/2025-07');
  });

  it('never touches an explicit date, and takes no date that is none', () => {
    expect(decideRedating({ ...command(claim.id), valid })).toMatchObject({ refused: 'nothing-changed' });
    analyst.submit(report, [undated]);
    expect(decideRedating({ ...command(undated.id), valid: field({ edtf: 'recently', basis: 'relative' }) })).toMatchObject({ refused: 'bad-date' });
  });
});
