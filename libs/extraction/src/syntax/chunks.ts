import { type Mention } from '../lexicon/gazetteer.js';
import { type Token } from '../text/tokens.js';
import { type Chunk } from './chunk.types.js';
import { type Tagged } from './tags.js';
import { readVerbGroup, type VerbGroup } from './verb-group.js';

/** A chunk still being read. All share one shape, whatever they hold: the frames read little else. */
type Open = { -readonly [K in keyof Chunk]: Chunk[K] };

function open(type: Chunk['type'], from: number, to: number, word: string): Open {
  return { type, from, to, word, verb: undefined, mentions: undefined, actors: undefined, thing: undefined };
}

function phrase(from: number, to: number, mentions: readonly Mention[] | undefined): Chunk {
  const np = open('np', from, to, '');
  np.mentions = mentions?.filter((mention) => mention.from >= from && mention.to <= to);
  return np;
}

function verbal(from: number, verb: VerbGroup): Chunk {
  const vg = open('vg', from, verb.to, verb.lemma);
  vg.verb = verb;
  return vg;
}

/** The phrase without its last word: "a Rafale" of "a Rafale order". */
export function shortened(np: Chunk): Chunk {
  return phrase(np.from, np.to - 1, np.mentions);
}

export function chunk(tokens: readonly Token[], { tags, verbs }: Tagged, mentions: readonly Mention[]): Chunk[] {
  const chunks: Chunk[] = [];
  const borders = new Set<number>();
  for (const { entry, from, to } of mentions) {
    if (!BORDERING.has(entry.kind)) continue;
    if ((tags[to] === 'number' && tokens[to]?.glued === false) || TIMES.test(`${tokens[to]?.norm ?? ''} ${tokens[to + 1]?.norm ?? ''}`)) borders.add(to);
    if (opensRelative(tokens, tags, from, to)) borders.add(from);
  }
  for (let i = 0; i < tokens.length; ) {
    const group = readVerbGroup(tokens, tags, verbs, i);
    if (group !== undefined) {
      chunks.push(verbal(i, group));
      i = group.to;
      continue;
    }
    const end = phraseEnd(tags, i, borders);
    if (end > i) {
      chunks.push(phrase(i, end, mentions));
      i = end;
      continue;
    }
    const tag = tags[i];
    const to = tag === 'date' || tag === 'money' ? runEnd(tags, i) : i + 1;
    chunks.push(open(single(tag), i, to, tokens[i]?.norm ?? ''));
    i = to;
  }
  return chunks;
}

/** "met Maduro six times": how often is no part of a name. */
const TIMES = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times$|^(?:twice|thrice) /;

/** "the jets Poland ordered": a name between a plural and a verb is the subject of a relative clause without a pronoun. */
function opensRelative(tokens: readonly Token[], tags: Tagged['tags'], from: number, to: number): boolean {
  const paper = PAPER.test(tokens[from - 1]?.norm ?? '') && tags[from - 1] === 'noun' && (tags[to] === 'verb' || (tags[to] === 'conj' && tags[to + 1] === 'name' && tags.slice(to + 2, to + 4).includes('verb')));
  if (paper) return true;
  if (tags[to] !== 'verb' && tags[to] !== 'aux' && !((tags[to] === 'neg' || tags[to] === 'adv') && tags[to + 1] === 'verb')) return false;
  const plural = tokens[from - 1];
  // "In the 2023-24 financial year Canberra committed to 20 planes"
  if (plural !== undefined && /^(?:year|quarter|month|week|day|decade|spring|summer|autumn|winter|time|occasion)$/.test(plural.norm)) return true;
  return plural !== undefined && tags[from - 1] === 'noun' && !plural.cap && plural.norm.length > 3 && (plural.norm.endsWith('s') || plural.norm === 'aircraft') && !plural.norm.endsWith('ss');
}

/** What two states have between them: a name behind it opens "… Ankara and Mogadishu concluded". */
const PAPER = /^(?:accord|agreement|pact|treaty|memorandum|protocol|declaration|deal|contract|plan|roadmap)$/;

function single(tag: Tagged['tags'][number] | undefined): Chunk['type'] {
  switch (tag) {
    case 'prep':
    case 'to':
    case 'conj':
    case 'comma':
    case 'rel':
    case 'sub':
    case 'pron':
    case 'date':
    case 'money':
      return tag;
    case 'adv':
    case 'det':
    case 'neg':
    case 'modal':
    case 'aux':
    case 'verb':
      return 'adv';
    default:
      return 'stop';
  }
}

function runEnd(tags: Tagged['tags'], from: number): number {
  let end = from + 1;
  while (end < tags.length && tags[end] === tags[from]) end += 1;
  return end;
}

/** Behind the name of one of these a number opens a phrase of its own: "bought from Israel 164 pods". */
const BORDERING: ReadonlySet<string> = new Set(['state', 'capital', 'company', 'military', 'ministry', 'government', 'person']);

/** A noun phrase: determiners, numbers, nouns, names and possessives in a row. */
function phraseEnd(tags: Tagged['tags'], from: number, borders: ReadonlySet<number>): number {
  let end = from;
  let solid = false;
  for (; end < tags.length; end += 1) {
    const tag = tags[end];
    if (end > from && borders.has(end)) break;
    if (tag === 'det') {
      if (solid && tags[end - 1] !== 'poss') break;
    } else if (tag === 'noun' || tag === 'name' || tag === 'number') solid = true;
    else if (tag === 'money' && isModifier(tags, end)) solid = true;
    else if (tag === 'date' && isModifier(tags, end) && (end === from || tags[end - 1] === 'det' || tags[end - 1] === 'date' || tags[end - 1] === 'poss')) solid = true;
    else if (!((tag === 'poss' || tag === 'hyphen') && end > from)) break;
  }
  return solid && end > from && (end - from > 1 || tags[from] !== 'det') ? end : from;
}

/** "the $175 million deal", "the 2020 renewal", "a December 2021 contract": the amount or date stands inside the phrase. */
function isModifier(tags: Tagged['tags'], at: number): boolean {
  const kind = tags[at];
  let start = at;
  while (start > 0 && tags[start - 1] === kind) start -= 1;
  let end = at + 1;
  while (end < tags.length && tags[end] === kind) end += 1;
  const before = tags[start - 1];
  const after = tags[end];
  if (kind === 'money') return (after === 'noun' || after === 'name') && (before === 'det' || before === 'poss' || before === 'verb' || before === 'noun' || before === 'name' || before === undefined);
  return (after === 'noun' || after === 'money' || (after === 'name' && before === 'poss')) && (before === 'det' || before === 'poss');
}
