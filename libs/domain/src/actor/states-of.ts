import { type ClaimActor, type Kind, type Role, pairsOf } from '@entente/contracts';
import { principalRolesOf } from '../kind/kind-table.js';
import { declaredStateOf } from './declared-states.js';
import { isState } from './state-codes.js';

/** The state an actor counts for: itself, or the declared state of an organisation; null for anybody else. */
export function stateOf(actor: string): string | null {
  return isState(actor) ? actor : declaredStateOf(actor);
}

/** The states the actors count for, sorted, each once. Unknown organisations and groups count for none. */
export function statesOf(actors: readonly string[]): string[] {
  return [...new Set(actors.map(stateOf).filter((state) => state !== null))].sort();
}

/** The states that act in a principal role of this kind, sorted. */
export function principalStatesOf(kind: Kind, actors: readonly Pick<ClaimActor, 'role' | 'id'>[]): string[] {
  const roles: readonly Role[] = principalRolesOf(kind);
  return statesOf(actors.filter((actor) => roles.includes(actor.role)).map((actor) => actor.id));
}

/** `ISR-MAR` and the like; none above eight principals. */
export function pairsOfActors(kind: Kind, actors: readonly Pick<ClaimActor, 'role' | 'id'>[]): string[] {
  return pairsOf(principalStatesOf(kind, actors));
}
