import { type Money } from '@entente/contracts';

export interface ReadQualifier {
  readonly qualifier: Money['qualifier'];
  readonly estimated: boolean;
  readonly scope: Money['scope'];
  readonly kind: Money['kind'];
}

/** Words right before an amount; the first that fits wins. Source: own list. */
const BEFORE: readonly [RegExp, Money['qualifier']][] = [
  [/\b(?:at least|no less than|not less than|a minimum of|starting (?:at|from)|from as little as)$/i, 'at-least'],
  [/\b(?:not[- ]to[- ]exceed|not exceeding|not exceed|up to|as much as|as high as|at most|a maximum of|no more than|not more than|capped at|a ceiling of|with a ceiling of)$/i, 'at-most'],
  [/\b(?:less than|fewer than|under|just under|below|lower than|short of)$/i, 'lt'],
  [/\b(?:more than|over|just over|well over|exceeding|exceeds|exceed|exceeded|above|in excess of|surpassing|surpasses|surpassed|surpass|upwards of|topping|topped|tops|top|north of|greater than|beyond|past)$/i, 'gt'],
  [/(?:\b(?:about|around|approximately|approx|roughly|some|nearly|almost|close to|near|circa|ca|c|in the region of|on the order of|reportedly|an average of|nearing|approaching|virtually|just shy of|a little (?:more|less) than)\.?|~|≈)$/i, 'approx'],
];
const AFTER: readonly [RegExp, Money['qualifier']][] = [
  [/^(?:\+| ?-?plus\b| or more| and (?:above|more|up)| upwards)/i, 'at-least'],
  [/^ (?:or less|at most|maximum)/i, 'at-most'],
  [/^ (?:or so|approximately|or thereabouts)/i, 'approx'],
];
const ESTIMATED = /\b(?:estimated|estimates|estimate|projected|expected to (?:cost|be worth|exceed)|believed to be worth|thought to be worth|reported to be worth|put(?:s|ting)? (?:(?:the|its) (?:\w+ )?(?:costs?|price|value|bill|total|figure|tag) )?at)\b[^.;]{0,40}$/i;
const UNIT = /^ ?(?:each|apiece|a piece|per (?:unit|aircraft|vehicle|missile|tank|plane|jet|piece|copy|shell|round)|a (?:unit|copy))\b/i;
const TOTAL = /\b(?:total|totalling|totaling|overall|combined|altogether|aggregate|cumulative|package)\b[^.;]{0,40}$/i;
const EXPORTS = /\b(?:exports?|sales (?:reached|hit|totall?ed)|revenue|turnover)\b[^.;]{0,60}$/i;
const AID = /\b(?:aid|assistance|grant|grants|donation|loan|credit|financing)\b[^.;]{0,40}$/i;
const AID_AFTER = /^ (?:in |of |worth of )?(?:\p{L}+ ){0,3}(?:aid|assistance|grants?|donations?|loans?|credits?|financing)\b/iu;
const CONTRACT = /\b(?:deal|contract|order|agreement|purchase|sale|acquisition|tender|award|buy)\b/i;

export function readQualifier(sentence: string, start: number, end: number): ReadQualifier {
  const before = sentence.slice(Math.max(0, start - 60), start).trimEnd();
  const after = sentence.slice(end, end + 50);
  const front = BEFORE.find(([pattern]) => pattern.test(before));
  const behind = AFTER.find(([pattern]) => pattern.test(after));
  // "some 90 million euros or more": a bound says more than "some"
  const hit = front?.[1] === 'approx' ? (behind ?? front) : (front ?? behind);
  const estimated = ESTIMATED.test(before) || /^ \(?(?:estimated|est\.)/i.test(after);
  const scope = UNIT.test(after) ? 'unit' : TOTAL.test(before) || /^ (?:in total|altogether|overall|in all)\b/i.test(after) ? 'total' : 'item';
  return { qualifier: hit?.[1] ?? (estimated ? 'estimated' : 'exact'), estimated, scope, kind: kindOf(before, after, scope) };
}

function kindOf(before: string, after: string, scope: Money['scope']): Money['kind'] {
  if (EXPORTS.test(before)) return 'export-total';
  if (CONTRACT.test(before) || CONTRACT.test(after)) return 'contract';
  if (AID.test(before) || AID_AFTER.test(after)) return 'aid';
  return scope === 'total' ? 'bundle' : 'other';
}
