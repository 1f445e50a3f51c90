import { Injectable } from '@nestjs/common';
import { jsonRow, readCloudEvent, readMapped, type CloudEvent, type MappedClaim } from '@entente/connectors';
import { canonicalJson, sha256Hex } from '@entente/domain';
import { contentRequest, type Caller } from '../commands/command.request.js';
import { ClaimDto } from '../claims/claim.dto.js';
import { checkedBody } from '../edge/checked-body.js';
import { InvalidSubmissionError } from '../ingest.errors.js';
import { preparedRow } from '../mappings/mapped-claim.preparer.js';
import { MappingTable } from '../mappings/mapping.table.js';
import { ReportDto } from '../reports/report.dto.js';
import { Intake } from '../submissions/intake.js';
import { Submitter } from '../submissions/submitter.js';
import type { Answered, SubmissionAnswer } from '../submissions/submission.js';

/** Types whose data are what `POST /v1/claims` and `POST /v1/reports` take; every other type needs a mapping. */
export const OWN_TYPES = { claim: 'entente.claim', report: 'entente.report' } as const;

/**
 * Stores one CloudEvent, whichever way it came. The same source and id are the same event: again it is a duplicate, with
 * other content it is refused.
 */
@Injectable()
export class CloudEventIntake {
  constructor(
    private readonly mappings: MappingTable,
    private readonly intake: Intake,
    private readonly submitter: Submitter,
  ) {}

  /** @throws InvalidSubmissionError with pointers into the event; KeyMismatchError */
  async take(value: unknown, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    const event = eventOf(value);
    const own = { ...caller, idempotencyKey: `cloudevent:${sha256Hex(canonicalJson([event.source, event.id]))}` };
    if (isOwn(event)) return this.unmapped(event, own);
    return this.submitter.submit(preparedRow(await this.mapped(event), null), contentRequest(own, 'cloudevents', event));
  }

  /** Whether the event could be taken, as far as itself and the mappings tell; nothing is stored. @throws InvalidSubmissionError */
  async check(value: unknown): Promise<void> {
    const event = eventOf(value);
    if (!isOwn(event)) return void (await this.mapped(event));
    await checkedBody<object>(event.type === OWN_TYPES.claim ? ClaimDto : ReportDto, bodyOf(event));
  }

  private async mapped(event: CloudEvent): Promise<MappedClaim> {
    const declared = await this.mappings.forType(event.type);
    if (declared === null) {
      throw new InvalidSubmissionError([{ pointer: '/type', detail: `No mapping is declared for "${event.type.slice(0, 200)}": declare one that names it in "types" (PUT /v1/mappings/{name}), or send ${OWN_TYPES.claim} or ${OWN_TYPES.report}.` }]);
    }
    const reading = readMapped(declared.mapping, jsonRow(event));
    if (!reading.ok) throw new InvalidSubmissionError(reading.problems.map(({ column, detail }) => ({ pointer: column === null ? '' : column.startsWith('/') ? column : `/${column}`, detail })));
    return reading.record;
  }

  private async unmapped(event: CloudEvent, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    const body = bodyOf(event);
    return event.type === OWN_TYPES.claim ? this.intake.claim(body, caller) : this.intake.report(body, caller);
  }
}

function eventOf(value: unknown): CloudEvent {
  const reading = readCloudEvent(value);
  if (!reading.ok) throw new InvalidSubmissionError(reading.errors);
  return reading.event;
}

const isOwn = ({ type }: CloudEvent): boolean => type === OWN_TYPES.claim || type === OWN_TYPES.report;

/** The data are a claim or a report as they are; their source is the event's when they name none. */
function bodyOf({ source, data }: CloudEvent): object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new InvalidSubmissionError([{ pointer: '/data', detail: 'must be the object that the route of that name takes' }]);
  return 'source' in data ? data : { ...data, source };
}
