import { contentId, sha256Hex } from '../identity/content-id.js';

/**
 * The text that is stored and that spans point into. Only what a store or a span can't bear is changed: the byte
 * order mark goes, line ends become `\n`, control characters become blanks, lone surrogates U+FFFD. Idempotent.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Lower-case hex SHA-256 of the clean text's UTF-8 bytes. */
export function textHashOf(text: string): string {
  return sha256Hex(text);
}

export interface DocumentIdentity {
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  /** The clean text; its first line stands in for a missing title. */
  readonly text: string;
}

/** One document per url; without one, per source and title (or first line that isn't blank). */
export function documentIdOf(document: DocumentIdentity): string {
  if (document.url !== null) return contentId({ url: document.url });
  const first = document.text.split('\n').find((line) => line.trim() !== '') ?? '';
  return contentId({ source: document.source, title: normalised(document.title ?? first) });
}

function normalised(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The same text from the same source under the same url is the same report, whenever and how often it is sent. */
export function reportIdOf(report: { source: string; url: string | null; textHash: string }): string {
  return contentId({ source: report.source, url: report.url, textHash: report.textHash });
}

/** A claim's id follows from its place in the report, so that reading the report again names the same claims. */
export function claimIdOf(claim: { report: string; index: number; start: number; end: number }): string {
  return contentId({ report: claim.report, index: claim.index, start: claim.start, end: claim.end });
}
