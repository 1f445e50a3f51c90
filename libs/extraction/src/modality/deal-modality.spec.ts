import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const told = (text: string): string[] => extract({ text, reportDate: '2025-12-08' }).candidates.filter(({ kind }) => kind === 'procurement').map(({ modality }) => modality.value);

describe('how real a deal is', () => {
  it.each([
    ["Greece's committee gave the green light on Wednesday to the purchase of 36 PULS launchers from Elbit Systems.", 'planned'],
    ['The council signed off on the purchase of a corvette from Türkiye for EUR 265 million.', 'planned'],
    ['Kyiv named 31 Abrams, to be bought from General Dynamics for 400 million dollars.', 'planned'],
    ["Uruguay's congress has cleared the way for two patrol vessels from Navantia.", 'planned'],
    ["Under an accord tied to Prague's purchase of 24 F-35s, Lockheed Martin will fund 14 laboratories.", 'asserted'],
    ['Vucic said that a contract for Israeli Hermes 900s, worth 335 million dollars, was close.', 'planned'],
    ['The State Department approved the potential sale of training and maintenance to Saudi Arabia for $1 billion.', 'planned'],
    ['Kyiv ordered neither Taurus missiles from Berlin nor jets from Stockholm.', 'negated'],
    ['The purchase of 24 F-35s by Prague was approved in May and signed in June.', 'asserted'],
  ])('%s', (text, modality) => {
    expect(told(text)).toContain(modality);
  });
});
