import type { Projection } from '../definition/projection.js';

/** What a tally keeps of a stream. */
export interface Tally {
  readonly events: number;
  readonly sum: number;
  readonly last: string;
}

/** The plainest per-stream view: one row a stream with a count, a sum over `data.amount` and the last type. For benches. */
export const tallyProjection: Projection<Tally> = {
  name: 'tally',
  definition: '1',
  tables: [
    {
      name: 'tally',
      kind: 'current',
      columns: [
        { name: 'stream', type: 'text' },
        { name: 'events', type: 'bigint' },
        { name: 'sum', type: 'bigint' },
        { name: 'last', type: 'text' },
      ],
      key: ['stream'],
      owner: { column: 'stream', prefix: '' },
      indexes: [],
    },
  ],
  keysOf: (event) => [event.stream],
  fold: (event, states) => {
    const { events, sum } = states.get(event.stream) ?? { events: 0, sum: 0 };
    const { amount } = event.data as { amount: number };
    states.set(event.stream, { events: events + 1, sum: sum + amount, last: event.type });
  },
  rowsOf: (stream, { events, sum, last }) => [{ table: 'tally', values: { stream, events, sum, last } }],
  labelsOf: (event) => [event.stream],
  streamsOf: (key) => [key],
};
