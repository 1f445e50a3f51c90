import { type ClaimActor, type Kind, type Role, pairsOf } from '@entente/contracts';
import { principalRolesOf } from '../kind/kind-table.js';
import { declaredStateOf } from './declared-states.js';
import { isState } from './state-codes.js';

type Actor = Pick<ClaimActor, 'role' | 'id' | 'state'>;

/** The state an id counts for: itself, or the declared state of an organisation; null for anybody else. */
export function stateOf(id: string): string | null {
  return isState(id) ? id : declaredStateOf(id);
}

/** The state an actor counts for. Where the table of organisations is silent, what the claim's reader knew counts. */
export function stateOfActor({ id, state }: Pick<ClaimActor, 'id' | 'state'>): string | null {
  return stateOf(id) ?? (id.startsWith('org:') && state !== undefined && isState(state) ? state : null);
}

/** The states the actors count for, sorted, each once. Unknown organisations and groups count for none. */
export function statesOf(actors: readonly Pick<ClaimActor, 'id' | 'state'>[]): string[] {
  return [...new Set(actors.map(stateOfActor).filter((state) => state !== null))].sort();
}

/** The states that act in a principal role of this kind, sorted. */
export function principalStatesOf(kind: Kind, actors: readonly Actor[]): string[] {
  const roles: readonly Role[] = principalRolesOf(kind);
  return statesOf(actors.filter((actor) => roles.includes(actor.role)));
}

/** `ISR-MAR` and the like; none above eight principals. */
export function pairsOfActors(kind: Kind, actors: readonly Actor[]): string[] {
  return pairsOf(principalStatesOf(kind, actors));
}
