import type { RegisterExit } from '@entente/domain';

export interface CommentPart {
  readonly start: number;
  readonly end: number;
}

/** Planned years of delivery as EDTF: `2029`, `2026/2028`, `2027/..`, `../2030`. */
export interface PlannedDelivery extends CommentPart {
  readonly edtf: string;
}

const PLANNED = /\bdeliver(?:y|ies)\s+planned\s+(from|by|for)?\s*(?:early-|mid-|late-)?(\d{4})(?:\s*-\s*(?:early-|mid-|late-)?(\d{4}))?/i;

export function plannedDelivery(comment: string): PlannedDelivery | null {
  const match = PLANNED.exec(comment);
  if (match === null) return null;
  const [text, word = '', first = '', last] = match;
  const edtf = last !== undefined && last > first ? `${first}/${last}` : word.toLowerCase() === 'from' ? `${first}/..` : word.toLowerCase() === 'by' ? `../${first}` : first;
  return { edtf, start: match.index, end: match.index + text.length };
}

/** The clause that speaks of production under licence. */
export function licenceClause(comment: string): (CommentPart & { readonly text: string }) | null {
  const at = comment.search(/\blicen[cs]ed?\b/i);
  if (at < 0) return null;
  const from = comment.lastIndexOf(';', at) + 1;
  const to = comment.indexOf(';', at);
  const clause = comment.slice(from, to < 0 ? comment.length : to);
  const start = from + clause.length - clause.trimStart().length;
  const text = clause.trim();
  return { text, start, end: start + text.length };
}

/**
 * Whether the order itself came to an end. Most cancellations a comment tells of concern further orders ("more ordered
 * but cancelled"): only a clause about the order alone counts.
 */
export function exitOf(comment: string): RegisterExit | null {
  const clauses = comment.toLowerCase().split(';').map((clause) => clause.trim());
  if (clauses.some((clause) => /^(the )?(whole )?(order|deal|contract)?\s*(was )?(cancelled|canceled)\b/.test(clause))) return 'cancelled';
  return clauses.some((clause) => /^(order|deal|contract|delivery|deliveries)\s+(was |were )?suspended(?! \d{4}-\d{4})/.test(clause)) ? 'suspended' : null;
}
