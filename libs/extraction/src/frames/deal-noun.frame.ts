import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { shortened } from '../syntax/chunks.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { headWord, type DealFindings } from './deal-findings.js';
import { distinctThings, phrasesBehind, slotsFrom } from './deal-slots.js';
import { buildDeal } from './build-deal.js';
import { buyingNouns, embeddedBuying, embeddedSelling, sellingNouns, strongDealNouns } from './deal-words.data.js';
import { type Draft } from './draft.types.js';
import { ownersOf } from './slots.js';
import { thingOf } from './things.js';

/** Reads deals told by a noun alone: "Poland's purchase of 180 tanks", "the $3 billion contract with Hanwha for …". */
export function dealNounDrafts(scene: Scene, memory: Memory, taken: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((np, index) => {
    if (np.type !== 'np' || !dealNounAt(scene, np)) return;
    const at = scene.tokens[np.from]?.start ?? 0;
    if ([...taken, ...drafts].some((draft) => draft.span.start <= at && at < draft.span.end)) return;
    const draft = buildDeal(gatherNoun(scene, memory, index, np));
    if (draft !== undefined) drafts.push(draft);
  });
  return drafts;
}

/** Nouns of things that change hands. */
const HANDING = /^(?:delivery|deliveries|handovers?|shipments?|transfers?|arrivals?|induction)$/;

/** A noun that may tell a deal on its own. */
export const tellsDeal = (head: string): boolean => strongDealNouns.has(head) || buyingNouns.has(head) || HANDING.test(head) || /^(?:export|exports|supply|agreement)$/.test(head);

function dealNounAt(scene: Scene, np: Chunk): boolean {
  if (!tellsDeal(headWord(scene, np))) return false;
  const named = np.mentions?.some((mention) => mention.to === np.to) === true;
  return !named && !/^(?:this|these|those|such)$/.test(scene.tokens[np.from]?.norm ?? '');
}

/** "the choice of X over Y": what stands behind "over" was not chosen. */
const CHOICE = /^(?:choice|selection|pick)$/;

function gatherNoun(scene: Scene, memory: Memory, index: number, np: Chunk): DealFindings {
  const isThing = (chunk: Chunk): boolean => thingOf(scene, chunk) !== undefined;
  const own = argumentsAfter(scene.chunks, index, isThing);
  const inner = own.embedded === -1 ? undefined : argumentsAfter(scene.chunks, own.embedded, isThing);
  const groups = [own, ...(inner === undefined ? [] : [inner])];
  const head = headWord(scene, np);
  const about = groups.flatMap((group) => group.phrases.filter(({ word }) => (CHOICE.test(head) ? /^(?:of|for)$/ : /^(?:of|for|covering|on|over|worth|including)$/).test(word)).flatMap(({ chunks }) => chunks));
  const before = thingBefore(scene, np);
  const left = leftOfNoun(scene.chunks, index, (chunk) => LINKS.test(headWord(scene, chunk)));
  const covered = coveredBy(scene, index, isThing);
  const things = distinctThings([...about.map((chunk) => thingOf(scene, chunk)), ...(inner?.objects.map((chunk) => thingOf(scene, chunk)) ?? []), before, ...([...(covered?.objects ?? []), ...(covered?.phrases.filter(({ word }) => word === 'on').flatMap(({ chunks }) => chunks) ?? [])].map((chunk) => thingOf(scene, chunk))), ...onOrder(scene, index, np).map((chunk) => thingOf(scene, chunk)), ...left.phrases.filter(({ word }) => /^(?:on|over|for)$/.test(word)).flatMap(({ chunks }) => chunks.map((chunk) => thingOf(scene, chunk)))]);
  const lemma = own.embedded === -1 ? '' : (scene.chunks[own.embedded]?.word ?? '');
  const embedded = embeddedBuying.has(lemma) ? 'buy' : embeddedSelling.has(lemma) ? 'sell' : undefined;
  const family = HANDING.test(head) ? 'deliver' : sellingNouns.has(head) ? 'sell' : buyingNouns.has(head) && !/^orders?$/.test(head) ? 'buy' : 'sign';
  const slots = slotsFrom({ scene, memory, subject: left.subject, groups: covered === undefined ? groups : [...groups, { ...covered, objects: [], second: [] }], passive: true, subjectPhrases: left.phrases, dealNoun: np, things, family });
  // "an order from Latvia": orders come from who buys
  const placed = /^(?:orders?|contracts?|follow-on|commission)$/.test(head) && left.subject.length === 0 && ownersOf(scene, np).every(({ kind }) => kind === 'company') && slots.by.length === 0 && slots.from.every(({ kind }) => kind === 'state' || kind === 'government') ? slots.from : [];
  const owner = family === 'sell' || family === 'deliver' ? slots.owner : ownersOf(scene, np);
  return { scene, memory, chunk: index, family, passive: family === 'buy' && slots.by.length > 0 && left.subject.length === 0, embedded: embedded ?? (family === 'sign' ? undefined : family === 'buy' ? 'buy' : 'sell'), dealNoun: np, things, slots: placed.length > 0 ? { ...slots, owner, from: [], to: placed } : { ...slots, owner }, from: index, end: Math.max(own.end, inner?.end ?? 0, covered?.end ?? 0), rule: `deal-noun.${family}` };
}

