import { ERASED, mapPersonalFields, type Claim, type SubjectForgotten } from '@entente/contracts';
import type { DevelopmentState, Member } from './development.state.js';

/**
 * A state without what it says in personal fields of the claims of one who was forgotten: what is left where a fold can't
 * be made anew from the log. Notes about those claims go too, and all notes about a development that is named itself.
 */
export function eraseForgotten(state: DevelopmentState, { claims, developments }: Pick<SubjectForgotten, 'claims' | 'developments'>): DevelopmentState {
  const members = state.members.map((member) => (claims.includes(member.id) ? erasedMember(member) : member));
  if (!developments.includes(state.id) || state.triages === undefined) return { ...state, members };
  const triages = Object.fromEntries(Object.entries(state.triages).map(([field, triage]) => [field, { ...triage, reason: ERASED }]));
  return { ...state, members, triages };
}

function erasedMember(member: Member): Member {
  const { claim, retracted, corrected, continued } = member;
  return {
    ...member,
    claim: claim === null ? null : (mapPersonalFields('claim.corrected', { claim }, () => ERASED) as { claim: Claim }).claim,
    retracted: retracted === null ? null : { ...retracted, reason: ERASED },
    corrected: corrected.map((correction) => ({ ...correction, reason: ERASED })),
    ...(continued === undefined ? {} : { continued: continued.map((one) => ({ ...one, trigger: { ...one.trigger, exact: ERASED } })) }),
  };
}
