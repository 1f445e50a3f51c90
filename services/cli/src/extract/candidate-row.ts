import type { Candidate } from '@entente/extraction';

/** A candidate in the short form for evaluation: values with offsets, without the trace of each field. */
export function candidateRow(candidate: Candidate) {
  const { kind, span, actors, valid, object, quantity, money, status, modality, attribution, confidence, why } = candidate;
  return {
    kind,
    start: span.start,
    end: span.end,
    quote: span.exact,
    actors: actors.map(({ value }) => ({ role: value.role, id: value.id, text: value.name })),
    edtf: valid?.value.edtf ?? null,
    dateBasis: valid?.value.basis ?? 'unresolved',
    object: object?.value ?? null,
    quantity: quantity?.value ?? null,
    money: money.map(({ value }) => ({
      min: value.min,
      max: value.max,
      currency: value.currency,
      qualifier: value.qualifier,
      estimated: value.estimated,
      text: value.text,
    })),
    status: status?.value ?? null,
    modality: modality.value,
    attribution: attribution?.value ?? null,
    confidence,
    why,
  };
}
