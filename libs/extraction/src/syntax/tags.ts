import { type Mention } from '../lexicon/gazetteer.js';
import { type OwnVerb, type OwnWords } from '../lexicon/own-words.js';
import { type Token } from '../text/tokens.js';
import { type Word } from '../text/words.js';
import { adverbs, auxiliaries, conjunctions, determiners, modals, negations, notAdverbs, prepositions, pronouns, relatives, subordinators } from './closed-words.data.js';
import { verbForms, type VerbReading } from './verb-lexicon.js';

/** Class of a word in its place. `name` covers dictionary names; `noun` also adjectives. */
export type Tag =
  | 'det' | 'prep' | 'conj' | 'rel' | 'sub' | 'pron' | 'modal' | 'neg' | 'aux' | 'adv' | 'verb' | 'noun' | 'name' | 'number' | 'date' | 'money' | 'comma' | 'stop' | 'poss' | 'hyphen' | 'to';

export interface Tagged {
  readonly tags: Tag[];
  readonly verbs: (VerbReading | undefined)[];
}

/** Ranges of tokens that are already read as a whole: names, dates, amounts. */
export interface Covered {
  readonly from: number;
  readonly to: number;
  readonly tag: 'date' | 'money';
}

export function tag(tokens: readonly Token[], mentions: readonly Mention[], covered: readonly Covered[], own?: OwnWords): Tagged {
  const tags: Tag[] = new Array<Tag>(tokens.length).fill('noun');
  const verbs: (VerbReading | undefined)[] = new Array<VerbReading | undefined>(tokens.length).fill(undefined);
  const fixed = new Uint8Array(tokens.length);
  for (const { from, to } of mentions) mark(tags, fixed, from, to, 'name');
  for (const { from, to, tag: kind } of covered) mark(tags, fixed, from, to, kind);
  for (let i = 0; i < tokens.length; i += 1) {
    if (fixed[i] === 1) continue;
    const trigger = own === undefined ? undefined : ownTrigger(tokens, tags, i, own);
    if (trigger !== undefined) {
      tags[i] = 'verb';
      verbs[i] = trigger.reading;
      tags.fill('adv', i + 1, i + 1 + trigger.rest.length);
      i += trigger.rest.length;
      continue;
    }
    if (fixed[i + 1] !== 1 && isNumberRange(tokens, i)) {
      tags.fill('number', i, i + 4);
      i += 3;
      continue;
    }
    if (tokens[i]?.norm === 'as' && tokens[i + 1]?.norm === 'well' && tokens[i + 2]?.norm === 'as') {
      tags.fill('conj', i, i + 3);
      i += 2;
      continue;
    }
    const measured = measuringWords(tokens, i);
    if (measured > 0) {
      tags.fill('det', i, i + measured);
      i += measured - 1;
      continue;
    }
    const plain = closedTag(tokens, i);
    if (plain !== undefined) {
      tags[i] = plain;
      continue;
    }
    const verb = verbOf(tokens[i]?.word) ?? unknownBase(tokens[i], tags[i - 1], tags[i - 2]);
    if (verb !== undefined && isVerbHere(tokens, tags, i, verb)) {
      tags[i] = 'verb';
      verbs[i] = verb;
    }
  }
  tradeOfPeople(tags, verbs, mentions);
  return { tags, verbs };
}

/** "Saudi exports to Iran amounted to …": behind an adjective of people, with the sentence's own verb to come, a noun. */
function tradeOfPeople(tags: Tag[], verbs: (VerbReading | undefined)[], mentions: readonly Mention[]): void {
  for (const { entry, to } of mentions) {
    const verb = verbs[to];
    if (entry.kind !== 'demonym' || tags[to] !== 'verb' || verb?.form !== 'third') continue;
    for (let i = to + 1; i < Math.min(tags.length, to + 12); i += 1) {
      const tag = tags[i];
      if (tag === 'comma' || tag === 'stop' || tag === 'sub' || tag === 'rel' || tag === 'conj') break;
      const form = verbs[i]?.form;
      if (tag !== 'aux' && !(tag === 'verb' && (form === 'past' || (form === 'past-participle' && i > to + 1)) && (i === to + 1 || tags[i - 1] !== 'verb'))) continue;
      tags[to] = 'noun';
      verbs[to] = undefined;
      break;
    }
  }
}

