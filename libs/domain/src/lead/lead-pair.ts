import { pairOf, type LeadActor } from '@entente/contracts';

/** CAMEO types of those who act against the state or beside it: they don't make its pairs. */
const NOT_FOR_THE_STATE: readonly string[] = ['OPP', 'REB', 'INS', 'SEP', 'UAF', 'RAD', 'CRM', 'REF', 'CVL'];

/** `ISR-MAR` when both sides stand for two different states; null otherwise. */
export function leadPairOf([one, other]: readonly [LeadActor | null, LeadActor | null]): string | null {
  const [first, second] = [standsFor(one), standsFor(other)];
  return first === null || second === null || first === second ? null : pairOf([first, second]);
}

function standsFor(actor: LeadActor | null): string | null {
  return actor === null || actor.types.some((type) => NOT_FOR_THE_STATE.includes(type)) ? null : actor.state;
}
