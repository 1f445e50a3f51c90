import { Injectable } from '@nestjs/common';
import { jsonRow, readCloudEvent, readMapped, type CloudEvent, type Mapping } from '@entente/connectors';
import { canonicalJson, sha256Hex } from '@entente/domain';
import { contentRequest, type Caller } from '../commands/command.request.js';
import { InvalidSubmissionError } from '../ingest.errors.js';
import { preparedRow } from '../mappings/mapped-claim.preparer.js';
import { MappingTable } from '../mappings/mapping.table.js';
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
    const reading = readCloudEvent(value);
    if (!reading.ok) throw new InvalidSubmissionError(reading.errors);
    const { event } = reading;
    const own = { ...caller, idempotencyKey: `cloudevent:${sha256Hex(canonicalJson([event.source, event.id]))}` };
    if (event.type === OWN_TYPES.claim || event.type === OWN_TYPES.report) return this.unmapped(event, own);
    const declared = await this.mappings.forType(event.type);
    if (declared === null) {
      throw new InvalidSubmissionError([{ pointer: '/type', detail: `No mapping is declared for "${event.type.slice(0, 200)}": declare one that names it in "types" (PUT /v1/mappings/{name}), or send ${OWN_TYPES.claim} or ${OWN_TYPES.report}.` }]);
    }
    return this.mapped(event, declared.mapping, own);
  }

  private async mapped(event: CloudEvent, mapping: Mapping, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    const reading = readMapped(mapping, jsonRow(event));
    if (!reading.ok) throw new InvalidSubmissionError(reading.problems.map(({ column, detail }) => ({ pointer: column === null ? '' : column.startsWith('/') ? column : `/${column}`, detail })));
    return this.submitter.submit(preparedRow(reading.record, null), contentRequest(caller, 'cloudevents', event));
  }

  /** The data are a claim or a report as they are; their source is the event's when they name none. */
  private async unmapped({ type, source, data }: CloudEvent, caller: Caller): Promise<Answered<SubmissionAnswer>> {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new InvalidSubmissionError([{ pointer: '/data', detail: 'must be the object that the route of that name takes' }]);
    const body = 'source' in data ? data : { ...data, source };
    return type === OWN_TYPES.claim ? this.intake.claim(body, caller) : this.intake.report(body, caller);
  }
}
