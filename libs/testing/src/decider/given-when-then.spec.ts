import { describe, expect, it } from '@jest/globals';
import { givenFor, type Decider } from './given-when-then.js';

class Refused extends Error {
  constructor(readonly reason: string) {
    super(`The door is ${reason}.`);
  }
}
type Command = 'open' | 'close';
type Event = 'opened' | 'closed';

const door: Decider<boolean, Command, Event> = {
  initialState: () => false,
  evolve: (_, event) => event === 'opened',
  decide: (command, isOpen) => {
    if (command === 'close') return isOpen ? ['closed'] : [];
    if (isOpen) throw new Refused('open');
    return ['opened'];
  },
};
const given = givenFor(door);

describe('given, when, then', () => {
  it('compares the events of a command with the expected ones', () => {
    given([]).when('open').then(['opened']);
    expect(() => given([]).when('open').then(['closed'])).toThrow();
  });

  it('knows that nothing happened', () => {
    given([]).when('close').thenNothing();
    expect(() => given(['opened']).when('close').thenNothing()).toThrow();
  });

  it('knows a refusal by fields or message, and tells when there was none', () => {
    given(['opened']).when('open').thenRefused({ reason: 'open' });
    given(['opened']).when('open').thenRefused(/door is open/);
    expect(() => given(['opened']).when('open').thenRefused({ reason: 'locked' })).toThrow();
    expect(() => given([]).when('open').thenRefused(/open/)).toThrow('was not refused but led to ["opened"]');
  });

  it('shows the state before and after', () => {
    expect(given(['opened']).state()).toBe(true);
    expect(given(['opened']).when('close').state()).toBe(false);
  });
});
