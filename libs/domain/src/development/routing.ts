import {
  type Assignment,
  type ClaimAssigned,
  type ClaimReported,
  type ClaimRetracted,
  type ConflictTriaged,
  type DevelopmentMerged,
  type DevelopmentRestored,
  type DevelopmentSplit,
  type RecordedEvent,
} from '@entente/contracts';
import { isReported } from '../claim/claim.fold.js';

type RoutedEvent = Pick<RecordedEvent, 'type' | 'data'>;

/** Where claims belong from this event on; empty when it moves none. `development.reassigned` only repeats. */
export function membershipsOf(event: RoutedEvent): readonly Assignment[] {
  switch (event.type) {
    case 'claim.assigned': {
      const { claim, development } = event.data as ClaimAssigned;
      return [{ claim, development }];
    }
    case 'development.merged':
    case 'development.split':
    case 'development.restored':
      return (event.data as DevelopmentMerged | DevelopmentSplit | DevelopmentRestored).assignments;
    default:
      return [];
  }
}

/** The claim whose content the event reports or changes; null when it is about something else. */
export function claimOfEvent(event: RoutedEvent): string | null {
  if (isReported(event) || event.type === 'claim.corrected') return (event.data as ClaimReported).claim.id;
  return CONTENT.has(event.type) ? (event.data as ClaimRetracted).claim : null;
}

/** Events of a claim's stream that name it. */
const CONTENT: ReadonlySet<string> = new Set([
  'claim.retracted',
  'claim.redated',
  'claim.continued',
  'claim.vanished',
  'claim.graded',
  'claim.converted',
  'claim.accepted',
  'claim.rejected',
]);

/**
 * The developments an event touches, each once. `memberOf` answers as of just before the event; apply `membershipsOf`
 * afterwards. A claim is assigned before it is reported, so its content always finds its development.
 */
export function developmentsOf(event: RoutedEvent, memberOf: (claim: string) => string | undefined): string[] {
  const content = claimOfEvent(event);
  const memberships = membershipsOf(event);
  const touched = [
    ...namedDevelopments(event),
    ...memberships.map(({ development }) => development),
    ...memberships.map(({ claim }) => memberOf(claim)),
    content === null ? undefined : memberOf(content),
  ];
  return [...new Set(touched.filter((development) => development !== undefined))];
}

function namedDevelopments(event: RoutedEvent): readonly string[] {
  switch (event.type) {
    case 'development.merged': {
      const { survivor, absorbed } = event.data as DevelopmentMerged;
      return [survivor, ...absorbed];
    }
    case 'development.split': {
      const { from, into } = event.data as DevelopmentSplit;
      return [from, into];
    }
    case 'development.restored':
      return (event.data as DevelopmentRestored).developments;
    case 'conflict.triaged':
      return [(event.data as ConflictTriaged).development];
    default:
      return [];
  }
}

/** Pairs of developments that belong to one component from this event on: the unit of parking and partial rebuild. */
export function componentLinksOf(event: RoutedEvent): [string, string][] {
  const [first, ...others] = namedDevelopments(event);
  return first === undefined ? [] : others.map((other) => [first, other]);
}
