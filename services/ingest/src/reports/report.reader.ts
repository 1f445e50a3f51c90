import { Injectable } from '@nestjs/common';
import { formatLanePosition, parsePosition, type ClaimContinued, type ClaimReported, type DocumentVersioned, type RecordedEvent, type Report, type ReportReceived } from '@entente/contracts';
import { foldStream, isReported, reportFold, reportStream } from '@entente/domain';
import { decodeCursor, encodeCursor, type PageQuery } from '@entente/http';
import { EventLog } from '../commands/event-log.js';
import { UnknownIdError } from '../ingest.errors.js';
import { PromotedClaims } from './promoted.claims.js';
import { ReportTextTable } from './report-text.table.js';

/** A report as it was received, in a list. */
export interface ListedReport extends Report {
  readonly position: string;
  readonly recordedAt: string;
}

export interface ReportPage {
  readonly items: readonly ListedReport[];
  readonly next: string | null;
}

/** A report as it reads now, with the claims it makes. */
export interface ReportDetail extends ListedReport {
  readonly claims: readonly { readonly id: string; readonly kind: string; readonly lead?: string }[];
  /** Which version of its document it is, from 1; null for a record. */
  readonly version: number | null;
  /** Every date it was given later, oldest first. */
  readonly dated: readonly { readonly publishedAt: string; readonly position: string; readonly recordedAt: string }[];
  readonly epoch: string;
}

const LIST = 'reports';

/** Reads reports from the log: it is the index too, so nothing can be missing from a list or out of step with it. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly log: EventLog,
    private readonly texts: ReportTextTable,
    private readonly promoted: PromotedClaims,
  ) {}

  /** Reports in the order they were received. */
  async page({ limit, cursor }: PageQuery): Promise<ReportPage> {
    const after = cursor === undefined ? 0n : positionOf(cursor);
    const events = await this.log.store.readLane({ after, limit: limit + 1, types: ['report.received'] });
    const page = events.slice(0, limit);
    const last = page.at(-1);
    const next = events.length > limit && last !== undefined ? encodeCursor(LIST, { position: last.position.toString() }) : null;
    return { items: page.map(listed), next };
  }

  async report(id: string): Promise<ReportDetail> {
    const events = await this.log.stream(reportStream(id));
    const [received] = events;
    const { report } = foldStream(reportFold, events).state;
    if (received === undefined || report === null) throw new UnknownIdError('report', id);
    const command = await this.log.commandBegunBy(received);
    return {
      ...listed(received),
      ...report,
      claims: [...command.flatMap((event) => claimOf(event) ?? []), ...(await this.promoted.of(id))],
      version: versionOf(command),
      dated: events.slice(1).map((event) => ({ publishedAt: (event.data as { publishedAt: string }).publishedAt, position: placeOf(event), recordedAt: event.recordedAt })),
      epoch: received.epoch,
    };
  }

  async text(id: string): Promise<{ text: string; hash: string }> {
    const [received] = await this.log.store.readStream(reportStream(id), { limit: 1 });
    if (received === undefined) throw new UnknownIdError('report', id);
    const { textHash } = (received as RecordedEvent<string, ReportReceived>).data.report;
    const text = await this.texts.find(textHash);
    if (text === null) throw new Error(`The text ${textHash} of report ${id} is missing from ingest.report_text: restore it from a backup.`);
    return { text, hash: textHash };
  }
}

function listed(event: RecordedEvent): ListedReport {
  return { ...(event.data as ReportReceived).report, position: placeOf(event), recordedAt: event.recordedAt };
}

/** The claim that an event of the report's command makes, new, again or otherwise. */
function claimOf(event: RecordedEvent): { id: string; kind: string } | null {
  if (isReported(event) || event.type === 'claim.corrected') {
    const { claim } = event.data as ClaimReported;
    return { id: claim.id, kind: claim.kind };
  }
  if (event.type !== 'claim.continued') return null;
  const { claim, about } = event.data as ClaimContinued;
  return { id: claim, kind: about.kind };
}

function versionOf(command: readonly RecordedEvent[]): number | null {
  const versioned = command.find(({ type }) => type === 'document.versioned');
  return versioned === undefined ? null : (versioned.data as DocumentVersioned).version;
}

function placeOf(event: RecordedEvent): string {
  return formatLanePosition(event.lane, event.position);
}

function positionOf(cursor: string): bigint {
  const { position } = decodeCursor(LIST, cursor, ['position']);
  return parsePosition(String(position)) ?? 0n;
}
