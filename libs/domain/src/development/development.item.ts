import { type Claim, type ClaimActor, type ConflictField, type DevelopmentItem, ROLES } from '@entente/contracts';
import { pairsOfActors, stateOfActor } from '../actor/states-of.js';
import { type DevelopmentState } from './development.state.js';
import { itemConflicts, overruled } from './item-conflicts.js';
import { bestGrades } from './item-grades.js';
import { itemDate } from './item-date.js';
import { itemMoney } from './item-money.js';
import { itemOrder } from './item-order.js';
import { itemStatus } from './item-status.js';
import { type Standing, affirms, byLead, standingOf } from './standing.js';

/** What the standing claims add up to; null while there is none (not yet reported, all retracted, or absorbed). */
export function developmentItem(state: DevelopmentState): DevelopmentItem | null {
  const standing = standingOf(state);
  const ordered = byLead(standing);
  const [lead] = ordered;
  if (lead === undefined) return null;
  // A denial takes part in status and conflicts; what it denies is told by those who affirm it, if anybody does.
  const affirming = standing.filter(({ claim }) => affirms(claim));
  const telling = affirming.length > 0 ? affirming : standing;
  const leading = affirming.length > 0 ? ordered.filter(({ claim }) => affirms(claim)) : ordered;
  const actors = actorsOf(leading);
  const conflicts = itemConflicts(standing, state);
  const believed = (from: readonly Standing[], ...fields: readonly ConflictField[]): readonly Standing[] => {
    const wrong = overruled(conflicts, ...fields);
    return wrong.size === 0 ? from : from.filter(({ claim }) => !wrong.has(claim.id));
  };
  return {
    id: state.id,
    kind: lead.claim.kind,
    actors,
    pairs: pairsOfActors(lead.claim.kind, actors),
    valid: itemDate(believed(telling, 'date')),
    object: firstOf(leading, (claim) => claim.object?.value),
    quantity: firstOf(believed(leading, 'quantity'), (claim) => claim.quantity?.value),
    money: itemMoney(believed(telling, 'money', 'scope')),
    ...itemOrder(leading),
    status: itemStatus(believed(standing, 'status')),
    modality: lead.claim.modality.value,
    place: firstOf(leading, (claim) => claim.place?.value.name),
    reports: new Set(standing.flatMap(({ reports }) => reports)).size,
    claims: standing.length,
    sources: distinctOf(standing, ({ source }) => source),
    speakers: distinctOf(standing, ({ claim }) => claim.attribution?.value.speaker ?? null),
    origins: distinctOf(standing, ({ origin }) => origin),
    grades: bestGrades(standing),
    quote: lead.claim.trigger.exact,
    conflicts,
  };
}

function distinctOf(standing: readonly Standing[], read: (standing: Standing) => string | null): string[] {
  return [...new Set(standing.map(read).filter((value) => value !== null))].sort();
}

/** Every actor in each of its roles once, in the order of the roles, then of the ids. */
function actorsOf(claims: readonly Standing[]): ClaimActor[] {
  const actors = new Map<string, ClaimActor>();
  for (const { claim } of claims) {
    for (const { value } of claim.actors) {
      const key = `${value.role}:${value.id}`;
      if (!actors.has(key)) actors.set(key, withState(value));
    }
  }
  return [...actors.values()].sort(
    (first, second) => ROLES.indexOf(first.role) - ROLES.indexOf(second.role) || (first.id < second.id ? -1 : 1),
  );
}

/** Names the state of an organisation, so that a filter for the state finds its companies. */
function withState(actor: ClaimActor): ClaimActor {
  const { role, id, name } = actor;
  const state = stateOfActor(actor);
  return state === null || state === id ? { role, id, name } : { role, id, name, state };
}

/** The value of the first claim that gives one; the claims come the leading one first. */
function firstOf<T>(claims: readonly Standing[], read: (claim: Claim) => T | undefined): T | null {
  for (const { claim } of claims) {
    const value = read(claim);
    if (value !== undefined) return value;
  }
  return null;
}