/** An analyst's verb, or phrase of several words, where it stands as one. */
function ownTrigger(tokens: readonly Token[], tags: readonly Tag[], at: number, own: OwnWords): OwnVerb | undefined {
  return own.verbs.get(tokens[at]?.norm ?? '')?.find(({ rest, reading }) => rest.every((word, offset) => tokens[at + 1 + offset]?.norm === word) && (rest.length > 0 || isVerbHere(tokens, tags, at, reading)));
}

/** The word as a verb, if it can be one. */
function verbOf(word: Word | undefined): VerbReading | null {
  if (word === undefined) return null;
  if (word.verb === undefined) word.verb = NEVER_VERB.test(word.norm) ? null : (verbForms.get(word.norm) ?? unknownPast(word));
  return word.verb;
}

/** A word in -ed that no list has is taken for a past form, where a verb fits. */
function unknownPast({ norm, cap }: Word): VerbReading | null {
  return cap || norm.length < 6 || !norm.endsWith('ed') || norm.endsWith('eed') ? null : { lemma: norm, form: 'past-participle', noun: false };
}

/** "will mothball": behind a modal verb stands a verb, known or not. */
function unknownBase(token: Token | undefined, before: Tag | undefined, first: Tag | undefined): VerbReading | undefined {
  if (token === undefined || token.cap || token.kind !== 'word' || token.norm.length < 4 || !(before === 'modal' || (before === 'adv' && first === 'modal')) || NEVER_VERB.test(token.norm)) return undefined;
  return /(?:ing|ed|ly|ness|ion|er|or|al|ic|ous|ive|able|ful|less)$/.test(token.norm) ? undefined : { lemma: token.norm, form: 'base', noun: false };
}

const NEVER_VERB = /^(?:hundred|armou?red|unmanned|advanced|tracked|wheeled|automated|sophisticated|mechani[sz]ed|motori[sz]ed|towed|guided|integrated|dedicated|so-called|unarmed|armed|united|allied|rugged|sacred|wicked|naked|indeed|biased|interested|limited|undisclosed|unspecified|combined|second-hand|skilled|talented|crewed|uncrewed|uninhabited|camouflaged|hardened|fortified|hidden|detailed|aged|sustained|closed-door|truck-mounted)$/;

const MEASURES = ['up to', 'as many as', 'as few as', 'more than', 'fewer than', 'less than', 'at least', 'over', 'around', 'about', 'nearly', 'almost', 'some', 'roughly', 'approximately', 'close to', 'no fewer than', 'an additional', 'another'].map((words) => words.split(' '));

const MEASURE_STARTS = new Set(MEASURES.map(([first]) => first));

/** "between 16 and 24 jets". */
function isNumberRange(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === 'between' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.norm === 'and' && tokens[at + 3]?.kind === 'number' && tokens[at + 4]?.kind === 'word';
}

/** "up to 40", "more than 200", "over 12": words that only qualify the number behind them. */
function measuringWords(tokens: readonly Token[], at: number): number {
  if (!MEASURE_STARTS.has(tokens[at]?.norm ?? '')) return 0;
  for (const words of MEASURES) {
    const behind = tokens[at + words.length];
    if ((behind?.kind === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a|hundred)$/.test(behind?.norm ?? '')) && words.every((word, offset) => tokens[at + offset]?.norm === word) && !(behind?.norm === 'a' && words.length < 2)) return words.length;
  }
  return 0;
}

function mark(tags: Tag[], fixed: Uint8Array, from: number, to: number, kind: Tag): void {
  for (let i = from; i < to; i += 1) {
    if (fixed[i] === 1 && kind !== 'name') tags[i] = kind;
    if (fixed[i] === 1) continue;
    tags[i] = kind;
    fixed[i] = 1;
  }
}

