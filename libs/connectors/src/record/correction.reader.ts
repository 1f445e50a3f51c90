import type { Claim } from '@entente/contracts';
import { edtfBounds } from '@entente/domain';
import { fieldErrors, statusErrors, storableErrors } from './record.check.js';
import { statedFields, type StatedFields } from './record.claim.js';
import { evidenceOfWords } from './record.evidence.js';
import type { ClaimFields, RecordError } from './record.js';

export type CorrectionReading =
  | { readonly ok: true; readonly changes: Partial<StatedFields> }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

/**
 * Reads what a correction states about an existing claim. A corrected value is carried by the claim's own words:
 * its span is looked for inside the trigger, else the trigger as a whole stands behind it, as a normalised reading.
 */
export function readCorrection(fields: Partial<ClaimFields>, claim: Claim): CorrectionReading {
  const errors = [
    ...fieldErrors(fields, (text) => edtfBounds(text) !== null),
    ...statusErrors(fields, claim.kind),
    ...storableErrors(fields, ''),
    ...(fields.actors?.length === 0 ? [{ pointer: '/actors', detail: 'Name at least one actor with its role.' }] : []),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const stated = statedFields({ ...fields, actors: fields.actors ?? [] }, claim.kind, evidenceOfWords(claim.trigger));
  const named = Object.entries(stated).filter(([name]) => fields[name as keyof ClaimFields] !== undefined);
  return { ok: true, changes: Object.fromEntries(named) };
}
