import type { Credibility, Kind, Span } from '@entente/contracts';
import { edtfBounds } from '@entente/domain';
import { fieldErrors, statusErrors, storableErrors } from './record.check.js';
import { statedFields, type ClaimDraft } from './record.claim.js';
import { evidenceOfWords } from './record.evidence.js';
import type { ClaimFields, RecordError } from './record.js';

export interface QuotedClaim extends ClaimFields {
  readonly kind: Kind;
  readonly credibility?: Credibility;
}

export type QuotedClaimReading = { readonly ok: true; readonly claim: ClaimDraft } | { readonly ok: false; readonly errors: readonly RecordError[] };

/**
 * Reads what a person states about words of a report that is stored already. Each field points at its own words inside
 * the quoted ones, else at those as a whole, as a normalised reading.
 */
export function readQuotedClaim(stated: QuotedClaim, trigger: Span, note: { readonly rule: string; readonly note: string }): QuotedClaimReading {
  const { kind, credibility = 6, ...fields } = stated;
  const errors = [
    ...fieldErrors(fields, (text) => edtfBounds(text) !== null),
    ...statusErrors(fields, kind),
    ...storableErrors(fields, ''),
    ...(fields.actors.length === 0 ? [{ pointer: '/actors', detail: 'Name at least one actor with its role.' }] : []),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const claim = { kind, trigger, ...statedFields(fields, kind, evidenceOfWords(trigger)), grades: { reliability: 'F', credibility }, confidence: 1, why: [note] } as const;
  return { ok: true, claim };
}
