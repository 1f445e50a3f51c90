import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aReport } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { reportStream } from '../stream/stream-names.js';
import { isRefused } from '../stream/decision.js';
import { decideReport, decideReportDated } from './report.decider.js';
import { reportFold } from './report.fold.js';
import { claimIdOf, cleanText, documentIdOf, reportIdOf, textHashOf } from './report-identity.js';

describe('a report', () => {
  const report = aReport('A');

  function received(): { log: MemoryLog; date: (publishedAt: string) => ReturnType<typeof decideReportDated> } {
    const log = new MemoryLog();
    const decision = decideReport({ report, context: log.context });
    if (isRefused(decision)) throw new Error(decision.detail);
    log.append(decision.writes);
    const load = log.load(reportFold);
    return { log, date: (publishedAt) => decideReportDated({ report: load(reportStream(report.id)), publishedAt, context: log.context }) };
  }

  it('is dated later, told what it was before', () => {
    const { log, date } = received();
    const first = date('2026-01-08');
    if (isRefused(first)) throw new Error(first.detail);
    expect(first.writes[0]?.events[0]?.data).toEqual({ report: report.id, publishedAt: '2026-01-08', previous: null });
    log.append(first.writes);
    expect(date('2026-01-08')).toMatchObject({ refused: 'same-date' });
    const second = date('2026-01-09T10:00:00Z');
    expect(isRefused(second) ? second : second.writes[0]?.events[0]?.data).toMatchObject({ previous: '2026-01-08' });
  });

  it.each(['2026', '2026-01', '2026-13-01', 'yesterday', '2026-01-08/2026-01-09', ''])('is not dated %j', (date) => {
    expect(received().date(date)).toMatchObject({ refused: 'bad-date' });
  });

  it('that was never received can not be dated', () => {
    const log = new MemoryLog();
    const nothing = { state: reportFold.initial, version: 0n };
    expect(decideReportDated({ report: nothing, publishedAt: '2026-01-08', context: log.context })).toMatchObject({ refused: 'unknown-report' });
  });
});

describe('identity', () => {
  it('of a report is its source, url and text', () => {
    const textHash = textHashOf('text');
    const id = reportIdOf({ source: 'src:a', url: null, textHash });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(reportIdOf({ textHash, url: null, source: 'src:a' })).toBe(id);
    expect(reportIdOf({ source: 'src:b', url: null, textHash })).not.toBe(id);
    expect(reportIdOf({ source: 'src:a', url: 'https://a.test/', textHash })).not.toBe(id);
  });

  it('of a document is its url, else source and title, else its first line', () => {
    const base = { source: 'src:a', url: null, title: null, text: '\n  Morocco  signs \nmore' };
    expect(documentIdOf(base)).toBe(documentIdOf({ ...base, title: 'MOROCCO SIGNS' }));
    expect(documentIdOf(base)).not.toBe(documentIdOf({ ...base, source: 'src:b' }));
    expect(documentIdOf({ ...base, url: 'https://a.test/1' })).toBe(documentIdOf({ ...base, url: 'https://a.test/1', title: 'changed' }));
  });

  it('of a claim is its place in the report', () => {
    const place = { report: 'r', index: 0, start: 3, end: 9 };
    expect(claimIdOf(place)).toBe(claimIdOf({ ...place }));
    expect(claimIdOf({ ...place, index: 1 })).not.toBe(claimIdOf(place));
  });

  it('of text survives what a store and a span can not bear', () => {
    expect(cleanText('\uFEFFa\r\nb\rc\u0000d\uD800e\u{1F600}')).toBe('a\nb\nc d\uFFFDe\u{1F600}');
    expect(textHashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(/[\u0000\r]|\p{Surrogate}/u.test(clean)).toBe(false);
      }),
    );
  });
});
