import { describe, expect, it } from '@jest/globals';
import { idSequence, uuidSequence } from './id-sequence.js';

describe('id sequences', () => {
  it('give the same ids in the same order', () => {
    const [one, two] = [uuidSequence(), uuidSequence()];
    expect([one(), one()]).toEqual(['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']);
    expect(two()).toBe('00000000-0000-7000-8000-000000000001');
  });

  it('can be told apart by where they start', () => {
    expect(uuidSequence(0xff)()).toBe('00000000-0000-7000-8000-0000000000ff');
    expect(idSequence('claim', 7)()).toBe('claim-7');
  });
});
