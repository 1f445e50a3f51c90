import { expect } from '@jest/globals';

/** The shape of every decider: no I/O, clock or chance. */
export interface Decider<State, Command, Event> {
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
  readonly initialState: () => State;
}

export interface When<State, Event> {
  /** The command led to exactly these events. */
  readonly then: (events: readonly Event[]) => void;
  /** The command changed nothing. */
  readonly thenNothing: () => void;
  /** The command was refused with an error that has at least these fields (or whose message matches). */
  readonly thenRefused: (expected: RegExp | Readonly<Record<string, unknown>>) => void;
  /** The state after the command's events. */
  readonly state: () => State;
  readonly events: () => readonly Event[];
}

export interface Given<State, Command, Event> {
  readonly when: (command: Command) => When<State, Event>;
  readonly state: () => State;
}

/** `const given = givenFor(decider); given([events]).when(command).then([events])` */
export function givenFor<State, Command, Event>(decider: Decider<State, Command, Event>): (events: readonly Event[]) => Given<State, Command, Event> {
  const fold = (events: readonly Event[]): State => events.reduce((state, event) => decider.evolve(state, event), decider.initialState());
  return (history) => ({
    state: () => fold(history),
    when: (command) => {
      const decide = (): readonly Event[] => decider.decide(command, fold(history));
      return {
        events: decide,
        state: () => fold([...history, ...decide()]),
        then: (events) => expect(decide()).toEqual(events),
        thenNothing: () => expect(decide()).toEqual([]),
        thenRefused: (expected) => expectRefusal(decide, expected),
      };
    },
  });
}

function expectRefusal(decide: () => unknown, expected: RegExp | Readonly<Record<string, unknown>>): void {
  let events: unknown;
  try {
    events = decide();
  } catch (error) {
    if (expected instanceof RegExp) expect((error as Error).message).toMatch(expected);
    else expect(error).toMatchObject(expected);
    return;
  }
  throw new Error(`The command was not refused but led to ${JSON.stringify(events, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`);
}