/** Adjectives that stand behind their noun and end its phrase: "munitions capable of …". */
const POSTPOSED = new Set(['capable', 'able', 'available', 'suitable', 'ready', 'wary', 'aware', 'familiar', 'responsible', 'eligible', 'necessary', 'effective', 'due']);

/** Every word the closed classes hold: most words of a text are none, and are left to the verbs and nouns at once. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([...determiners, ...auxiliaries.keys(), ...modals, ...negations, ...prepositions, ...conjunctions, ...relatives, ...subordinators, ...pronouns, ...adverbs, ...POSTPOSED, 'to', 'thanks']);

/** These, and the words of `LATER`, are adverbs beside some words. */
const ORDINAL = /^(?:last|first|next)$/;

function closedTag(tokens: readonly Token[], i: number): Tag | undefined {
  const token = tokens[i];
  if (token === undefined) return 'stop';
  if (token.kind === 'possessive') return 'poss';
  if (token.kind === 'number' || token.kind === 'mixed') return 'number';
  if (token.kind === 'sign') return signTag(tokens, i);
  const { norm, word } = token;
  if (!(word.closed ??= FUNCTION_WORDS.has(norm) || norm.endsWith('ly') || ORDINAL.test(norm) || LATER.test(norm))) return undefined;
  if (ORDINAL.test(norm) && auxiliaries.has(tokens[i - 1]?.norm ?? '') && /participle/.test(verbForms.get(tokens[i + 1]?.norm ?? '')?.form ?? '')) return 'adv';
  if (LATER.test(norm) && /^(?:later|earlier|afterwards)$/.test(tokens[i + 1]?.norm ?? '')) return 'adv';
  if (inCompound(tokens, i) && !auxiliaries.has(norm)) return undefined;
  if (norm === 'to') return 'to';
  if (norm === 'per' && tokens[i + 1]?.norm === 'cent') return undefined;
  if (COUNTED.test(norm) && (tokens[i - 1]?.kind === 'number' || SMALL.test(tokens[i - 1]?.norm ?? ''))) return undefined;
  if (determiners.has(norm)) return norm === 'no' && tokens[i + 1]?.norm === 'longer' ? 'neg' : 'det';
  if (norm === 'do' && tokens[i - 1]?.cap === true && tokens[i + 1]?.cap === true) return undefined;
  if (auxiliaries.has(norm)) return norm.endsWith("n't") ? 'neg' : 'aux';
  if (modals.has(norm) && !(norm === 'may' && token.cap && i > 0) && !(norm === 'might' && tokens[i - 1]?.norm !== undefined && /^(?:military|air|naval|its|their|economic)$/.test(tokens[i - 1]?.norm ?? ''))) return negations.has(norm) ? 'neg' : 'modal';
  if (negations.has(norm)) return 'neg';
  if (norm === 'thanks' && tokens[i + 1]?.norm === 'to') return 'prep';
  if (norm === 'since' && tokens[i - 1] !== undefined && auxiliaries.get(tokens[i - 1]?.norm ?? '') === 'have') return 'adv';
  if (prepositions.has(norm)) return norm === 'like' && tokens[i - 1]?.norm === 'would' ? 'adv' : 'prep';
  if (conjunctions.has(norm)) return 'conj';
  if (relatives.has(norm)) return 'rel';
  // "That announcement was made in May"
  if (norm === 'that' && i === 0 && /^(?:announcement|deal|contract|order|agreement|purchase|sale|decision|plan|package|batch|delivery|year|month|day|week|amount|figure|sum|offer|tender)$/.test(tokens[1]?.norm ?? '')) return 'det';
  if (subordinators.has(norm)) return norm === 'that' && tokens[i - 1]?.kind === 'sign' && tokens[i - 1]?.text !== ',' ? 'det' : 'sub';
  if (pronouns.has(norm)) return 'pron';
  if (POSTPOSED.has(norm) && tokens[i - 1]?.kind === 'word' && tokens[i + 1]?.kind === 'word' && !determiners.has(tokens[i - 1]?.norm ?? '')) return 'adv';
  if (ATTRIBUTIVE.test(norm) && determiners.has(tokens[i - 1]?.norm ?? '') && tokens[i + 1]?.kind === 'word') return undefined;
  if (adverbs.has(norm) || (norm.endsWith('ly') && norm.length > 4 && !notAdverbs.has(norm) && (!token.cap || (i === 0 && tokens[1]?.text === ',')))) return 'adv';
  return undefined;
}

