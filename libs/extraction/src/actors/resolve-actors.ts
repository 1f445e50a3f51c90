import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type ActorKind, type ActorRef } from './actor.types.js';
import { companyNouns, groupNouns, mediaNouns, stateNouns } from './actor-words.data.js';

const ORGANISED: ReadonlySet<string> = new Set(['company', 'military', 'ministry', 'government', 'body', 'group', 'media']);

/** The actors a noun phrase names as its head (not those that only own or describe it). */
export function actorsOf(scene: Scene, np: Chunk): readonly ActorRef[] {
  return (np.actors ??= read(scene, np));
}

function read(scene: Scene, np: Chunk): ActorRef[] {
  const mentions = np.mentions ?? [];
  const headNoun = lastNoun(scene, np);
  const last = mentions.at(-1);
  const own = last === undefined ? undefined : mentions.find(({ entry, to }) => (entry.kind === 'demonym' || entry.kind === 'state') && to <= last.from);
  // "the Philippine Senate": a house by that name stands elsewhere, too
  if (last !== undefined && own !== undefined && last.entry.kind === 'government' && last.to - last.from === 1 && last.entry.state !== own.entry.state && isHead(scene, np, last)) return [described(scene, np, own, 'government', 'actor.state-body')];
  if (last !== undefined && ORGANISED.has(last.entry.kind) && (isHead(scene, np, last) || (/^(?:military|ministry|government)$/.test(last.entry.kind) && roleOfHead(headNoun) === 'government'))) return [fromOrganisation(scene, last)];
  if (last !== undefined && last.entry.kind === 'system') return [];
  const role = roleOfHead(headNoun) ?? titled(scene, np);
  const state = [...mentions].reverse().find((mention) => mention.entry.state !== null && mention.entry.kind !== 'system');
  if (role === 'government' && state !== undefined) return [described(scene, np, state, 'government', 'actor.state-body')];
  if (role === 'company' && state !== undefined) return [described(scene, np, state, 'company', 'actor.unnamed-company')];
  if (last !== undefined && (last.entry.kind === 'state' || last.entry.kind === 'capital') && isHead(scene, np, last)) return [fromState(scene, last)];
  if (last !== undefined && last.entry.kind === 'demonym' && isHead(scene, np, last) && /(?:s|US|UK|UAE)$/.test(wordsOf(scene, last.from, last.to))) return [fromState(scene, last)];
  if (last !== undefined && last.entry.kind === 'person' && isHead(scene, np, last)) return [fromPerson(scene, last)];
  return [];
}

/** "Indonesian president Prabowo Subianto": a title in front of a name no dictionary has. */
function titled(scene: Scene, np: Chunk): 'government' | undefined {
  let at = np.to - 1;
  while (at > np.from && inName(scene, at) && !stateNouns.has(scene.tokens[at]?.norm ?? '')) at -= 1;
  if (at === np.to - 1 || np.to - 1 - at > 6) return undefined;
  const word = scene.tokens[at]?.norm ?? '';
  // "Greek defence council KYSEA": a body's short name behind what it is
  const short = np.to - 1 - at === 1 && scene.tokens[np.to - 1]?.caps === true && (stateNouns.has(word) || stateNouns.has(`${scene.tokens[at - 1]?.norm ?? ''} ${word}`));
  return short || TITLES.test(word) ? 'government' : undefined;
}

/** Part of a person's name: a capital, a hyphen and what it joins, or "bin", "de", "van" between two. */
export function inName({ tokens }: Scene, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.cap || (token.text === '-' && token.glued)) return true;
  return (token.glued && tokens[at - 1]?.text === '-') || (PARTICLES.test(token.norm) && tokens[at + 1]?.cap === true);
}

const PARTICLES = /^(?:bin|bint|ibn|al|el|de|da|do|dos|del|di|van|von|der|la|le|ben|ould|ag)$/;

/** "Foreign Minister Joseph Wu": an office and a name, whatever state it belongs to. */
export function titledName(scene: Scene, np: Chunk): boolean {
  return titled(scene, np) === 'government';
}

export const isTitle = (word: string): boolean => TITLES.test(word);

