import fc from 'fast-check';
import { type AppendCommand, type EventToAppend } from '../../store/event-store.port.js';
import { sampleEvent } from '../conformance/sample.js';

/** A command by small numbers, so that keys, streams, versions and event ids meet again. */
export interface CommandShape {
  readonly key: number;
  readonly digest: number;
  readonly writes: readonly { readonly stream: number; readonly expected: 'none' | 'any' | bigint; readonly ids: readonly number[]; readonly text: number }[];
}

export function commandShapes(): fc.Arbitrary<CommandShape[]> {
  const write = fc.record({
    stream: fc.nat({ max: 4 }),
    expected: fc.oneof(fc.constant('any' as const), fc.constant('none' as const), fc.bigInt({ min: 0n, max: 6n })),
    ids: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
    text: fc.nat({ max: 1 }),
  });
  const command = fc.record({ key: fc.nat({ max: 25 }), digest: fc.nat({ max: 1 }), writes: fc.array(write, { minLength: 1, maxLength: 3 }) });
  return fc.array(command, { minLength: 1, maxLength: 40 });
}

/** `run` keeps the ids of one sequence apart from those of another. */
export function commandOf(run: string, { key, digest, writes }: CommandShape): AppendCommand {
  return {
    key: `${run}-${key}`,
    digest: `d-${digest}`,
    writes: writes.map(({ stream, expected, ids, text }) => ({ stream: `${run}-${stream}`, expected, events: ids.map((id) => eventOf(run, id, text)) })),
    answer: { key },
  };
}

function eventOf(run: string, id: number, text: number): EventToAppend {
  return sampleEvent({ id: `${run}-0000-7000-8000-${String(id).padStart(12, '0')}`, data: { id, text } });
}