/** "delivered weapons to the army weeks later": no part of the phrase in front. */
const LATER = /^(?:hours|days|weeks|months|years|decades)$/;

/** "an earlier plan": adverbs that describe a noun behind a determiner. */
const ATTRIBUTIVE = /^(?:earlier|later|then|once|only|far|long|back|initially)$/;

/** "two more submarines", "12 additional jets": inside a phrase these words open none. */
const COUNTED = /^(?:more|additional|other|such)$/;
const SMALL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|many|some)$/;

/** A part of a hyphenated compound ("state-of-the-art") is no function word. */
function inCompound(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (before?.text === '-' && tokens[i]?.glued === true && before.glued) || (after?.text === '-' && after.glued && tokens[i + 2]?.glued === true);
}

function signTag(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i];
  const text = token?.text ?? '';
  if (text === ',') return 'comma';
  if (text === '-' || text === '/' || text === '–') return token?.glued === true && tokens[i + 1]?.glued === true ? 'hyphen' : 'stop';
  if (text === '%') return 'noun';
  if (text === '.') return i === tokens.length - 1 ? 'stop' : token?.glued === true && tokens[i + 1]?.glued === true ? 'hyphen' : 'adv';
  return text === '"' || text === "'" || PICTURE.test(text) ? 'adv' : 'stop';
}

/** Emoji and other pictures stand in a sentence without cutting it. */
const PICTURE = /^[\u2600-\u27BF\uFE0F\uD83C-\uDBFF\uDC00-\uDFFF]/;

const NOMINAL: ReadonlySet<Tag> = new Set(['det', 'poss', 'number', 'hyphen']);

/** Is this word, which could be a verb, a verb in its place? */
function isVerbHere(tokens: readonly Token[], tags: readonly Tag[], i: number, verb: VerbReading): boolean {
  const before = i === 0 ? undefined : tags[i - 1];
  const next = tokens[i + 1];
  const word = tokens[i];
  if (before === 'to' && verb.form === 'ing') return takesObject(next) || (next?.kind === 'word' && !prepositions.has(next.norm));
  if (before === 'modal' || before === 'to') return verb.form === 'base';
  if (before === 'number' && STREET.test(verb.lemma) && verb.form.startsWith('past') && next?.kind === 'word') return true;
  if (before !== undefined && NOMINAL.has(before)) return before === 'hyphen' ? false : verb.form === 'ing' && before !== 'det' && before !== 'poss' && before !== 'number' && takesObject(next);
  if (word?.cap === true && i > 0 && tokens[i - 1]?.cap === true && next?.cap === true && !verb.form.startsWith('past') && verb.form !== 'third') return false;
  switch (verb.form) {
    case 'ing':
      return ingIsVerb(tokens, tags, i, verb);
    case 'past':
      return true;
    case 'participle':
    case 'past-participle':
      return participleIsVerb(tokens, tags, i);
    case 'third':
      return thirdIsVerb(tokens, tags, i, verb);
    case 'base':
      return baseIsVerb(tokens, tags, i, verb);
    default:
      return verb.form satisfies never;
  }
}

/** "some 5,000 marched on the embassy". */
const STREET = /^(?:march|rally|demonstrate|protest|gather)$/;

const ADJECTIVE_BEFORE = /^(?:newly|recently|highly|previously|jointly|locally|widely|heavily|fully|domestically)$/;

