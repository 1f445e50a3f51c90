import { widerCompanies } from '../dictionaries/wider-companies.data.js';
import { systemEntries, bodyEntries, companyEntries, leaderEntries, stateEntries } from './dictionary-rows.js';
import { type Entry } from './entry.js';
import { OedaNames } from './oeda-rows.js';
import { TokenTrie } from './token-trie.js';
import { tokenize, type Token } from '../text/tokens.js';
import { type NameNote, type Word } from '../text/words.js';

/** A name found in the text: tokens [from, to) of its sentence. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** Words, and types such as "F-16C" or "TB2", between single blanks or hyphens: such a name needs no tokenizer, which is what keeps the start short. */
const PLAIN = /^(?:[A-Z][A-Za-z0-9]*|[a-z]+|\d+[A-Za-z]{0,12})(?:[ -](?:[A-Z][A-Za-z0-9]*|\d+[A-Za-z]{0,12})| [a-z]+)*$/;

/**
 * All dictionaries in one trie. Earlier rows win: hand-written entries before the large actor lists, which enter the
 * trie word by word as texts ask for them. What is found never depends on what was asked before.
 */
export class Gazetteer {
  private readonly trie = new TokenTrie();
  private readonly entries: Entry[] = [];
  private readonly large = new OedaNames();
  private readonly uncapped = new Set<string>();
  readonly size: number;

  constructor(extra: readonly Entry[] = []) {
    for (const entry of extra) this.add(entry);
    for (const entry of stateEntries()) this.add(entry);
    for (const entry of bodyEntries()) this.add(entry);
    for (const entry of leaderEntries()) this.add(entry);
    for (const entry of companyEntries()) this.add(entry);
    for (const entry of companyEntries(widerCompanies)) this.add(entry);
    for (const entry of systemEntries()) this.add(entry);
    this.size = this.entries.length + this.large.size;
  }

  /** Names in one sentence, longest first from the left, never overlapping. */
  find(tokens: readonly Token[]): Mention[] {
    const found: Mention[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      const first = tokens[i];
      if (first === undefined || first.kind === 'sign' || first.kind === 'possessive') continue;
      // Most words of a text have no capital, and hardly a name opens with one of them
      const common = !first.cap && first.kind === 'word';
      const note = this.noteOf(first.word);
      if (common && !note.uncapped) continue;
      if (!common && !note.opened) this.open(first.word, note);
      const mention = this.longestAt(tokens, i);
      if (mention === undefined) continue;
      found.push(mention);
      i = mention.to - 1;
    }
    return found;
  }

  /** What this gazetteer knows of a word; looked up anew where entries were added since. */
  private noteOf(word: Word): NameNote {
    let note = word.names;
    if (note === undefined || note.owner !== this) word.names = note = { owner: this, version: -1, id: -1, singular: -1, original: -1, uncapped: false, opened: false };
    if (note.version === this.entries.length) return note;
    const { text, norm, kind } = word;
    const singular = norm.endsWith('s') ? norm.slice(0, -1) : '';
    const original = norm.length < 3 || kind === 'number' ? undefined : VERSION.exec(norm)?.[1];
    note.version = this.entries.length;
    note.id = this.trie.idOf(norm);
    note.singular = singular.length < 2 ? -1 : this.trie.idOf(singular);
    note.original = original === undefined ? -1 : this.trie.idOf(original);
    note.uncapped = this.uncapped.has(norm) || text.includes('.') || (singular !== '' && this.uncapped.has(singular));
    return note;
  }

  private open({ norm }: Word, note: NameNote): void {
    note.opened = true;
    for (const entry of this.large.opening(norm)) this.add(entry);
  }

  private longestAt(tokens: readonly Token[], from: number): Mention | undefined {
    let node = 0;
    let best: Mention | undefined;
    for (let i = from; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined) break;
      if (i > from && (isJoiner(token) || token.text === "'s")) continue;
      const note = this.noteOf(token.word);
      const next = this.trie.step(node, note.id);
      node = next === -1 ? this.variantStep(node, note) : next;
      if (node === -1) break;
      const value = this.trie.valueAt(node);
      const entry = value === undefined ? undefined : this.entries[value];
      if (entry !== undefined && writtenAsName(tokens, from, i, entry)) best = { from, to: i + 1, entry };
    }
    return best;
  }

  /** "F-16s", "Rafales": a plural of a system's name; "M1A2K", "UH-60L": a version of it. */
  private variantStep(node: number, { singular, original }: NameNote): number {
    const next = this.systemStep(node, singular);
    return next === -1 ? this.systemStep(node, original) : next;
  }

  private systemStep(node: number, id: number): number {
    const next = this.trie.step(node, id);
    const value = next === -1 ? undefined : this.trie.valueAt(next);
    return value !== undefined && this.entries[value]?.kind === 'system' ? next : -1;
  }

  private add(entry: Entry): void {
    const words = PLAIN.test(entry.name) ? entry.name.toLowerCase().split(/[ -]/) : tokenize(entry.name, 0, entry.name.length).filter((token) => !isJoiner(token) && token.text !== "'s").map((token) => token.norm);
    if (words.length === 0) return;
    // The names that `writtenAsName` takes without a capital on their first word
    if ((entry.caps && words.length > 1) || entry.name.charAt(0) === entry.name.charAt(0).toLowerCase()) this.uncapped.add(words[0] ?? '');
    this.trie.add(words, this.entries.length);
    this.entries.push(entry);
  }
}

/** A number within a type's name, and the letters of its version. */
const VERSION = /^(.*\d)[a-z]{1,3}$/;

/** "JLTVs". */
const CAPS_PLURAL = /^[A-Z\d]{2,}s$/;

/** Hyphens, dashes and full stops between the words of a name don't count: "Barak-8" is "Barak 8". */
function isJoiner(token: Token): boolean {
  return token.text === '-' || token.text === '–' || token.text === '.' || token.text === '—';
}

function writtenAsName(tokens: readonly Token[], from: number, to: number, entry: Entry): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (entry.caps) return from !== to || first.caps || first.text.includes('.') || (entry.kind === 'system' && CAPS_PLURAL.test(first.text));
  if (!first.cap && first.kind === 'word') return first.text === entry.name;
  if (from === to) return first.cap || first.kind !== 'word';
  const last = tokens[to];
  return last !== undefined && (last.cap || last.kind !== 'word' || !/^[a-z]/.test(last.text) || /[a-z]$/.test(entry.name) === false || entry.name.split(/[ -]/).at(-1)?.charAt(0) === last.text.charAt(0));
}
