import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@entente/contracts';
import { aboutOfEvent } from './about-of-event.js';

/** As the log gives it: text, parsed when asked for. */
function stored(data: object): RecordedEvent & { parsed: number } {
  const text = JSON.stringify(data);
  const event = {
    parsed: 0,
    storedText: { data: text, metadata: '{}' },
    get data(): unknown {
      event.parsed += 1;
      return JSON.parse(text) as unknown;
    },
  };
  return event as unknown as RecordedEvent & { parsed: number };
}

const about = { kind: 'signing', principals: ['ISR', 'MAR'] };

describe('what a stored event is about', () => {
  it('is read without parsing the rest', () => {
    const event = stored({ about, claim: { text: 'x' } });
    expect(aboutOfEvent(event)).toEqual(about);
    expect(event.parsed).toBe(0);
  });

  it.each([
    ['behind another field', { aa: 1, about }, about],
    ['with more inside of it', { about: { ...about, more: { deep: [1] } }, claim: 1 }, { ...about, more: { deep: [1] } }],
    ['with braces in a name', { about: { kind: 'a}b{', principals: ['"}', 'X'] } }, { kind: 'a}b{', principals: ['"}', 'X'] }],
    ['inside of something else', { claim: { about } }, null],
    ['half', { about: { kind: 'signing' } }, null],
    ['nothing', {}, null],
  ])('is found %s', (_where, data, expected) => {
    expect(aboutOfEvent(stored(data))).toEqual(expected);
  });
});