function participleIsVerb(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const before = tags[i - 1];
  const next = tokens[i + 1];
  // "the best known purchases"
  if (tokens[i]?.norm === 'known' && /^(?:best|better|well|little|lesser|least|widely)$/.test(tokens[i - 1]?.norm ?? '') && next?.kind === 'word' && !prepositions.has(next.norm)) return false;
  if (before === 'aux' || before === 'neg' || before === 'name' || before === 'pron' || before === 'rel' || before === 'date' || before === 'money') return true;
  if (before === 'adv') return !(ADJECTIVE_BEFORE.test(tokens[i - 1]?.norm ?? '') && tags[i - 2] === 'det');
  if (next === undefined || next.kind !== 'word' || takesObject(next) || prepositions.has(next.norm) || conjunctions.has(next.norm) || next.norm === 'to' || next.norm === 'that' || adverbs.has(next.norm)) return before !== 'prep' || next === undefined;
  // "a modernised tank", "for advanced systems": an adjective in front of a noun
  if (before === 'prep' || before === 'to') return false;
  if (before === 'conj' || before === 'comma') return verbForms.get(tokens[i]?.norm ?? '')?.noun !== true;
  return before === 'noun' || before === undefined;
}

function ingIsVerb(tokens: readonly Token[], tags: readonly Tag[], i: number, verb: VerbReading): boolean {
  const before = tags[i - 1];
  const next = tokens[i + 1];
  if (before === 'aux') return true;
  if (verb.noun && before !== 'prep' && before !== 'comma' && !(/^(?:visit|meet|find)$/.test(verb.lemma) && before === 'noun' && next?.cap === true)) return false;
  if (before === 'noun' || before === 'name') return takesObject(next) || (next !== undefined && (prepositions.has(next.norm) && next.norm !== 'of'));
  return next === undefined ? false : takesObject(next) || next.kind !== 'sign' && next.norm !== 'of' && next.norm !== 'and';
}

function thirdIsVerb(tokens: readonly Token[], tags: readonly Tag[], i: number, verb: VerbReading): boolean {
  const before = tags[i - 1];
  const next = tokens[i + 1];
  if (before === 'sub' && tokens[i - 1]?.norm === 'that' && tags[i - 2] === 'noun' && next?.kind === 'word' && prepositions.has(next.norm)) return true;
  if (tokens[i]?.norm === 'states' && before === 'name') return next?.norm === 'that';
  if (!verb.noun) return before !== 'prep';
  if (verb.lemma === 'stand' && before === 'noun' && /^(?:by|at|in|to|on)$/.test(next?.norm ?? '')) return true;
  if (tokens[i]?.norm === 'dates' && (before === 'noun' || before === 'comma' || before === 'name' || before === 'pron') && /^(?:from|back)$/.test(next?.norm ?? '')) return true;
  if (before === 'comma') return next !== undefined && (next.kind === 'number' || determiners.has(next.norm));
  if (before === 'prep' || before === 'conj' || before === undefined) return false;
  if (before === 'pron' || before === 'rel' || before === 'adv') return true;
  if (before === 'noun' && next?.norm === 'to' && /^(?:hope|aim|want|seek|need)$/.test(verb.lemma)) return true;
  if (before === 'name') return takesObject(next) || next?.norm === 'to' || next?.norm === 'on' || next?.cap === true || (next?.kind === 'word' && !prepositions.has(next.norm) && !conjunctions.has(next.norm) && next.norm !== 'are' && next.norm !== 'were' && !auxiliaries.has(next.norm) && !modals.has(next.norm) && verbForms.get(next.norm)?.form !== 'past-participle');
  return next !== undefined && determiners.has(next.norm);
}

