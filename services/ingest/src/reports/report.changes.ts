import { Injectable } from '@nestjs/common';
import { formatLanePosition, type Claim, type ClaimContinued, type ClaimCorrected, type ClaimReported, type ClaimVanished, type DocumentVersioned, type RecordedEvent, type ReportReceived } from '@entente/contracts';
import { claimFold, claimStream, documentStream, foldStream, isReported, reportStream } from '@entente/domain';
import { EventLog } from '../commands/event-log.js';
import { UnknownIdError } from '../ingest.errors.js';
import { fieldWords } from './field.words.js';
import { ReportTextTable } from './report-text.table.js';
import { sentenceChanges, type SentenceChanges } from './sentence.changes.js';

export interface ToldClaim {
  readonly claim: string;
  readonly kind: string;
  readonly quote: string;
}

export interface ChangedClaim extends ToldClaim {
  /** The values of each field before and after, as a person reads them. */
  readonly fields: readonly { readonly field: string; readonly before: readonly string[]; readonly after: readonly string[] }[];
}

/** What a version of an article says otherwise than the one before. */
export interface ReportChanges {
  readonly document: string;
  readonly report: string;
  /** From 1; null for a record, which has no versions. */
  readonly version: number | null;
  readonly previous: string | null;
  readonly position: string;
  readonly recordedAt: string;
  readonly added: readonly ToldClaim[];
  readonly changed: readonly ChangedClaim[];
  readonly vanished: readonly ToldClaim[];
  readonly stays: readonly ToldClaim[];
  /** Sentences that only this version or only the one before has. */
  readonly sentences: SentenceChanges;
}

/** Tells from the log alone what changed in an article: the events of the command that stored the version. */
@Injectable()
export class ReportChangesReader {
  constructor(
    private readonly log: EventLog,
    private readonly texts: ReportTextTable,
  ) {}

  async ofReport(id: string): Promise<ReportChanges> {
    const received = await this.received(id);
    if (received === null) throw new UnknownIdError('report', id);
    const { report } = received.data;
    const events = await this.log.commandBegunBy(received);
    const versioned = events.find(({ type }) => type === 'document.versioned')?.data as DocumentVersioned | undefined;
    const before = await this.claimsBefore(events, received.position);
    return {
      document: report.document,
      report: id,
      version: versioned?.version ?? null,
      previous: versioned?.previous ?? null,
      position: formatLanePosition(received.lane, received.position),
      recordedAt: received.recordedAt,
      ...claimChanges(events, before),
      sentences: versioned?.previous == null ? { added: [], removed: [] } : await this.sentences(versioned.previous, report.textHash),
    };
  }

  /** Every version of a document, the first one first. */
  async ofDocument(id: string): Promise<{ document: string; versions: readonly ReportChanges[] }> {
    const events = await this.log.stream(documentStream(id));
    if (events.length === 0) throw new UnknownIdError('document', id);
    const versions: ReportChanges[] = [];
    for (const { data } of events) versions.push(await this.ofReport((data as DocumentVersioned).report));
    return { document: id, versions };
  }

  private async received(id: string): Promise<RecordedEvent<string, ReportReceived> | null> {
    const [event] = await this.log.store.readStream(reportStream(id), { limit: 1 });
    return (event as RecordedEvent<string, ReportReceived> | undefined) ?? null;
  }

  /** The claims that the version touched, as they read until then. */
  private async claimsBefore(events: readonly RecordedEvent[], position: bigint): Promise<ReadonlyMap<string, Claim>> {
    const ids = events.flatMap((event) => touchedClaim(event) ?? []);
    const claims = await Promise.all(
      ids.map(async (id) => {
        const known = (await this.log.stream(claimStream(id))).filter((event) => event.position < position);
        const { claim } = foldStream(claimFold, known).state;
        return claim === null ? [] : [[id, claim] as const];
      }),
    );
    return new Map(claims.flat());
  }

  private async sentences(previous: string, textHash: string): Promise<SentenceChanges> {
    const earlier = await this.received(previous);
    const texts = await Promise.all([earlier?.data.report.textHash ?? '', textHash].map((hash) => this.texts.find(hash)));
    return sentenceChanges(texts[0] ?? '', texts[1] ?? '');
  }
}

function touchedClaim({ type, data }: RecordedEvent): string | null {
  if (type === 'claim.corrected') return (data as ClaimCorrected).claim.id;
  return type === 'claim.continued' || type === 'claim.vanished' ? (data as ClaimContinued | ClaimVanished).claim : null;
}

function claimChanges(events: readonly RecordedEvent[], before: ReadonlyMap<string, Claim>): Pick<ReportChanges, 'added' | 'changed' | 'vanished' | 'stays'> {
  const touched = (type: string): ToldClaim[] =>
    events.flatMap((event) => {
      const claim = event.type === type ? before.get(touchedClaim(event) ?? '') : undefined;
      return claim === undefined ? [] : [told(claim)];
    });
  return {
    added: events.filter(isReported).map(({ data }) => told((data as ClaimReported).claim)),
    changed: events.filter(({ type }) => type === 'claim.corrected').map(({ data }) => changed(data as ClaimCorrected, before)),
    vanished: touched('claim.vanished'),
    stays: touched('claim.continued'),
  };
}

function told({ id, kind, trigger }: Claim): ToldClaim {
  return { claim: id, kind, quote: trigger.exact };
}

function changed({ claim, changed: fields }: ClaimCorrected, before: ReadonlyMap<string, Claim>): ChangedClaim {
  const known = before.get(claim.id);
  return {
    ...told(claim),
    fields: fields.map((field) => ({ field, before: known === undefined ? [] : fieldWords(known, field), after: fieldWords(claim, field) })),
  };
}
