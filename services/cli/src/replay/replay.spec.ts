import { describe, expect, it } from '@jest/globals';
import { diffWords } from './diff-words.js';
import { jobLine, jobTable } from './job.js';
import { replayWords } from './replay-words.js';
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
  const change = { id: 'd1', fields: [{ field: 'status', live: 'announced', replayed: 'delivered' }] };

  it('counts and lists', () => {
    expect(diffWords({ appear: [], change: [change], vanish: [], unchanged: 3, position: 'main-9', parked: 2 })).toBe(
      [
        'Dry run up to main-9: 0 would appear, 1 change, 0 vanish; 3 unchanged.',
        '  ~ d1',
        '      status: "announced" → "delivered"',
        '  2 components could not be folded from this slice alone.',
      ].join('\n'),
    );
  });

  it('tells all that there is when the list was cut, and shows a screenful', () => {
    const counts = { appear: 0, change: 4_321, vanish: 0 };
    const lines = diffWords({ appear: [], change: Array.from({ length: 1_000 }, () => change), vanish: [], unchanged: 0, counts, position: 'main-9' }).split('\n');
    expect(lines[0]).toContain('4321 change');
    expect(lines.at(-1)).toBe('  … and 4271 more; --json lists the first 1000');
    expect(lines).toHaveLength(1 + 2 * 50 + 1);
  });
});

describe('replayWords', () => {
  const job = { id: 'j1', state: 'done', done: '9', total: '9' };

  it('says what was sent, and whether anybody kept it', () => {
    const sent = { events: 3, bytes: 900, sha256: 'ab', to: 'replays.j1.>' };
    expect(replayWords({ ...job, result: { ...sent, stream: null } })).toContain('whoever did not listen has missed it');
    expect(replayWords({ ...job, result: { ...sent, stream: 'REPLAYS' } })).toContain('stream REPLAYS, each event once');
    expect(replayWords({ ...job, result: { ...sent, to: '/r/x.ndjson' } })).toBe('3 events, 900 bytes as NDJSON, to /r/x.ndjson\nSHA-256 ab');
  });

  it('says what to do next', () => {
    expect(replayWords({ ...job, result: { version: 7, parked: 0 } })).toContain('projections retire timeline 7');
    expect(replayWords({ ...job, state: 'paused' })).toContain('replay j1 --resume');
    expect(replayWords({ ...job, state: 'failed', reason: 'the disk is full' })).toContain('the disk is full');
  });
});

describe('jobLine and jobTable', () => {
  it('show phase, progress and why a job waits', () => {
    const job = { id: 'j1', state: 'running', phase: 'send', done: '420', total: '1000', percent: 42, rate: 85, etaSeconds: 6.8, reason: 'waits: NATS is away', spec: { target: { type: 'nats' }, slice: { after: '0', upTo: '1000', pair: 'ISR-MAR', kind: null } } };
    expect(jobLine(job)).toBe('running (send)  42 %  420/1000  85/s  0:07 left  waits: NATS is away');
    expect(jobTable([job], 'none')).toContain('to nats (0, 1000] pair=ISR-MAR');
    expect(jobTable([], 'none')).toBe('none');
  });
});
