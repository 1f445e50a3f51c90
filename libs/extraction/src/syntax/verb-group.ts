import { type Token } from '../text/tokens.js';
import { auxiliaries } from './closed-words.data.js';
import { type Tagged } from './tags.js';
import { type VerbForm } from './verb-lexicon.js';

/** A verb with its auxiliaries: "has also been procuring", "will not be supplied". */
export interface VerbGroup {
  readonly lemma: string;
  readonly form: VerbForm | 'aux';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** will, may, would … or empty. */
  readonly modal: string;
  /** Introduced by "to". */
  readonly infinitive: boolean;
  /** Has a tense of its own, so that a subject belongs to it. */
  readonly finite: boolean;
  readonly head: number;
  readonly to: number;
}

/** What a verb group may start with; nearly every token is something else. */
const OPENING: ReadonlySet<Tagged['tags'][number] | undefined> = new Set(['verb', 'aux', 'modal', 'to', 'neg']);

/** Reads the verb group that starts at token `at`, if one does. */
export function readVerbGroup(tokens: readonly Token[], tags: Tagged['tags'], verbs: Tagged['verbs'], at: number): VerbGroup | undefined {
  if (!OPENING.has(tags[at])) return undefined;
  const state = { modal: '', negated: false, infinitive: false, auxiliaries: [] as string[], lastAux: -1 };
  let i = at;
  for (; i < tokens.length; i += 1) {
    const tag = tags[i];
    const norm = tokens[i]?.norm ?? '';
    if (tag === 'to' && i === at && startsInfinitive(tags, i)) state.infinitive = true;
    else if (tag === 'modal') state.modal = norm;
    else if (tag === 'neg') {
      if (i === at && auxiliaries.get(norm) === undefined && !norm.endsWith("n't") && norm !== 'cannot') return undefined;
      state.negated = true;
      if (norm.endsWith("n't") || norm === 'cannot') noteNegatedAux(state, norm, i);
    } else if (tag === 'aux') {
      state.auxiliaries.push(norm);
      state.lastAux = i;
    } else if (tag === 'adv') {
      if (i === at) return undefined;
    } else if (tag === 'date' && state.lastAux === i - 1 && i > at && verbBehindDate(tags, i)) i = verbBehindDate(tags, i) - 1;
    else break;
  }
  const verb = tags[i] === 'verb' ? verbs[i] : undefined;
  if (verb !== undefined) return finish(state, verb.lemma, verb.form, i);
  if (state.lastAux >= 0) return finish({ ...state, auxiliaries: state.auxiliaries.slice(0, -1) }, auxiliaries.get(tokens[state.lastAux]?.norm ?? '') ?? 'be', 'aux', state.lastAux);
  return undefined;
}

/** "has today signed", "had in May ordered": the verb behind a date that parts it from its auxiliary; 0 where none follows. */
function verbBehindDate(tags: Tagged['tags'], from: number): number {
  let i = from;
  while (tags[i] === 'date' && i < from + 5) i += 1;
  return tags[i] === 'verb' ? i : 0;
}

interface State {
  modal: string;
  negated: boolean;
  infinitive: boolean;
  auxiliaries: string[];
  lastAux: number;
}

function noteNegatedAux(state: State, norm: string, at: number): void {
  const aux = auxiliaries.get(norm);
  if (aux === undefined) state.modal = norm;
  else state.auxiliaries.push(norm);
  state.lastAux = at;
}

function startsInfinitive(tags: Tagged['tags'], at: number): boolean {
  let i = at + 1;
  while (tags[i] === 'adv' || tags[i] === 'neg') i += 1;
  return tags[i] === 'verb' || tags[i] === 'aux';
}

function finish(state: State, lemma: string, form: VerbGroup['form'], head: number): VerbGroup {
  const last = state.auxiliaries.at(-1);
  const lastKind = last === undefined ? undefined : auxiliaries.get(last);
  const participle = form === 'participle' || form === 'past-participle';
  // "denied having acquired": a gerund, whatever its last word looks like
  const gerund = state.modal === '' && (state.auxiliaries[0] === 'having' || state.auxiliaries[0] === 'being');
  const finite = !state.infinitive && !gerund && (state.modal !== '' || (state.auxiliaries.length > 0 && state.auxiliaries[0] !== 'being' && state.auxiliaries[0] !== 'having' && state.auxiliaries[0] !== 'been') || (form !== 'ing' && form !== 'participle'));
  return {
    lemma,
    form: gerund ? 'ing' : form,
    passive: participle && lastKind === 'be',
    negated: state.negated,
    perfect: participle && lastKind === 'have' || state.auxiliaries.some((word) => auxiliaries.get(word) === 'have'),
    progressive: form === 'ing' && lastKind === 'be',
    modal: state.modal,
    infinitive: state.infinitive,
    finite,
    head,
    to: head + 1,
  };
}
