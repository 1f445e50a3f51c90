import { describe, expect, it } from '@jest/globals';
import { analyseSentence } from '../analysis/analyse-sentence.js';
import { type Scene } from '../analysis/scene.js';
import { Memory } from '../discourse/memory.js';
import { shippedDictionaries } from '../lexicon/default-gazetteer.js';
import * as testing from '../testing/index.js';
import { sentences } from '../text/sentences.js';
import { acquisitionDrafts, customerDrafts } from './acquisition.frame.js';
import { arrivalDrafts } from './arrival.frame.js';
import { conflictDrafts } from './conflict.frame.js';
import { dealDrafts } from './deal.frame.js';
import { dealNounDrafts } from './deal-noun.frame.js';
import { type Draft } from './draft.types.js';
import { meetingDrafts } from './meeting.frame.js';
import { normalisationDrafts } from './normalisation.frame.js';
import { signingDrafts } from './signing.frame.js';
import { tiesDrafts } from './ties.frame.js';
import { type FrameName, triggeredFrames } from './triggers.js';

const FRAMES: Readonly<Record<FrameName, (scene: Scene, memory: Memory) => readonly Draft[]>> = {
  deal: dealDrafts,
  'deal-noun': (scene, memory) => dealNounDrafts(scene, memory, []),
  customer: (scene, memory) => customerDrafts(scene, memory, []),
  acquisition: (scene, memory) => acquisitionDrafts(scene, memory, []),
  arrival: (scene, memory) => arrivalDrafts(scene, memory, []),
  normalisation: normalisationDrafts,
  conflict: conflictDrafts,
  signing: (scene, memory) => signingDrafts(scene, memory, []),
  ties: (scene, memory) => tiesDrafts(scene, memory, []),
  meeting: meetingDrafts,
};

/** Every text of our own, so that a frame that learns a new word without its trigger is found out. */
const texts = [...new Set(Object.values(testing).flatMap((fixtures) => (Array.isArray(fixtures) ? (fixtures as readonly { readonly text: string }[]).map(({ text }) => text) : [])))];

describe('triggers', () => {
  it('let no sentence pass by in which their frame finds something', () => {
    const missed: string[] = [];
    const fired = new Set<FrameName>();
    for (const text of texts) {
      const memory = new Memory();
      for (const sentence of sentences(text)) {
        const scene = analyseSentence(text, sentence, shippedDictionaries(), undefined);
        const fires = triggeredFrames(scene);
        memory.note(scene);
        for (const frame of Object.keys(FRAMES) as FrameName[]) {
          if (fires(frame)) fired.add(frame);
          else if (FRAMES[frame](scene, memory).length > 0) missed.push(`${frame}: ${text.slice(sentence.start, sentence.end)}`);
        }
        memory.close(scene);
      }
    }
    expect(missed).toEqual([]);
    expect([...fired].sort()).toEqual(Object.keys(FRAMES).sort());
  }, 60_000);
});
