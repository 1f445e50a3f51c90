import { describe, expect, it } from '@jest/globals';
import { analyseSentence } from '../analysis/analyse-sentence.js';
import { shippedDictionaries } from '../lexicon/default-gazetteer.js';
import { sentences } from '../text/sentences.js';
import { topicOf } from './topic.js';

const topic = (text: string): readonly string[] => [...topicOf(sentences(text).map((sentence) => analyseSentence(text, sentence, shippedDictionaries(), undefined)))].sort();

describe('the pair a report is about', () => {
  it('is the two states named most', () => {
    expect(topic('Oman and Chile have opened talks. Muscat hopes for copper. Chilean officials are hopeful. Peru looks on.')).toEqual(['CHL', 'OMN']);
  });

  it('counts officials for their states', () => {
    expect(topic('Petro met Maduro on Monday. Gustavo Petro praised Caracas. Colombia waits. Venezuela waits as well.')).toEqual(['COL', 'VEN']);
  });

  it('is nobody where many states are named alike', () => {
    expect(topic('Oman, Chile and Peru met. Oman spoke. Chile spoke. Peru spoke.')).toEqual([]);
  });
});
