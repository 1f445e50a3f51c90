import { type Field, type Span } from '@entente/contracts';
import { type Candidate } from '../candidate.types.js';

/** Says whether a span is a true piece of the text. */
function carried(text: string, { start, end, exact }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= text.length && text.slice(start, end) === exact;
}

function sound<T>(text: string, field: Field<T> | null): Field<T> | null {
  return field !== null && field.spans.length > 0 && field.spans.every((span) => carried(text, span)) ? field : null;
}

const DIGITS = /\d/;

/** Extra demands on what the words of a span must hold, so that a value can't stand on unrelated words. */
function moneyIsWritten(field: Candidate['money'][number]): boolean {
  return field.spans.some(({ exact }) => DIGITS.test(exact) || /illion|thousand|crore|lakh/i.test(exact)) && (field.value.min !== null || field.value.max !== null);
}

function actorIsWritten(field: Candidate['actors'][number]): boolean {
  return field.value.id !== '' && field.spans.some(({ exact }) => /\p{L}/u.test(exact));
}

/**
 * Stands behind every extractor: drops each field whose span doesn't carry it. Answers undefined when the claim itself
 * has no words in the text any more.
 */
export function validateCandidate(text: string, candidate: Candidate): Candidate | undefined {
  if (!carried(text, candidate.span) || !carried(text, candidate.sentence)) return undefined;
  const modality = sound(text, candidate.modality);
  if (modality === null) return undefined;
  const { kind, span: own, sentence, confidence, percent } = candidate;
  const kept: Candidate = {
    kind,
    span: own,
    sentence,
    actors: candidate.actors.filter((actor) => sound(text, actor) !== null && actorIsWritten(actor)),
    valid: sound(text, candidate.valid),
    place: sound(text, candidate.place),
    object: sound(text, candidate.object),
    quantity: sound(text, candidate.quantity),
    money: candidate.money.filter((amount) => sound(text, amount) !== null && moneyIsWritten(amount)),
    status: sound(text, candidate.status),
    modality,
    attribution: sound(text, candidate.attribution),
    confidence,
    why: candidate.why.filter(({ span }) => span === undefined || carried(text, span)),
  };
  const written = percent === undefined ? null : sound(text, percent);
  return written === null ? kept : { ...kept, percent: written };
}
