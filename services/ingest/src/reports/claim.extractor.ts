import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Claim, Report } from '@entente/contracts';
import { readHtml, type HtmlReading } from '@entente/connectors';
import { claimIdOf } from '@entente/domain';
import { extract, type Candidate, type Dictionaries, type ExtractionInput } from '@entente/extraction';
import { counter } from '@entente/observability';
import { ExtractionThread } from './extraction.thread.js';
import { DICTIONARIES_FOLDER, readOwnDictionaries } from './own-dictionaries.js';
import { wrongSpan } from './spans.js';

const dropped = counter({
  name: 'entente_ingest_claims_dropped_total',
  help: 'Claims of the extraction left out because a span of theirs is not in the text: report the text',
});

/** Texts up to this many UTF-16 units are read at once: some 100 ms at most, less than a thread's start. */
export const READ_AT_ONCE = 20_000;
/** The same for the markup of a page. */
const PAGE_AT_ONCE = 60_000;

/**
 * Reads the claims of a report out of its text, a long one on a thread of its own. The same report gives the same claims
 * with the same ids, wherever it is read.
 */
@Injectable()
export class ClaimExtractor implements OnModuleDestroy {
  private readonly thread: ExtractionThread;
  private readonly dictionaries: Dictionaries;

  /** @param folder an analyst's dictionaries, read once, at start; throws when one can't be */
  constructor(@Inject(DICTIONARIES_FOLDER) folder: string | null) {
    this.dictionaries = readOwnDictionaries(folder);
    this.thread = new ExtractionThread(folder);
  }

  async claimsOf(report: Report, text: string): Promise<Claim[]> {
    const input: ExtractionInput = {
      text,
      publisher: report.source,
      ...(report.language === null ? {} : { language: report.language }),
      ...(report.publishedAt === null ? {} : { reportDate: report.publishedAt.slice(0, 'YYYY-MM-DD'.length) }),
    };
    const candidates = text.length <= READ_AT_ONCE ? extract(input, this.dictionaries).candidates : await this.thread.read(input);
    return candidates.map((candidate, index) => claimOf(candidate, report.id, index)).filter((claim) => isCited(claim, text));
  }

  /** The readable text of a page. */
  async pageOf(html: string): Promise<HtmlReading> {
    return html.length <= PAGE_AT_ONCE ? readHtml(html) : this.thread.page(html);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.close();
  }
}

function claimOf(candidate: Candidate, report: string, index: number): Claim {
  const { kind, span, actors, valid, place, object, quantity, money, status, modality, attribution, percent, confidence, why } = candidate;
  const { start, end } = span;
  return {
    id: claimIdOf({ report, index, start, end }),
    report,
    kind,
    trigger: span,
    actors,
    valid,
    place,
    object,
    quantity,
    money,
    status,
    modality,
    attribution,
    percent: percent ?? null,
    grades: { reliability: 'F', credibility: 6 },
    confidence,
    why,
  };
}

/** What can't be shown in the text is no claim; the report itself is kept all the same. */
function isCited(claim: Claim, text: string): boolean {
  if (wrongSpan(claim, text) === null) return true;
  dropped.inc();
  return false;
}
