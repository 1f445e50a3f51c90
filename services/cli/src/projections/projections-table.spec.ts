import { describe, expect, it } from '@jest/globals';
import { projectionsTable } from './projections-table.js';

const version = { version: 1, definition: '2', state: 'live', position: 'main-72', lag: { events: '0', seconds: 0 }, led: true, stopped: null, parked: 0 };

describe('projectionsTable', () => {
  it('tells of each version how it is', () => {
    const lines = projectionsTable([
      {
        name: 'timeline',
        versions: [
          version,
          { ...version, version: 2, state: 'retained', lag: { events: '12', seconds: 3.5 }, led: false, parked: 4 },
          { ...version, version: 3, state: 'partial', led: false },
          { ...version, version: 4, state: 'ready', stopped: 'another epoch' },
        ],
      },
    ]).split('\n').slice(2);
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['timeline', '1', 'live', 'main-72', 'none', '0', 'kept up to date, definition 2'],
      ['timeline', '2', 'retained', 'main-72', '12 events, 3.5 s', '4', 'no worker advances it'],
      ['timeline', '3', 'partial', 'main-72', 'none', '0', 'a slice of the log; not advanced'],
      ['timeline', '4', 'ready', 'main-72', 'none', '0', 'stopped: another epoch'],
    ]);
  });

  it('tells of versions that only another release advances, and why readers see one of those', () => {
    const outdated = { reason: 'Readers see version 1 of timeline.' };
    const lines = projectionsTable([{ name: 'timeline', definitions: ['2'], outdated, versions: [{ ...version, definition: '1', led: false }] }]).split('\n');
    expect(lines[2]).toContain('no worker advances it: definition 1 is of another release');
    expect(lines.slice(3)).toEqual(['', outdated.reason]);
  });

  it('says when there is none', () => {
    expect(projectionsTable([])).toBe('There are no projections yet.');
  });
});
