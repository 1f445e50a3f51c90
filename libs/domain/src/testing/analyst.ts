import { type Claim, type RecordedEvent, type Report } from '@entente/contracts';
import { claimFold, type ClaimState } from '../claim/claim.fold.js';
import { type ClaimChanges } from '../claim/claim.changes.js';
import { decideCorrection, decideRetraction } from '../claim/claim.decider.js';
import { decideMerge, decideRestore, decideSplit, developmentsToRestore } from '../development/curation.decider.js';
import { membersFold, type MembersState } from '../development/members.fold.js';
import { matchingFold } from '../matching/matching.fold.js';
import { decideSubmission, type ClaimDetails } from '../report/submission.decider.js';
import { type SubmittedClaim } from '../report/submitted-claim.js';
import { type Accepted, type Loaded, isRefused } from '../stream/decision.js';
import { claimStream, developmentStream } from '../stream/stream-names.js';
import { type MemoryLog } from './memory-log.js';

/** Gives commands the way a service does: loads what a decider needs, decides, appends. Answers the refusal, or null. */
export class Analyst {
  constructor(readonly log: MemoryLog) {}

  submit(report: Report, claims: readonly Claim[], details: ClaimDetails = {}): readonly SubmittedClaim[] {
    const decision = decideSubmission({ report, claims, matching: this.log.load(matchingFold), context: this.log.context, details: () => details });
    if (isRefused(decision)) throw new Error(decision.detail);
    this.append(decision);
    return decision.claims;
  }

  correct(claim: string, changes: ClaimChanges): string | null {
    return this.settle(decideCorrection({ ...this.onClaim(claim), changes, reason: 'corrected' }));
  }

  retract(claim: string): string | null {
    return this.settle(decideRetraction({ ...this.onClaim(claim), reason: 'withdrawn' }));
  }

  merge(survivor: string, ...absorbed: string[]): string | null {
    return this.settle(decideMerge({ ...this.curation(), survivor: this.members(survivor), absorbed: absorbed.map((id) => this.members(id)) }));
  }

  split(from: string, claims: readonly string[]): string | null {
    return this.settle(decideSplit({ ...this.curation(), from: this.members(from), claims }));
  }

  undo(undo: RecordedEvent): string | null {
    const concerned = developmentsToRestore(undo);
    if (concerned === null) return 'not-undoable';
    return this.settle(
      decideRestore({ ...this.curation(), undo, carrier: this.members(concerned.carrier), others: concerned.others.map((id) => this.members(id)) }),
    );
  }

  claim(id: string): Loaded<ClaimState> {
    return this.log.load(claimFold)(claimStream(id));
  }

  members(id: string): Loaded<MembersState> {
    return this.log.load(membersFold(id))(developmentStream(id));
  }

  private onClaim(id: string) {
    return { claim: this.claim(id), matching: this.log.load(matchingFold), context: this.log.context };
  }

  private curation() {
    return { claim: (id: string) => this.claim(id).state, matching: this.log.load(matchingFold), reason: 'an analyst said so', context: this.log.context };
  }

  private settle(decision: Accepted | { refused: string; detail: string }): string | null {
    if (isRefused(decision)) return decision.refused;
    this.append(decision);
    return null;
  }

  private append({ writes }: Accepted): void {
    const conflict = this.log.append(writes);
    if (conflict !== null) throw new Error(`The log refused stream ${conflict}.`);
  }
}
