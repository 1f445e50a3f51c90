import { describe, expect, it } from '@jest/globals';
import { type Candidate } from '../candidate.types.js';
import { extract } from '../extract.js';
import { validateCandidate } from './validate-candidate.js';

const text = 'Poland ordered 96 AH-64E Apache helicopters from Boeing for $10 billion in August 2024.';

function candidate(): Candidate {
  const [one] = extract({ text }).candidates;
  if (one === undefined) throw new Error('The passage gave no candidate: look at the deal frame first.');
  return one;
}

const moved = { start: 0, end: 6, exact: 'Boeing' };

describe('validateCandidate', () => {
  it('lets a sound candidate through unchanged', () => {
    expect(validateCandidate(text, candidate())).toEqual(candidate());
  });

  it('drops a field whose span the text does not carry, and only that', () => {
    const sound = candidate();
    const broken = { ...sound, object: sound.object === null ? null : { ...sound.object, spans: [moved] } };
    expect(validateCandidate(text, broken)).toEqual({ ...sound, object: null });
  });

  it('drops an actor and an amount without words behind them', () => {
    const sound = candidate();
    const broken = { ...sound, actors: sound.actors.map((actor) => ({ ...actor, spans: [] })), money: sound.money.map((amount) => ({ ...amount, spans: [{ start: 0, end: 6, exact: 'Poland' }] })) };
    expect(validateCandidate(text, broken)).toMatchObject({ actors: [], money: [] });
  });

  it('gives nothing when the claim itself has no words in the text', () => {
    expect(validateCandidate(text, { ...candidate(), span: moved })).toBeUndefined();
  });
});
