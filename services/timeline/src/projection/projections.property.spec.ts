import { describe, expect, it } from '@jest/globals';
import type { DevelopmentItem, RecordedEvent } from '@entente/contracts';
import { Analyst, MemoryLog, MemoryView } from '@entente/domain/testing';
import { foldAll, rowsAt } from '@entente/projections/testing';
import fc from 'fast-check';
import { definitions } from '../projector/definitions.js';
import { assignmentsOf, histories, live } from '../testing/curated-history.js';
import { timelineProjection } from './timeline.projection.js';

/** ENTENTE_PROPERTY_RUNS=200 for a long run. */
const runs = { numRuns: Number(process.env['ENTENTE_PROPERTY_RUNS'] ?? 8) };

function eventsOf(steps: Parameters<typeof live>[1]): readonly RecordedEvent[] {
  const analyst = new Analyst(new MemoryLog());
  live(analyst, steps);
  return analyst.log.events;
}

/** Who belongs where by the plainest reading of the log: the last event that names a claim says where it is. */
class NaiveMembers {
  private readonly of = new Map<string, string>();
  private readonly reported = new Set<string>();

  read(event: RecordedEvent): void {
    if (event.type.endsWith('.reported')) this.reported.add((event.data as { claim: { id: string } }).claim.id);
    for (const { claim, development } of assignmentsOf(event)) this.of.set(claim, development);
  }

  shown(): string[] {
    return [...this.of].flatMap(([claim, development]) => (this.reported.has(claim) ? [`${development} ${claim}`] : [])).sort();
  }
}

describe.each(definitions.map((projection) => [projection.name, projection] as const))('projection %s', (_name, projection) => {
  it('gives by replay what it gave live, and twice the same, in batches of any size', () => {
    fc.assert(
      fc.property(histories({ min: 1, max: 40 }), fc.integer({ min: 2, max: 60 }), (steps, size) => {
        const events = eventsOf(steps);
        const eventByEvent = foldAll(projection, events, 1);
        expect(foldAll(projection, events, size)).toEqual(eventByEvent);
        expect(foldAll(projection, events, events.length)).toEqual(eventByEvent);
        expect(eventByEvent.skipped).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the timeline under merges, splits, their undo and corrections', () => {
  it('shows at every position the claims where the log last put them, and the items that follow', () => {
    fc.assert(
      fc.property(histories({ min: 1, max: 40 }), (steps) => {
        const events = eventsOf(steps);
        const { tables } = foldAll(timelineProjection, events, 7);
        const [naive, view] = [new NaiveMembers(), new MemoryView(true)];
        for (const event of events) {
          naive.read(event);
          view.apply(event);
          const members = rowsAt(tables, 'claim', event.position).map(({ development, id }) => `${development as string} ${id as string}`);
          expect(members.sort()).toEqual(naive.shown());
          const items = rowsAt(tables, 'development', event.position).map(({ item }) => JSON.parse(item as string) as DevelopmentItem);
          expect(items.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(view.items());
        }
      }),
      runs,
    );
  });
});
