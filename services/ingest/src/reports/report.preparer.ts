import { Injectable } from '@nestjs/common';
import type { Claim, Report } from '@entente/contracts';
import type { HtmlMetadata } from '@entente/connectors';
import { cleanText, contentHashOf, documentIdOf, reportIdOf, textHashOf } from '@entente/domain';
import { sourceIdOf } from '../edge/source-id.js';
import { InvalidSubmissionError, SubmissionTooLargeError } from '../ingest.errors.js';
import { LIMITS } from '../ingest.limits.js';
import type { PreparedSubmission } from '../submissions/submission.js';
import { ClaimExtractor } from './claim.extractor.js';
import type { OriginDto, ReportDto } from './report.dto.js';

/** Reads what was sent as a report: clean text, hash, what is known of its origin, and its claims when asked. */
@Injectable()
export class ReportPreparer {
  constructor(private readonly extractor: ClaimExtractor) {}

  async prepare(dto: ReportDto): Promise<PreparedSubmission> {
    const { text, raw, mediaType, metadata } = await this.readingOf(dto);
    if (text.trim() === '') throw new InvalidSubmissionError([{ pointer: '/text', detail: 'must hold words, not blanks alone' }]);
    if (Buffer.byteLength(text) > LIMITS.reportTextBytes) throw new SubmissionTooLargeError('The text', LIMITS.reportTextBytes);
    const report = reportOf({ ...metadata, ...dto }, text, mediaType);
    const claims = (earlier: string | null): Promise<readonly Claim[]> => this.extractor.claimsOf({ ...report, publishedAt: report.publishedAt ?? earlier }, text);
    return { report, text, raw, contentHash: contentHashOf(text), claims };
  }

  private async readingOf(dto: ReportDto): Promise<Reading> {
    if ((dto.text === undefined) === (dto.html === undefined)) {
      throw new InvalidSubmissionError([{ pointer: '/text', detail: 'give "text" or "html", one of them' }]);
    }
    if (dto.text !== undefined) return { text: cleanText(dto.text), raw: null, mediaType: 'text/plain', metadata: {} };
    const html = dto.html ?? '';
    const page = await this.extractor.pageOf(html);
    if (!page.ok) throw new InvalidSubmissionError([{ pointer: '/html', detail: UNREADABLE[page.reason] }]);
    return {
      text: cleanText(page.text),
      raw: { bytes: Buffer.from(html, 'utf8'), mediaType: 'text/html' },
      mediaType: 'text/html',
      metadata: statedBy(page),
    };
  }
}

interface Reading {
  readonly text: string;
  readonly raw: PreparedSubmission['raw'];
  readonly mediaType: Report['mediaType'];
  readonly metadata: Partial<OriginDto>;
}

const UNREADABLE = {
  'no-text': 'holds no readable text; send the text itself in "text"',
  'too-deep': 'is nested too deep for an article; send the text itself in "text"',
  'too-many-parts': 'holds more markup than an article has; send the text itself in "text"',
} as const;

/** What a page says of itself stands in for what the sender leaves out. A month is no publication date. */
function statedBy(page: HtmlMetadata): Partial<OriginDto> {
  const { title, language, canonicalUrl, publishedAt } = page;
  return {
    ...(title === null ? {} : { title }),
    ...(language === null ? {} : { language }),
    ...(canonicalUrl === null || canonicalUrl.length > 2_048 ? {} : { url: canonicalUrl }),
    ...(publishedAt !== null && /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? { publishedAt } : {}),
  };
}

/** @param identity text that tells the report apart from others of its source; the stored text unless said otherwise */
export function reportOf(origin: OriginDto, text: string, mediaType: Report['mediaType'], identity = text): Report {
  const source = sourceIdOf(origin.source);
  const url = origin.url ?? null;
  const title = origin.title ?? null;
  return {
    id: reportIdOf({ source, url, textHash: textHashOf(identity) }),
    document: documentIdOf({ source, url, title, text }),
    textHash: textHashOf(text),
    length: text.length,
    mediaType,
    source,
    url,
    title,
    publishedAt: origin.publishedAt ?? null,
    language: origin.language ?? null,
  };
}
