import type { Report } from '@entente/contracts';
import { documentIdOf, reportIdOf, textHashOf } from '@entente/domain';
import type { ComparedRelease, PairRow } from './pair.reader.js';

export const REGISTER = 'sipri';
export const REGISTER_SOURCE = 'src:sipri';
const TITLE = 'SIPRI Arms Transfers Database: trade register';

/** Every release is a version of one document. */
export const REGISTER_DOCUMENT = documentIdOf({ source: REGISTER_SOURCE, url: null, title: TITLE, text: '' });

/** A release as a report: its text is its rows, a line each. */
export function releaseReport(release: { readonly textHash: string; readonly units: number; readonly generated: string; readonly stated: boolean }): Report {
  return {
    id: reportIdOf({ source: REGISTER_SOURCE, url: null, textHash: textHashOf(`${release.generated} ${release.textHash}`) }),
    document: REGISTER_DOCUMENT,
    textHash: release.textHash,
    length: release.units,
    mediaType: 'text/plain',
    source: REGISTER_SOURCE,
    url: null,
    title: `${TITLE}, generated ${release.generated.slice(0, 10)}`,
    publishedAt: release.stated ? release.generated.slice(0, 10) : null,
    language: 'en',
  };
}

export interface RowReport {
  readonly report: Report;
  readonly text: string;
}

/** A row that somebody mended is a report of its own: its words are not the register's. */
export function rowReport({ text, number }: PairRow, release: ComparedRelease): RowReport {
  const textHash = textHashOf(text);
  const id = reportIdOf({ source: REGISTER_SOURCE, url: null, textHash: textHashOf(`${release.import} ${number} ${textHash}`) });
  const title = `${TITLE}, generated ${release.generated.slice(0, 10)}, row ${number} as mended`;
  return { text, report: { id, document: REGISTER_DOCUMENT, textHash, length: text.length, mediaType: 'text/plain', source: REGISTER_SOURCE, url: null, title, publishedAt: release.dating === 'inferred' ? null : release.generated.slice(0, 10), language: 'en' } };
}
