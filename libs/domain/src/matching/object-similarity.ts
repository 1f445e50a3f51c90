import { type ObjectTokens, objectTokens } from './object-tokens.js';

/** `same`: they name one thing. `weak`: they may. `different`: they don't. `unknown`: a side names nothing. */
export type ObjectLikeness = 'same' | 'weak' | 'different' | 'unknown';

const RANK: readonly ObjectLikeness[] = ['different', 'unknown', 'weak', 'same'];

/** The best likeness between any object of one claim and any of the other. */
export function likenessOf(first: readonly string[], second: readonly string[]): ObjectLikeness {
  return likenessOfTokens(first.map(objectTokens), second.map(objectTokens));
}

export function likenessOfTokens(first: readonly ObjectTokens[], second: readonly ObjectTokens[]): ObjectLikeness {
  if (first.length === 0 || second.length === 0) return 'unknown';
  let best = 0;
  for (const a of first) for (const b of second) best = Math.max(best, RANK.indexOf(compareObjects(a, b)));
  return RANK[best] ?? 'different';
}

function compareObjects(a: ObjectTokens, b: ObjectTokens): ObjectLikeness {
  const identified = [a, b].filter((tokens) => tokens.names.length + tokens.marks.length > 0).length;
  if (identified === 0) return genericLikeness(a, b);
  if (identified === 1) return shared(a.generic, b.generic) > 0 ? 'weak' : 'different';
  return identifiedLikeness(a, b);
}

/** Neither side has a name: they are the same when most of their class words agree. */
function genericLikeness(a: ObjectTokens, b: ObjectTokens): ObjectLikeness {
  const common = shared(a.generic, b.generic);
  const all = a.generic.length + b.generic.length - common;
  if (all === 0) return 'unknown';
  if (common / all >= 0.6) return 'same';
  return common > 0 ? 'weak' : 'different';
}

/** Both sides have names or marks: half of the shorter side's must agree, and marks must not contradict. */
function identifiedLikeness(a: ObjectTokens, b: ObjectTokens): ObjectLikeness {
  const names = sharedNames(a.names, b.names);
  const marks = shared(a.marks, b.marks);
  const contradiction = a.marks.length > 0 && b.marks.length > 0 && marks < Math.min(a.marks.length, b.marks.length);
  const fewer = Math.min(a.names.length, b.names.length);
  if (fewer > 0 ? names / fewer >= 0.5 : marks > 0) return contradiction ? 'weak' : 'same';
  return names + marks > 0 ? 'weak' : 'different';
}

function shared(first: readonly string[], second: readonly string[]): number {
  return first.filter((word) => second.includes(word)).length;
}

function sharedNames(first: readonly string[], second: readonly string[]): number {
  return first.filter((word) => second.some((other) => sameWord(word, other))).length;
}

/** Equal, or one letter off in a word long enough for that to be a spelling. */
function sameWord(first: string, second: string): boolean {
  if (first === second) return true;
  if (first.length < 6 || second.length < 6 || Math.abs(first.length - second.length) > 1) return false;
  return oneEditApart(first, second);
}

function oneEditApart(first: string, second: string): boolean {
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < Math.min(first.length, second.length) - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return Math.max(first.length, second.length) - start - end <= 1;
}
