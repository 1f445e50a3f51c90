import { edtfBounds } from '@entente/domain';
import { claimDraft, type ClaimDraft } from './record.claim.js';
import { recordErrors } from './record.check.js';
import { evidenceOf } from './record.evidence.js';
import type { ClaimRecord, RecordError } from './record.js';

export type RecordReading =
  | {
      readonly ok: true;
      /** The text that is stored for the record and that all spans point into. */
      readonly text: string;
      readonly mediaType: 'text/plain' | 'application/json';
      readonly claim: ClaimDraft;
    }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

/**
 * Reads a structured record into a claim. The words it quotes are its text, else its own canonical JSON; each field
 * points at the words that carry it, or at the whole where the record only implies it.
 */
export function readRecord(record: ClaimRecord): RecordReading {
  const errors = recordErrors(record, (text) => edtfBounds(text) !== null);
  if (errors.length > 0) return { ok: false, errors };
  const evidence = evidenceOf(record);
  return { ok: true, text: evidence.text, mediaType: evidence.mediaType, claim: claimDraft(record, evidence) };
}
