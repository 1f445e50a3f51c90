import { type Assignment, type RecordedEvent } from '@entente/contracts';
import { evolveDevelopment } from './development.fold.js';
import { type DevelopmentState, initialDevelopment } from './development.state.js';
import { developmentsOf, membershipsOf } from './routing.js';

/** What a view knows before an event: the development of each claim, and the state of each development. */
export interface BeforeEvent {
  readonly memberOf: (claim: string) => string | undefined;
  readonly stateOf: (development: string) => DevelopmentState | undefined;
}

export interface AppliedEvent {
  /** Every development touched, with its state before (null when it was new) and after. */
  readonly developments: readonly { readonly before: DevelopmentState | null; readonly after: DevelopmentState }[];
  /** Rows to write into the claim → development table. */
  readonly memberships: readonly Assignment[];
}

/** Folds one event into all developments it touches, carrying members over between them. */
export function applyEvent(event: RecordedEvent, view: BeforeEvent): AppliedEvent {
  const touched = developmentsOf(event, view.memberOf).map((id) => ({ id, before: view.stateOf(id) ?? null }));
  const memberships = membershipsOf(event);
  const known = new Map(
    memberships.length === 0 ? [] : touched.flatMap(({ before }) => (before?.members ?? []).map((member) => [member.id, member] as const)),
  );
  return {
    developments: touched.map(({ id, before }) => ({
      before,
      after: evolveDevelopment(before ?? initialDevelopment(id), event, (claim) => known.get(claim)),
    })),
    memberships,
  };
}
