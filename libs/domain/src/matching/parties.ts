import { type Claim, type Role } from '@entente/contracts';
import { stateOfActor } from '../actor/states-of.js';
import { isState } from '../actor/state-codes.js';

/** Roles that tell two occurrences apart. Hosts, brokers and speakers come and go between reports of one. */
const TELLING_ROLES: readonly Role[] = ['party', 'signatory', 'buyer', 'supplier', 'partner', 'critic', 'target', 'subject', 'counterpart'];

/** `role:id` of every telling actor, and `role:state` of the state an organisation counts for; sorted. */
export function partiesOf(claim: Pick<Claim, 'actors'>): string[] {
  const parties = claim.actors
    .map((actor) => actor.value)
    .filter((actor) => TELLING_ROLES.includes(actor.role))
    .flatMap((actor) => [actor.id, stateOfActor(actor)].filter((party) => party !== null).map((party) => `${actor.role}:${party}`));
  return [...new Set(parties)].sort();
}

/**
 * Whether both can be the parties of one occurrence. In each role that both sides fill, some state must be the same and,
 * where both name organisations, some organisation: "Israel" and "Elbit Systems" fit, two rival companies don't.
 */
export function partiesFit(first: readonly string[], second: readonly string[]): boolean {
  return [...new Set(first.map(roleOf))].every(
    (role) =>
      overlapOrSilent(idsIn(first, role, true), idsIn(second, role, true)) &&
      overlapOrSilent(idsIn(first, role, false), idsIn(second, role, false)),
  );
}

function roleOf(party: string): string {
  return party.slice(0, party.indexOf(':'));
}

function idsIn(parties: readonly string[], role: string, states: boolean): string[] {
  return parties
    .filter((party) => roleOf(party) === role)
    .map((party) => party.slice(role.length + 1))
    .filter((id) => isState(id) === states);
}

function overlapOrSilent(first: readonly string[], second: readonly string[]): boolean {
  return first.length === 0 || second.length === 0 || first.some((id) => second.includes(id));
}