function baseIsVerb(tokens: readonly Token[], tags: readonly Tag[], i: number, verb: VerbReading): boolean {
  const before = tags[i - 1];
  const next = tokens[i + 1];
  if (before === 'pron' || before === 'rel') return true;
  // "the aircraft ordered in 2021 cost $300 million"
  if (verb.lemma === 'cost' && before !== 'prep' && before !== 'to' && next !== undefined && (next.kind === 'number' || next.kind === 'mixed' || /^[$€£¥]/.test(next.text))) return true;
  if (before === 'neg' || before === 'aux') return auxiliaries.get(tokens[before === 'neg' ? i - 2 : i - 1]?.norm ?? '') !== 'be' || PARTICIPLE_ALIKE.test(tokens[i]?.norm ?? '');
  if (before === 'adv' && (tags[i - 2] === 'modal' || tags[i - 2] === 'to' || tags[i - 2] === 'pron')) return true;
  if (tokens[i]?.norm === 'cut' && (before === 'name' || before === 'conj' || before === 'comma') && CUT.test(next?.norm ?? '')) return true;
  if (tokens[i]?.norm === 'hit' && (before === 'noun' || before === 'name') && takesObject(next)) return true;
  if (SAME_PAST.test(tokens[i]?.norm ?? '') && (before === 'noun' || before === 'name') && PARTICLES.test(next?.norm ?? '')) return true;
  // "the services now exchange information": an adverb between a plural and its verb
  if (before === 'adv' && verb.noun && BETWEEN.test(tokens[i - 1]?.norm ?? '') && tags[i - 2] === 'noun' && /s$/.test(tokens[i - 2]?.norm ?? '') && next?.kind === 'word' && !prepositions.has(next.norm)) return true;
  if (before === 'prep' || before === undefined) return false;
  if (!verb.noun && (before === 'name' || before === 'noun') && (seenToDo(tokens, i) || (before === 'name' && /^(?:did|does|do)$/.test(tokens[i - 2]?.norm ?? '')))) return true;
  if (before === 'conj') return verbBefore(tags, i) && takesObject(next);
  const plural = /s$/.test(tokens[i - 1]?.norm ?? '') || severalNames(tags, i);
  if (verb.noun && JOINTLY.test(verb.lemma) && severalNames(tags, i) && next !== undefined && (next.kind === 'word' ? !prepositions.has(next.norm) : takesObject(next))) return true;
  if (verb.noun) return plural && (before === 'name' || before === 'noun') && next !== undefined && (determiners.has(next.norm) || next.kind === 'number');
  return (plural && (before === 'name' || before === 'noun')) || before === 'adv';
}

const BETWEEN = /^(?:now|also|still|already|regularly|routinely|often|jointly|increasingly|currently)$/;

/** "will see Greece buy", "let Poland build": a bare infinitive behind its subject. */
function seenToDo(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - 5); j -= 1) if (/^(?:see|sees|saw|seen|let|lets|letting|help|helps|helped)$/.test(tokens[j]?.norm ?? '')) return true;
  return false;
}

/** What several states do together, told by a word that is a noun as well: "Cyprus and Israel share intelligence". */
const JOINTLY = /^(?:share|exchange|sign|host|stage|launch|ink|seal|back|field)$/;

/** Participles that look like the base form: "was set", but not "was close". */
const PARTICIPLE_ALIKE = /^(?:set|put|cut|hit|let|split|shut|bid|spread|cast|read|cost|beat|run|outbid|overrun)$/;

/** Verbs whose past looks like their base, and the particles that give them away: "the Hungarian state set up". */
/** What states cut: "Riyadh cut ties with Tehran". */
const CUT = /^(?:ties|relations|aid|links|funding|supplies|tariffs|imports|exports|off|gas|contacts|diplomatic|all)$/;

const SAME_PAST = /^(?:set|put|cut|hit|let|split|shut|bid|spread|cast)$/;
const PARTICLES = /^(?:up|out|off|aside|forward|down|back|a|an|the|its|their)$/;

/** "Israel and Morocco sign": two names before a verb without ending. */
function severalNames(tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (tags[j] === 'name' || tags[j] === 'hyphen') j -= 1;
  return j < i - 1 && (tags[j] === 'conj' || (tags[j] === 'comma' && headlineStart(tags, j))) && (tags[j - 1] === 'name' || tags[j - 1] === 'noun');
}

/** "Seoul, Manila ink pact": a headline joins two names by a comma. */
const headlineStart = (tags: readonly Tag[], comma: number): boolean => comma > 0 && comma < 4 && tags.slice(0, comma).every((one) => one === 'name');

function verbBefore(tags: readonly Tag[], i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - 14); j -= 1) if (tags[j] === 'modal' || tags[j] === 'to') return true;
  return false;
}

function takesObject(next: Token | undefined): boolean {
  return next !== undefined && (determiners.has(next.norm) || next.kind === 'number' || next.kind === 'mixed' || next.cap || next.text === '$' || next.text === '€' || next.text === '£');
}
