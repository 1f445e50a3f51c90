import type { Claim, Span } from '@entente/contracts';

/** A claim that points at other words than it says: an error of the reader that made it. */
export class SpanError extends Error {
  override readonly name = 'SpanError';
  constructor(readonly claim: string, readonly span: Span) {
    super(`Claim ${claim} cites "${span.exact.slice(0, 60)}" at ${span.start}–${span.end}, where the text says something else: report this.`);
  }
}

/** The first span of a claim that isn't in the text word for word; null when all are. */
export function wrongSpan(claim: Claim, text: string): Span | null {
  return spansOf(claim).find(({ start, end, exact }) => end <= start || text.slice(start, end) !== exact) ?? null;
}

/** @throws SpanError so that no event is ever stored whose spans don't hold */
export function assertSpans(claim: Claim, text: string): void {
  const wrong = wrongSpan(claim, text);
  if (wrong !== null) throw new SpanError(claim.id, wrong);
}

function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) return [value];
  return Object.values(value).flatMap(spansOf);
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && 'exact' in value;
}
