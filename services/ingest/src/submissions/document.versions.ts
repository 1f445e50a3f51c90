import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@entente/contracts';
import { claimFold, documentFold, documentStream, matchingStreamOf, reportStream, sameContent, type Loaded, type VersionOf } from '@entente/domain';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import type { PreparedSubmission } from './submission.js';

/** The document a report belongs to, with the claims of its versions and the matching streams those stand on. */
export interface LoadedVersions {
  readonly version: VersionOf;
  /** The version with the same content that another process stored meanwhile, by its events. */
  readonly stored: RecordedEvent[] | null;
  readonly matchingStreams: readonly string[];
}

/** Reads what is known of a document before one more report of it is decided. */
@Injectable()
export class DocumentVersions {
  constructor(
    private readonly log: EventLog,
    private readonly loader: StreamLoader,
  ) {}

  /** The events that stored this report, or a version of its document with the same content; null when neither is there. */
  async stored({ report, contentHash }: PreparedSubmission): Promise<RecordedEvent[] | null> {
    const known = await this.begunBy(report.id);
    if (known !== null || contentHash === null) return known;
    const { state } = await this.loader.load(documentFold, documentStream(report.document));
    const same = sameContent(state, { source: report.source, contentHash });
    return same === null ? null : this.begunBy(same.report);
  }

  async load({ report, contentHash }: PreparedSubmission, sketch: string | null): Promise<LoadedVersions | null> {
    if (contentHash === null) return null;
    const document = await this.loader.load(documentFold, documentStream(report.document));
    // Looked for in the very state the decision expects: what came after it is a conflict, what came before is here.
    const same = sameContent(document.state, { source: report.source, contentHash });
    const claims = await this.loader.claims(document.state.claims);
    const abouts = [...claims.values()].flatMap(({ state }) => state.about ?? []);
    const claim: VersionOf['claim'] = (id) => claims.get(id) ?? UNKNOWN;
    const stored = same === null ? null : await this.begunBy(same.report);
    return { stored, version: { document, contentHash, sketch, claim }, matchingStreams: [...new Set(abouts.map(matchingStreamOf))] };
  }

  /** When the last version of the document was published, as far as anybody said; null for a first version. */
  async publishedBefore({ report, contentHash }: PreparedSubmission): Promise<string | null> {
    // Without an address it may turn out to be no version at all.
    if (contentHash === null || report.url === null) return null;
    const { state } = await this.loader.load(documentFold, documentStream(report.document));
    const last = state.versions.findLast(({ source }) => source === report.source);
    return last === undefined ? null : ((await this.loader.report(last.report)).state.report?.publishedAt ?? null);
  }

  private async begunBy(report: string): Promise<RecordedEvent[] | null> {
    const [received] = await this.log.store.readStream(reportStream(report), { limit: 1 });
    return received === undefined ? null : this.log.commandBegunBy(received);
  }
}

const UNKNOWN: Loaded<typeof claimFold.initial> = { state: claimFold.initial, version: 0n };
