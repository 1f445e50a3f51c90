import { type Lead } from '@entente/contracts';
import { sha256Hex } from '../identity/content-id.js';

/** What two rows of one occurrence, told from both sides, have in common. */
export interface LeadIdentity {
  readonly dataset: string;
  readonly day: string;
  readonly url: string | null;
  readonly code: string;
  /** Codes of the two actors, and where each is placed. */
  readonly actors: readonly [string, string];
  readonly actorPlaces: readonly [string, string];
  readonly place: string;
}

/** Visiting and hosting are one visit. */
const SAME_OCCURRENCE: Readonly<Record<string, string>> = { '043': '042' };

/**
 * 32 hex digits, the same for `A to B` and `B to A` of one occurrence: same day, document, place and code, the same two
 * actors and the same two places of actors, in either order. Rows that know another place stay apart, as the data set
 * has them.
 */
export function leadIdOf(identity: LeadIdentity): string {
  const { dataset, day, url, code, actors, actorPlaces, place } = identity;
  const parts = [dataset, day, url ?? '', SAME_OCCURRENCE[code] ?? code, ...sorted(actors), ...sorted(actorPlaces), place];
  return sha256Hex(parts.join('\u001f')).slice(0, 32);
}

function sorted([one, other]: readonly [string, string]): readonly [string, string] {
  return one <= other ? [one, other] : [other, one];
}

/** One lead of two that have the same id: the rows of both, told as the row with the smaller id tells it. */
export function joinLeads(one: Lead, other: Lead): Lead {
  const [first, second] = before(one.rows[0] ?? '', other.rows[0] ?? '') ? [one, other] : [other, one];
  const rows = [...new Set([...first.rows, ...second.rows])].sort((a, b) => (a === b ? 0 : before(a, b) ? -1 : 1));
  return { ...first, rows };
}

/** Decimal texts without leading zeros. */
function before(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}
