import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const modalities = (text: string): string[] => extract({ text }).candidates.map(({ modality }) => modality.value);

describe('readModality', () => {
  it.each([
    ['Serbia will not go ahead with the purchase of 12 Rafale jets.', 'cancelled'],
    ['Serbia won’t proceed with the purchase of 12 Rafale jets.', 'cancelled'],
    ['Malaysia put the purchase of used Hornets from Kuwait on hold.', 'cancelled'],
    ['Spain decided against buying F-35 jets.', 'negated'],
    ['Egypt has yet to sign a contract for 24 Su-35s.', 'negated'],
    ['Serbia went ahead with the purchase of 12 Rafale jets.', 'asserted'],
  ])('%s is %s', (text, modality) => {
    expect(modalities(text)).toEqual([modality]);
  });
});
