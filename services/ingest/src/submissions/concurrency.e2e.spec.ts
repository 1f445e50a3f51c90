import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { order } from '../testing/example-records.js';
import { ingestUnderTest, type Heard, type IngestUnderTest } from '../testing/ingest-under-test.js';

const WORKERS = 64;
const REPORTS = 200;
const DATES = ['2025', '2025-02', '2025-02~', '2025-02-12', '2025-01/2025-03', '2025?', '2025-02-11'];
const BUYERS = ['DZA', 'EGY', 'TUN', 'FRA', 'ESP', 'DEU', 'ITA', 'POL', 'ROU', 'GRC'];
const OBJECTS = ['ATMOS 2000 howitzers', 'ATMOS 2000 self-propelled howitzers', 'Atmos 2000 artillery systems', 'ATMOS-2000 guns', '36 ATMOS 2000'];

let first: IngestUnderTest;
let second: IngestUnderTest;
beforeAll(async () => {
  first = await ingestUnderTest(testing);
  second = await ingestUnderTest(testing, {}, first.database);
});

/** The same order in every telling, in an order that has nothing to do with their numbers. */
function tellings(): Record<string, unknown>[] {
  const all = Array.from({ length: REPORTS }, (_, index) =>
    order({
      source: `src:source-${index}`,
      url: `https://source-${index}.example/order`,
      valid: { edtf: DATES[index % DATES.length] },
      object: OBJECTS[index % OBJECTS.length],
    }),
  );
  return all.sort((a, b) => scramble(a) - scramble(b));
}

function scramble(record: Record<string, unknown>): number {
  return [...String(record['url'])].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_009, 7);
}

async function byWorkers(records: readonly Record<string, unknown>[]): Promise<Heard[]> {
  const queue = [...records];
  const heard: Heard[] = [];
  const worker = async (number: number): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      heard.push(await (number % 2 === 0 ? first : second).post('/v1/claims', next));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, number) => worker(number)));
  return heard;
}

describe('64 workers on two processes telling of one order in 200 ways', () => {
  it('end in one development, every report stored once', async () => {
    const heard = await byWorkers(tellings());
    expect(heard.filter(({ status }) => status !== 201).map(({ body }) => body)).toEqual([]);
    const claims = heard.flatMap(({ body }) => body.claims);
    expect(new Set(claims.map(({ development }) => development)).size).toBe(1);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(REPORTS);
    expect(claims.filter(({ joined }) => !joined)).toHaveLength(1);
    expect(new Set(heard.map(({ body }) => body.position)).size).toBe(REPORTS);
    const positions = heard.map(({ body }) => Number(body.position.slice('main-'.length)));
    expect(Math.max(...positions)).toBe(REPORTS * 4);
  });
});

describe('many orders, each told to both processes at the same moment', () => {
  it('end in one development each: the loser of a race decides again', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Type${String.fromCharCode(65 + (index % 26))}${index} radar`);
    const records = names.flatMap((object, deal) =>
      Array.from({ length: 4 }, (_, telling) =>
        order({ source: `src:teller-${telling}`, url: `https://teller-${telling}.example/${deal}`, object, quote: `Morocco ordered the ${object} from Elbit Systems.`, actors: [{ role: 'buyer', id: BUYERS[deal % BUYERS.length] }, { role: 'supplier', id: 'ISR' }] }),
      ),
    );
    const heard = await Promise.all(records.map((record, index) => (index % 2 === 0 ? first : second).post('/v1/claims', record)));
    expect(heard.filter(({ status }) => status !== 201)).toEqual([]);
    const developments = names.map((_, deal) => new Set(heard.slice(deal * 4, deal * 4 + 4).flatMap(({ body }) => body.claims.map(({ development }) => development))));
    expect(developments.map((of) => of.size)).toEqual(names.map(() => 1));
    expect(new Set(developments.flatMap((of) => [...of])).size).toBe(names.length);
  });
});
