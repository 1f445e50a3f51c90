import { type Span } from '@entente/contracts';
import { type ExtractionResult } from '../candidate.types.js';

/** Every span of a result that is no true, non-empty piece of the text, in words. */
export function unsupportedSpans(text: string, { candidates, whyNot }: ExtractionResult): string[] {
  const spans: Span[] = whyNot.flatMap(({ sentence, trigger }) => [sentence, trigger]);
  for (const one of candidates) {
    const fields = [...one.actors, one.valid, one.place, one.object, one.quantity, ...one.money, one.status, one.modality, one.attribution, one.percent];
    spans.push(one.span, one.sentence, ...fields.flatMap((field) => [...(field?.spans ?? [])]), ...one.why.flatMap(({ span }) => (span === undefined ? [] : [span])));
    for (const field of fields) if (field !== null && field !== undefined && field.spans.length === 0) spans.push({ start: 0, end: 0, exact: 'no span' });
  }
  return spans.filter(({ start, end, exact }) => start >= end || text.slice(start, end) !== exact).map((span) => JSON.stringify(span));
}
