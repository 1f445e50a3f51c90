import { type DevelopmentItem, type RecordedEvent } from '@entente/contracts';
import { type AppliedEvent, applyEvent } from '../development/apply-event.js';
import { developmentFold } from '../development/development.fold.js';
import { type DevelopmentState } from '../development/development.state.js';

/** A view as a projection keeps it: members, states; with `json` every state passes through what a jsonb column does. */
export class MemoryView {
  readonly members = new Map<string, string>();
  readonly states = new Map<string, DevelopmentState>();

  constructor(private readonly json = false) {}

  apply(event: RecordedEvent): AppliedEvent {
    const applied = applyEvent(event, {
      memberOf: (claim) => this.members.get(claim),
      stateOf: (development) => this.states.get(development),
    });
    for (const { claim, development } of applied.memberships) this.members.set(claim, development);
    for (const { after } of applied.developments) {
      this.states.set(after.id, this.json ? (throughJsonb(after) as DevelopmentState) : after);
    }
    return applied;
  }

  applyAll(events: readonly RecordedEvent[]): this {
    for (const event of events) this.apply(event);
    return this;
  }

  /** Items by id, developments without one left out. */
  items(): DevelopmentItem[] {
    return [...this.states.values()]
      .map((state) => developmentFold.item(state))
      .filter((item) => item !== null)
      .sort((first, second) => (first.id < second.id ? -1 : 1));
  }
}

/** Text and back, with the keys of every object in the order PostgreSQL keeps them: shorter first. */
function throughJsonb(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : entry,
  );
}
