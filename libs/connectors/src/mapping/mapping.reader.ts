import { edtfBounds } from '@entente/domain';
import type { RowProblem } from '../import/import-connector.js';
import { claimDraft, type ClaimDraft } from '../record/record.claim.js';
import { recordErrors } from '../record/record.check.js';
import type { ClaimRecord } from '../record/record.js';
import { MAPPING_RULE, rowEvidence } from './mapping.evidence.js';
import type { Mapping } from './mapping.js';
import { recordOf } from './mapping.record.js';
import type { SourceRow } from './mapping.source-row.js';
import { pickValue } from './mapping.value.js';

/** A row as a report of its own with one claim: everything a submission needs but the ids. */
export interface MappedClaim {
  readonly origin: { readonly source: string; readonly url?: string; readonly title?: string; readonly publishedAt?: string; readonly language?: string };
  readonly text: string;
  readonly mediaType: 'text/plain' | 'application/json';
  readonly claim: ClaimDraft;
}

export type MappedReading = { readonly ok: true; readonly record: MappedClaim } | { readonly ok: false; readonly problems: readonly RowProblem[] };

const MOST_PROBLEMS = 12;

/** What `POST /v1/claims` asks of the same members. */
const ORIGIN = [
  { member: 'publishedAt', pattern: /^\d{4}-\d{2}-\d{2}(T[^/]*)?$/, detail: 'A report is published on a day, not in a month, a year or a period.' },
  { member: 'url', pattern: /^https?:\/\/[^\s/]+\S*$/, detail: 'An address begins with http:// or https://.' },
  { member: 'language', pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, detail: 'A language is a BCP 47 tag, e.g. "fr".' },
] as const;

/**
 * Reads one row with a checked mapping. Never throws; each value that can't be taken is told with its column.
 * The row's id becomes the title when the mapping names no other, so that a changed row is a new version of its document.
 */
export function readMapped(mapping: Mapping, row: SourceRow): MappedReading {
  const { record, origins, problems } = recordOf(mapping, row.cell);
  const id = mapping.row?.id === undefined ? { kind: 'missing' as const } : pickValue(mapping.row.id, row.cell, mapping.vocabularies);
  const own = [...problems, ...(id.kind === 'wrong' ? [{ column: id.from, detail: `${id.detail}.` }] : [])];
  if (row.text.trim() === '') return { ok: false, problems: [{ column: null, detail: 'The row is empty.' }] };
  const errors = own.length > 0 ? own : recordProblems(record, origins);
  if (errors.length > 0) return { ok: false, problems: errors.slice(0, MOST_PROBLEMS) };
  const quote = mapping.claim.quote?.from === undefined ? null : row.span(mapping.claim.quote.from);
  const claim = claimDraft(record, rowEvidence(row, origins, quote));
  const note = `Read from a row with the mapping ${mapping.name}.`;
  return {
    ok: true,
    record: {
      origin: originOf(record, id.kind === 'value' ? `${mapping.name} ${id.value}` : null),
      text: row.text,
      mediaType: row.mediaType,
      claim: { ...claim, why: [{ rule: MAPPING_RULE, note }] },
    },
  };
}

function originOf({ source, url, title, publishedAt, language }: ClaimRecord, named: string | null): MappedClaim['origin'] {
  const given = title ?? named ?? undefined;
  return {
    source,
    ...(url === undefined ? {} : { url }),
    ...(given === undefined ? {} : { title: given }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What the record as a whole lacks or gets wrong, told by the column that its member came from. */
function recordProblems(record: ClaimRecord, origins: ReadonlyMap<string, string>): RowProblem[] {
  const isEdtf = (text: string): boolean => edtfBounds(text) !== null;
  const own = ORIGIN.filter(({ member, pattern }) => record[member] !== undefined && !pattern.test(record[member] ?? '')).map(({ member, detail }) => ({ pointer: `/${member}`, detail }));
  return [...own, ...recordErrors(record, isEdtf)].map(({ pointer, detail }) => {
    const column = origins.get(pointer) ?? null;
    return { column, detail: column === null ? `${pointer === '' ? 'The row' : `Its ${pointer.slice(1).replaceAll('/', ' ')}`}: ${detail}` : `"${column}": ${detail}` };
  });
}
