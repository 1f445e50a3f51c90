import { type Scene } from '../analysis/scene.js';
import { customerNouns } from './acquisition.frame.js';
import { movingVerbs } from './arrival.frame.js';
import { conflictVerbs, debateNouns } from './conflict.frame.js';
import { tellsDeal } from './deal-noun.frame.js';
import { buyingNouns, dealVerbs } from './deal-words.data.js';
import { envoyNouns, forceVerbs, normaliseNouns, normaliseVerbs, signVerbs, tiesNouns } from './diplomacy-words.data.js';
import { gatheringNouns } from './meeting.frame.js';
import { joinVerbs } from './normalisation.frame.js';
import { exerciseVerbs, meetingVerbs } from './relation-words.data.js';
import { tiesVerbs } from './ties-rows.data.js';

/** Words without which a frame finds nothing: base forms of verbs, last words of noun phrases. */
interface Trigger {
  readonly verb?: (lemma: string) => boolean;
  readonly head?: (word: string) => boolean;
}

const TRIGGERS = {
  deal: { verb: (lemma) => dealVerbs.has(lemma) || lemma === 'replace' || /^(?:ask|add|fly|bring|ferry|set|put|tear|rip|call)$/.test(lemma), head: (word) => /^(?:interested|interest|keen)$/.test(word) },
  'deal-noun': { head: tellsDeal },
  customer: { head: (word) => customerNouns.test(word) },
  acquisition: { head: (word) => buyingNouns.has(word) },
  arrival: { verb: (lemma) => lemma === 'be' || movingVerbs.test(lemma) },
  normalisation: { verb: (lemma) => normaliseVerbs.has(lemma) || joinVerbs.test(lemma), head: (word) => normaliseNouns.test(word) || envoyNouns.test(word) || tiesNouns.test(word) },
  ties: { verb: (lemma) => tiesVerbs.has(lemma) },
  conflict: { verb: (lemma) => conflictVerbs.has(lemma), head: (word) => debateNouns.test(word) },
  signing: { verb: (lemma) => signVerbs.has(lemma) || forceVerbs.test(lemma), head: (word) => word === 'signing' },
  meeting: { verb: (lemma) => meetingVerbs.has(lemma) || exerciseVerbs.has(lemma), head: (word) => gatheringNouns.test(word) },
} satisfies Readonly<Record<string, Trigger>>;

export type FrameName = keyof typeof TRIGGERS;

/** Frames as bits, in the order of the table. */
const FRAMES = Object.keys(TRIGGERS) as FrameName[];

const known = new Map<string, number>();

/** Verbs are remembered up to here and then anew, so that no stream of texts fills the memory. */
const MOST_VERBS = 5_000;

/** The frames a verb sets off, worked out when it is first met. */
function framesOfVerb(lemma: string): number {
  let frames = known.get(lemma);
  if (frames === undefined) {
    if (known.size >= MOST_VERBS) known.clear();
    known.set(lemma, (frames = framesOf(lemma, 'verb')));
  }
  return frames;
}

function framesOf(word: string, place: keyof Trigger): number {
  return FRAMES.reduce((bits, name, index) => ((TRIGGERS[name] as Trigger)[place]?.(word) === true ? bits | (1 << index) : bits), 0);
}

/** Which frames a sentence holds a word of: the others need not read it. */
export function triggeredFrames(scene: Scene): (frame: FrameName) => boolean {
  let bits = 0;
  for (const chunk of scene.chunks) {
    if (chunk.type === 'vg') bits |= framesOfVerb(chunk.word);
    else if (chunk.type === 'np') {
      const head = scene.tokens[chunk.to - 1]?.word;
      if (head !== undefined) bits |= head.heads === -1 ? (head.heads = framesOf(head.norm, 'head')) : head.heads;
    }
  }
  return (frame) => (bits & (1 << FRAMES.indexOf(frame))) !== 0;
}