const TITLES = /^(?:president|minister|premier|chancellor|king|queen|emir|sultan|ambassador|secretary|commander|general|spokesman|spokeswoman|spokesperson|envoy|leader|prince|admiral|chief|governor|senator|lawmaker|official|speaker|deputy|head|director|representative|delegate|negotiator|adviser|advisor|diplomat|mayor|captain|colonel|marshal|sheikh|president-elect|chairman|chairwoman)$/;

/** Last common noun of the phrase, singular or plural as written, with the noun before it for two-word roles. */
function lastNoun(scene: Scene, np: Chunk): string {
  const head = scene.tokens[np.to - 1]?.norm ?? '';
  const before = scene.tokens[np.to - 2]?.norm ?? '';
  return `${before} ${head}`;
}

function roleOfHead(twoWords: string): 'government' | 'company' | 'media' | 'group' | undefined {
  const one = twoWords.slice(twoWords.indexOf(' ') + 1);
  if (stateNouns.has(twoWords)) return 'government';
  if (companyNouns.has(twoWords)) return 'company';
  if (mediaNouns.has(twoWords)) return 'media';
  if (stateNouns.has(one)) return 'government';
  if (companyNouns.has(one)) return 'company';
  if (mediaNouns.has(one)) return 'media';
  return groupNouns.has(one) ? 'group' : undefined;
}

/** "its military", "their foreign ministers": the head is a body of some state. */
export function namesStateBody(scene: Scene, np: Chunk): boolean {
  return roleOfHead(lastNoun(scene, np)) === 'government';
}

/** Nothing but a legal form, a nickname in brackets or a closing word follows the name inside its phrase. */
function isHead(scene: Scene, np: Chunk, mention: Mention): boolean {
  if (mention.to === np.to) return true;
  const rest = scene.tokens.slice(mention.to, np.to);
  return rest.every((token) => /^(?:ltd|limited|inc|corp|corporation|co|plc|ag|ab|spa|gmbh|group|company|division|s\.?a\.?|s|a|n\.?v\.?|b\.?v\.?|a\.?s\.?|p|oyj|oy|asa|kg|se|pvt|pte|pty|bhd|llc|lp|holding|holdings|itself|subsidiary|uk|us|usa|australia|canada|france|germany|italy|india|poland|deutschland|nederland|international)$/.test(token.norm) || token.text === '.');
}

function fromOrganisation(scene: Scene, { from, to, entry }: Mention): ActorRef {
  const name = wordsOf(scene, from, to);
  const known = !entry.dictionary.startsWith('rule:');
  if ((entry.kind === 'military' || entry.kind === 'ministry' || entry.kind === 'government') && entry.state !== null) {
    return { id: entry.state, name, kind: 'government', state: entry.state, from, to, basis: 'normalised', rule: `lexicon.${entry.dictionary}`, confidence: 0.95, organisation: entry.id };
  }
  return { id: entry.id, name, kind: entry.kind as ActorKind, state: entry.state, from, to, basis: known ? 'literal' : 'normalised', rule: `lexicon.${entry.dictionary}`, confidence: known ? 0.95 : 0.75 };
}

function fromState(scene: Scene, { from, to, entry }: Mention): ActorRef {
  return { id: entry.id, name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: entry.kind === 'state' ? 'literal' : 'normalised', rule: `lexicon.${entry.dictionary}.${entry.kind}`, confidence: 0.95 };
}

function fromPerson(scene: Scene, { from, to, entry }: Mention): ActorRef {
  return { id: entry.id, name: wordsOf(scene, from, to), kind: 'person', state: entry.state, from, to, basis: 'normalised', rule: `lexicon.${entry.dictionary}`, confidence: 0.7 };
}

/** "the Polish armed forces", "an Israeli company": the state the phrase names, in the role its noun gives. */
function described(scene: Scene, np: Chunk, mention: Mention, kind: ActorKind, rule: string): ActorRef {
  const state = mention.entry.state ?? '';
  return { id: state, name: wordsOf(scene, mention.from, np.to), kind, state, from: mention.from, to: np.to, basis: 'normalised', rule, confidence: kind === 'company' ? 0.7 : 0.92 };
}
