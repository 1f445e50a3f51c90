import { type Claim, type Field } from '@entente/contracts';
import { canonicalJson } from '../identity/canonical-json.js';

/** The fields of a claim that say something of the world. */
const TELLING = ['actors', 'valid', 'place', 'object', 'quantity', 'money', 'status', 'modality', 'attribution', 'percent'] as const;
export type TellingField = (typeof TELLING)[number];

/**
 * Names of the fields in which two readings of one passage differ. Only values count: where the words stand, how sure
 * the reader was and how an amount is worded don't. A relative date is the same while its words are, whatever day they
 * were counted from.
 */
export function differingFields(first: Claim, second: Claim): TellingField[] {
  return TELLING.filter((name) => valueOf(first, second, name) !== valueOf(second, first, name));
}

/**
 * A claim as a later version of its document reads: the version's own words and spans under the claim's own id. What a
 * person corrected stays while the text says what it said when he did.
 */
export function rereadClaim(known: { readonly claim: Claim; readonly reading: Claim }, next: Claim): Claim {
  const { claim, reading } = known;
  const corrected = differingFields(reading, claim);
  const retold = differingFields(reading, next);
  const kept = corrected.filter((name) => !retold.includes(name) && !(name === 'valid' && next.valid?.value.edtf != null));
  const fields = Object.fromEntries(kept.map((name) => [name, withoutSpans(claim[name])]));
  return { ...next, ...fields, id: claim.id, grades: claim.grades };
}

function valueOf(claim: Claim, other: Claim, name: TellingField): string {
  switch (name) {
    case 'actors':
      return canonicalJson([...new Set(claim.actors.map(({ value }) => `${value.role}:${value.id}`))].sort());
    case 'valid':
      return datedAs(claim, other);
    case 'object':
      return canonicalJson(claim.object?.value.toLowerCase().replace(/\s+/g, ' ').trim() ?? null);
    case 'money':
      return canonicalJson(claim.money.map(({ value: { text: _text, candidates: _candidates, ...amount } }) => amount));
    case 'attribution':
      return canonicalJson({ mode: claim.attribution?.value.mode ?? 'author', speaker: claim.attribution?.value.speaker ?? null });
    default:
      return canonicalJson(claim[name]?.value ?? null);
  }
}

function datedAs(claim: Claim, other: Claim): string {
  const [own, theirs] = [claim.valid?.value, other.valid?.value];
  if (own === undefined) return 'none';
  if (own.expression !== undefined && own.expression === theirs?.expression && own.basis !== 'explicit' && theirs.basis !== 'explicit') {
    return canonicalJson({ expression: own.expression });
  }
  return canonicalJson({ edtf: own.edtf, validity: own.validity ?? null });
}

function withoutSpans(field: Claim[TellingField]): unknown {
  if (field === null) return null;
  const bare = <T>(one: Field<T>): Field<T> => ({ ...one, spans: [] });
  return Array.isArray(field) ? field.map((one) => bare(one as Field<unknown>)) : bare(field as Field<unknown>);
}
