import { type Scene } from '../analysis/scene.js';
import { describes } from '../syntax/arguments.js';
import { embeddedBuying } from './deal-words.data.js';

export function chunkAt(scene: Scene, offset: number): number {
  return scene.chunks.findIndex((chunk) => (scene.tokens[chunk.from]?.start ?? 0) <= offset && offset < (scene.tokens[chunk.to - 1]?.end ?? 0));
}

/** The verb (or the draft's own noun) a date hangs on: the nearest to its left in the clause; -1 at the front. */
export function governorOf(scene: Scene, at: number, own: number, second = false): number {
  if (at === own) return own;
  const opened = clauseOpened(scene, at);
  if (opened !== -1) return opened;
  let inner = second && twoVerbs(scene, at);
  for (let i = at - 1; i >= 0; i -= 1) {
    const chunk = scene.chunks[i];
    // "the first of 12 aircraft ordered in 2021 last week": the second date is the outer verb's
    if (inner && chunk?.type === 'vg') {
      inner = false;
      continue;
    }
    if (i === own) return own;
    // "said in a release dated 5 April"
    if (chunk?.type === 'vg' && (inserted(scene, i, at) || (chunk.word === 'date' && describes(scene.chunks, i) && !/^(?:sub|rel)$/.test(scene.chunks[i - 1]?.type ?? '')))) continue;
    if (chunk?.type === 'vg') return i;
    if (chunk?.type === 'stop' && /[;:—]/.test(chunk.word)) return i < 6 && scene.chunks.slice(0, i).every(({ type }) => type !== 'vg') ? -1 : -2;
  }
  return -1;
}

function twoVerbs({ chunks }: Scene, at: number): boolean {
  return chunks.slice(0, at).filter(({ type }) => type === 'vg').length > 1;
}

/** "…, and in 2023 bought": a date that opens a clause within the sentence belongs to the verb behind it; -1 elsewhere. */
function clauseOpened({ chunks }: Scene, at: number): number {
  let i = at - 1;
  while (chunks[i]?.type === 'prep' || chunks[i]?.type === 'comma' || chunks[i]?.type === 'adv') i -= 1;
  const opener = chunks[i];
  if (opener === undefined || i < 2 || !(opener.type === 'conj' || opener.type === 'sub' || (opener.type === 'stop' && /^[;:—–]$/.test(opener.word)))) return -1;
  if (opener.type === 'conj' && chunks[i - 1]?.type === 'date' && i === at - 1) return -1;
  for (let j = at + 1; j < chunks.length; j += 1) {
    const chunk = chunks[j];
    if (chunk?.type === 'vg') return j;
    if (chunk?.type === 'stop' || chunk?.type === 'sub' || chunk?.type === 'rel' || (chunk?.type === 'conj' && chunks[j - 1]?.type === 'date')) return -1;
  }
  return -1;
}

/** "renewed their pact, first signed in 2017, on 3 June": the participle between commas has no say over what follows. */
function inserted({ chunks }: Scene, verb: number, at: number): boolean {
  const group = chunks[verb]?.verb;
  const bare = group !== undefined && /participle$/.test(group.form) && !group.passive && !group.perfect && group.modal === '' && chunks[verb - 1]?.type === 'comma';
  if (!bare && !describes(chunks, verb)) return false;
  const before = chunks[verb - 1]?.type === 'adv' ? chunks[verb - 2] : chunks[verb - 1];
  return before?.type === 'comma' && chunks.slice(verb + 1, at).some(({ type }) => type === 'comma');
}

export function ownVerb(scene: Scene, at: number): number {
  let relative = 0;
  for (let i = at + 1; i < scene.chunks.length; i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.type === 'rel' || (chunk?.type === 'sub' && chunk.word === 'that' && scene.chunks[i - 1]?.type === 'np')) relative += 1;
    if (chunk?.verb?.finite !== true || describes(scene.chunks, i)) continue;
    if (relative === 0) return i;
    relative -= 1;
  }
  return -1;
}

export function sameVerbChain(scene: Scene, governor: number, own: number): boolean {
  const [from, to] = governor < own ? [governor, own] : [own, governor];
  if (governor < own && scene.chunks.slice(governor + 1, own).some(({ verb }) => verb?.finite === true)) return false;
  if (governor > own && !embeddedBuying.has(scene.chunks[governor]?.word ?? '')) return false;
  return scene.chunks.slice(from + 1, to).every(({ type }) => type !== 'sub' && type !== 'rel' && type !== 'stop') && (scene.chunks[to]?.verb?.infinitive === true || scene.chunks[to]?.verb?.form === 'ing');
}