/** "The sale …, covers 116 tanks for Poland": what the deal's own verb lists. */
function coveredBy(scene: Scene, index: number, isThing: (np: Chunk) => boolean): ReturnType<typeof argumentsAfter> | undefined {
  const verb = scene.chunks.findIndex((chunk, i) => i > index && i < index + 14 && chunk.type === 'vg' && /^(?:cover|include|involve|comprise|concern|provide|envisage|consist|call|foresee|see|fall)$/.test(chunk.word) && !describes(scene.chunks, i));
  const subject = verb === -1 ? undefined : subjectOf(scene.chunks, verb);
  // "An agreement with IAI followed; it covered drones"
  const itself = subject?.chunks[0]?.word === 'it' && scene.chunks[subject.at - 1]?.word === ';';
  return subject === undefined || (subject.at !== index && !itself) ? undefined : argumentsAfter(scene.chunks, verb, isThing);
}

/** "has 36 of the fighters on order": what stands between the verb and the order. */
function onOrder({ chunks, tokens }: Scene, index: number, np: Chunk): Chunk[] {
  const found: Chunk[] = [];
  if (chunks[index - 1]?.word !== 'on' || np.to - np.from > 1 || tokens[np.from]?.norm !== 'order') return found;
  for (let i = index - 2; i > Math.max(0, index - 7) && (chunks[i]?.type === 'np' || chunks[i]?.word === 'of'); i -= 1) if (chunks[i]?.type === 'np') found.push(chunks[i] as Chunk);
  return found;
}

/** Nouns that tie whoever does something with them to the deal behind them: "froze funding for the purchase". */
const LINKS = /^(?:funding|funds|budget|money|approval|go-ahead|ahead|light|nod|plans?|interest|talks|negotiations|offer|bid|request|loan|financing|option|permission|proposal|discussions)$/;

/** Verbs whose subject is a side of the deal their phrase speaks of. */
const TALKING = new Set(['open', 'hold', 'begin', 'start', 'enter', 'resume', 'conduct', 'lead', 'announce', 'end', 'conclude', 'finish', 'reach', 'agree', 'move', 'press', 'proceed', 'push', 'go', 'continue', 'confirm', 'launch', 'complete', 'pursue', 'make', 'be', 'seek', 'negotiate', 'result', 'culminate', 'have', 'plan', 'propose', 'want', 'consider', 'eye', 'fund', 'finance', 'approve', 'back', 'set', 'pay', 'spend', 'express', 'show', 'invite', 'request', 'cancel', 'suspend', 'defend', 'benefit', 'secure', 'land', 'withdraw', 'pull', 'walk', 'give', 'grant', 'freeze', 'sign', 'reject', 'veto', 'exit', 'abandon', 'review', 'postpone', 'delay']);

/** "Lima has opened negotiations with KAI over the purchase": the sides named before the deal's noun. */
function leftOfNoun(chunks: readonly Chunk[], index: number, words: (np: Chunk | undefined) => boolean): { subject: readonly Chunk[]; phrases: { word: string; chunks: Chunk[] }[] } {
  const phrases: { word: string; chunks: Chunk[] }[] = [];
  let i = index;
  let linked = false;
  while ((chunks[i - 1]?.type === 'prep' || chunks[i - 1]?.type === 'to') && /^(?:on|over|for|about|regarding|in|of|with|into|to|from)$/.test(chunks[i - 1]?.word ?? '') && chunks[i - 2]?.type === 'np') {
    const list = [chunks[i - 2] as Chunk];
    linked ||= words(list[0]);
    let j = i - 2;
    while ((chunks[j - 1]?.type === 'conj' || chunks[j - 1]?.type === 'comma') && chunks[j - 2]?.type === 'np') {
      j -= 2;
      list.unshift(chunks[j] as Chunk);
    }
    if (chunks[j - 1]?.type === 'prep' && /^(?:with|between|by|from)$/.test(chunks[j - 1]?.word ?? '')) phrases.push({ word: chunks[j - 1]?.word ?? '', chunks: list });
    i = j;
  }
  // "backed out of a deal": two words between
  const parted = /^(?:out|away)$/.test(chunks[i - 2]?.word ?? '') ? i - 3 : i - 2;
  const verbAt = chunks[i - 1]?.type === 'prep' && chunks[parted]?.type === 'vg' ? parted : i - 1;
  const verb = chunks[verbAt]?.verb;
  if (verb === undefined || verb.passive || !(TALKING.has(verb.lemma) || linked)) return { subject: [], phrases };
  const subject = subjectOf(chunks, verbAt);
  return { subject: subject.chunks, phrases: [...phrases, ...phrasesBehind(chunks, subject.at, verbAt)] };
}

/** "a Rafale order", "the submarine contract": the thing stands before the noun, in the same phrase. */
function thingBefore(scene: Scene, np: Chunk): ReturnType<typeof thingOf> {
  const shorter = shortened(np);
  return shorter.to > shorter.from ? thingOf(scene, shorter) : undefined;
}
