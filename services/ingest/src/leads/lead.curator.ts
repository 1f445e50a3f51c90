import { Injectable } from '@nestjs/common';
import { formatLanePosition, type Claim, type ClaimAssigned, type LeadDismissed, type LeadPromoted, type RecordedEvent, type Report } from '@entente/contracts';
import { decideDismissal, decidePromotion, foldStream, isRefused, leadFold, leadStream, matchingStreamsOf, type LeadDecision, type Loaded } from '@entente/domain';
import { contentRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner, type CommandResult } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { RefusedError } from '../ingest.errors.js';
import { ClaimAssessor } from '../review/claim.assessor.js';
import type { Answered } from '../submissions/submission.js';
import { LeadDecisionTable } from './lead-decision.table.js';
import type { PromoteLeadDto } from './lead.dto.js';
import type { KeptLead } from './lead.table.js';
import { promotedClaim } from './promoted-claim.js';

export interface LeadPromotionAnswer {
  readonly lead: string;
  readonly report: string;
  readonly claim: string;
  readonly development: string;
  readonly joined: boolean;
  readonly position: string;
  readonly epoch: string;
}

export interface LeadDismissalAnswer {
  readonly lead: string;
  readonly state: 'dismissed';
  readonly position: string;
  readonly epoch: string;
}

export interface Evidenced {
  readonly kept: KeptLead;
  readonly report: Report;
  readonly text: string;
}

/** Decides on leads by the log; the lists' table follows. A repetition finds its own events and stores nothing. */
@Injectable()
export class LeadCurator {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly decisions: LeadDecisionTable,
    private readonly assessor: ClaimAssessor,
  ) {}

  async promote({ kept: { lead }, report, text }: Evidenced, dto: PromoteLeadDto, caller: Caller): Promise<Answered<LeadPromotionAnswer>> {
    const read = promotedClaim(lead, dto, { report: report.id, text });
    const { claims, details } = await this.assessor.assess(report, text, [read]);
    const claim = claims[0] ?? read;
    const request = contentRequest(caller, `leads/${lead.id}/promote`, dto);
    const result = await this.runner.run(request, async (context) => {
      const decision = await this.decision(lead.id);
      const matching = await this.loader.matching(matchingStreamsOf([claim]));
      const decided = decidePromotion({ lead, decision, report, claim, matching, context, details });
      if (!isRefused(decided)) return { writes: decided.writes };
      return { stored: await this.alike(lead.id, (event) => isPromotionTo(event, claim), decided.detail) };
    });
    await this.noted(lead.id, result);
    return { answer: promotionAnswer(result.events), replayed: result.replayed };
  }

  async dismiss({ lead }: KeptLead, reason: string, caller: Caller): Promise<Answered<LeadDismissalAnswer>> {
    const request = contentRequest(caller, `leads/${lead.id}/dismiss`, { reason });
    const result = await this.runner.run(request, async (context) => {
      const decided = decideDismissal({ lead: lead.id, decision: await this.decision(lead.id), reason, context });
      if (!isRefused(decided)) return { writes: decided.writes };
      const same = (event: RecordedEvent): boolean => event.type === 'lead.dismissed' && (event.data as LeadDismissed).reason === reason;
      return { stored: await this.alike(lead.id, same, decided.detail) };
    });
    await this.noted(lead.id, result);
    return { answer: { lead: lead.id, state: 'dismissed', ...placeOf(result.events) }, replayed: result.replayed };
  }

  private async decision(lead: string): Promise<Loaded<LeadDecision>> {
    return foldStream(leadFold, await this.log.stream(leadStream(lead)));
  }

  /** The last decision on the lead, when it is the one that is asked for again. */
  private async alike(lead: string, isSame: (event: RecordedEvent) => boolean, detail: string): Promise<RecordedEvent[]> {
    const last = (await this.log.stream(leadStream(lead))).at(-1);
    if (last === undefined || !isSame(last)) throw new RefusedError(last?.type === 'lead.promoted' ? 'promoted' : 'dismissed', detail);
    return this.log.commandBegunBy(last);
  }

  private async noted(lead: string, { events }: CommandResult): Promise<void> {
    const [decided] = events;
    if (decided !== undefined) await this.decisions.note(lead, decided);
  }
}

function isPromotionTo(event: RecordedEvent, claim: Claim): boolean {
  return event.type === 'lead.promoted' && (event.data as LeadPromoted).claim === claim.id;
}

function promotionAnswer(events: readonly RecordedEvent[]): LeadPromotionAnswer {
  const { lead, report, claim, development } = (events[0] as RecordedEvent<string, LeadPromoted>).data;
  const assigned = events.find((event) => event.type === 'claim.assigned' && (event.data as ClaimAssigned).claim === claim);
  return { lead: lead.id, report, claim, development, joined: (assigned?.streamVersion ?? 1n) > 1n, ...placeOf(events) };
}

function placeOf(events: readonly RecordedEvent[]): { position: string; epoch: string } {
  const last = events.at(-1);
  if (last === undefined) throw new Error('A decision on a lead has events: verify the log.');
  return { position: formatLanePosition(last.lane, last.position), epoch: last.epoch };
}
