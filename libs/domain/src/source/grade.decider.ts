import { type Credibility, type Reliability } from '@entente/contracts';
import { type ClaimState } from '../claim/claim.fold.js';
import { type Decision, type DecisionContext, type Loaded, newEvent } from '../stream/decision.js';
import { claimStream, sourceStream } from '../stream/stream-names.js';
import { parseEdtf } from '../valid-time/edtf.js';
import { type SourceState } from './source.fold.js';

export type GradeRefusal = 'bad-date' | 'no-reason' | 'same-grade' | 'unknown-claim';

/** Grades a source from a day on. What it was before that day, and what was believed until now, stays. */
export function decideSourceGrade(command: {
  readonly source: string;
  readonly state: Loaded<SourceState>;
  readonly grade: Reliability;
  readonly from: string;
  readonly reason: string;
  readonly context: DecisionContext;
}): Decision<GradeRefusal> {
  const { source, state, grade, from, reason, context } = command;
  if (reason.trim() === '') return NO_REASON;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || parseEdtf(from) === null) {
    return { refused: 'bad-date', detail: `"${from}" is no day. Give the first day the grade holds for, e.g. 2024-01-01.` };
  }
  const last = state.state.grades.findLast((one) => one.from === from);
  if (last?.grade === grade) return { refused: 'same-grade', detail: `The source is graded ${grade} from ${from} already. Nothing to do.` };
  const event = newEvent(context, 'source.graded', { source, grade, from, reason });
  return { writes: [{ stream: sourceStream(source), expected: state.version === 0n ? 'none' : state.version, events: [event] }] };
}

export interface ClaimGrading {
  readonly claim: Loaded<ClaimState>;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly basis: 'inherited' | 'stated';
  readonly reason: string;
  readonly context: DecisionContext;
}

/** Grades a claim. A person's grade is never replaced by an inherited one. */
export function decideClaimGrade(command: ClaimGrading): Decision<GradeRefusal> {
  const { claim: loaded, basis, reason, context } = command;
  const { claim, about, grading } = loaded.state;
  if (claim === null || about === null) return { refused: 'unknown-claim', detail: 'No such claim. Check the id.' };
  if (reason.trim() === '') return NO_REASON;
  const { reliability = claim.grades.reliability, credibility = claim.grades.credibility } = command;
  const same = reliability === claim.grades.reliability && credibility === claim.grades.credibility;
  if ((same && grading === basis) || (same && basis === 'inherited') || (basis === 'inherited' && grading === 'stated')) {
    return { refused: 'same-grade', detail: `The claim is graded ${claim.grades.reliability}${claim.grades.credibility} already. Nothing to do.` };
  }
  const event = newEvent(context, 'claim.graded', { about, claim: claim.id, reliability, credibility, basis, reason });
  return { writes: [{ stream: claimStream(claim.id), expected: loaded.version, events: [event] }] };
}

const NO_REASON = { refused: 'no-reason', detail: 'Say in `reason` why. It stays in the history.' } as const;
