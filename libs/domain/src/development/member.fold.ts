import {
  type ClaimContinued,
  type ClaimConverted,
  type ClaimCorrected,
  type ClaimGraded,
  type ClaimRedated,
  type ClaimReported,
  type ClaimRetracted,
  type ClaimVanished,
  type MoneyConversion,
  type RecordedEvent,
} from '@entente/contracts';
import { conversionsAfter, isReported } from '../claim/claim.fold.js';
import { type Member } from './development.state.js';

/** What an event of its claim makes of a member. */
export function evolveMember(member: Member, event: RecordedEvent): Member {
  if (isReported(event)) return reported(member, event);
  const position = String(event.position);
  switch (event.type) {
    case 'claim.corrected':
      return corrected(member, event);
    case 'claim.redated': {
      const { valid } = event.data as ClaimRedated;
      const note = { position, changed: ['valid'], reason: 'The report was dated.' };
      return member.claim === null ? member : { ...converted(member, []), claim: { ...member.claim, valid }, corrected: [...member.corrected, note] };
    }
    case 'claim.retracted':
      return { ...member, retracted: { position, reason: (event.data as ClaimRetracted).reason } };
    default:
      return evolveCurated(member, event);
  }
}

function evolveCurated(member: Member, event: RecordedEvent): Member {
  const position = String(event.position);
  switch (event.type) {
    case 'claim.continued': {
      const { report, version, trigger } = event.data as ClaimContinued;
      return { ...without(member, 'vanished'), continued: [...(member.continued ?? []), { report, version, trigger, position }] };
    }
    case 'claim.vanished': {
      const { report, version } = event.data as ClaimVanished;
      return { ...member, vanished: { report, version, position } };
    }
    case 'claim.graded': {
      const { reliability, credibility } = event.data as ClaimGraded;
      return member.claim === null ? member : { ...member, claim: { ...member.claim, grades: { reliability, credibility } } };
    }
    case 'claim.converted':
      return converted(member, (event.data as ClaimConverted).conversions);
    case 'claim.accepted':
      return without(member, 'review');
    case 'claim.rejected':
      return { ...member, review: { ...member.review, state: 'rejected' } };
    default:
      return member;
  }
}

function reported(member: Member, event: RecordedEvent): Member {
  const { claim, source, document, agency, sketch, review, conversions } = event.data as ClaimReported;
  return {
    ...member,
    position: String(event.position),
    claim,
    source: source ?? null,
    document: document ?? null,
    ...(agency === undefined ? {} : { agency }),
    ...(sketch === undefined ? {} : { sketch }),
    ...(review === undefined ? {} : { review: { state: 'pending', request: review } }),
    ...(conversions === undefined ? {} : { conversions }),
  };
}

/** A version that changes the claim says it too. */
function corrected(member: Member, event: RecordedEvent): Member {
  const { claim, changed, reason, version } = event.data as ClaimCorrected;
  const position = String(event.position);
  const said = version === undefined ? member : without(member, 'vanished');
  const known = converted(said, conversionsAfter(said.conversions ?? [], changed));
  return { ...known, claim, corrected: [...known.corrected, { position, changed, reason }] };
}

function converted(member: Member, conversions: readonly MoneyConversion[]): Member {
  return conversions.length === 0 ? without(member, 'conversions') : { ...member, conversions };
}

function without(member: Member, name: 'vanished' | 'review' | 'conversions'): Member {
  if (!(name in member)) return member;
  const { [name]: _left, ...rest } = member;
  return rest;
}
