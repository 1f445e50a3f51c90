import { describe, expect, it } from '@jest/globals';
import { diffWords } from './diff-words.js';
import { requestOf } from './replay.request.js';

describe('requestOf', () => {
  it('is a dry run unless told otherwise', () => {
    expect(requestOf({})).toEqual({ target: { type: 'diff' } });
    expect(requestOf({ pair: 'ISR-MAR', rate: '100', toFile: 'out.ndjson' })).toEqual({
      pair: 'ISR-MAR',
      rate: 100,
      target: { type: 'file', name: 'out.ndjson' },
    });
  });

  it('refuses two targets', () => {
    expect(() => requestOf({ diff: true, toNats: true })).toThrow(/one target/);
  });
});

describe('diffWords', () => {
  it('counts and lists', () => {
    const change = [{ id: 'd1', fields: [{ field: 'status', live: 'announced', replayed: 'delivered' }] }];
    const text = diffWords({ appear: [], change, vanish: [], unchanged: 3, position: 'main-9' });
    expect(text).toBe(
      'Dry run up to main-9: 0 would appear, 1 change, 0 vanish; 3 unchanged.\n  ~ d1  status: "announced" → "delivered"',
    );
  });
});
