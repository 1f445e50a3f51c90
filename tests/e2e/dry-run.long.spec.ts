import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { SubmissionAnswer } from '@entente/cli';
import { closeAfterFile, eventually } from '@entente/testing';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const TABLES = ['development_v1', 'pair_v1', 'claim_v1'];

interface Order {
  readonly buyer: string;
  readonly year: string;
  readonly object: string;
  readonly cost?: string;
}

let running: TestSystem;
let pool: pg.Pool;
/** Developments by the object that was bought. */
const ids = new Map<string, string>();

beforeAll(async () => {
  running = await testSystem();
  pool = new pg.Pool({ connectionString: running.system.databaseUrl, max: 2 });
  closeAfterFile(() => pool.end());
  let position = '';
  for (const [index, order] of ORDERS.entries()) position = await tell(order, index);
  await running.api.get('/v1/timelines', { waitFor: position });
  for (const table of TABLES) await pool.query(`CREATE TABLE timeline.sound_${table} AS SELECT * FROM timeline.${table}`);
}, 180_000);

/** The view is put right again after each test. */
afterEach(async () => {
  for (const table of TABLES) await pool.query(`TRUNCATE timeline.${table}; INSERT INTO timeline.${table} SELECT * FROM timeline.sound_${table}`);
});

/** The last two tell of one order, of whose cost they differ. */
const ORDERS: readonly Order[] = [
  { buyer: 'MAR', year: '2018', object: 'radar' },
  { buyer: 'MAR', year: '2021', object: 'howitzers' },
  { buyer: 'GRC', year: '2019', object: 'missile boats' },
  { buyer: 'GRC', year: '2022', object: 'trainer aircraft' },
  { buyer: 'FIN', year: '2023', object: 'rocket launchers' },
  { buyer: 'IND', year: '2024', object: 'drones', cost: '100' },
  { buyer: 'IND', year: '2024', object: 'drones', cost: '300' },
];

async function tell({ buyer, year, object, cost }: Order, index: number): Promise<string> {
  const { position, claims } = await running.api.send<SubmissionAnswer>('POST', '/v1/claims', {
    source: `src:register-${index}`,
    url: `https://register.example/orders/${index}`,
    kind: 'procurement',
    actors: [{ role: 'buyer', id: buyer }, { role: 'supplier', id: 'ISR' }],
    valid: { edtf: year },
    object,
    ...(cost === undefined ? {} : { money: { currency: 'USD', min: cost, max: cost } }),
  });
  ids.set(object, claims[0]?.development ?? '');
  return position;
}

interface Diff {
  readonly appear: readonly { readonly id: string }[];
  readonly change: readonly { readonly id: string; readonly fields: readonly { readonly field: string; readonly live: unknown; readonly replayed: unknown }[] }[];
  readonly vanish: readonly { readonly id: string }[];
  readonly unchanged: number;
  readonly counts: { readonly appear: number; readonly change: number; readonly vanish: number };
}

/** What a dry run says to a program. */
async function diffOf(slice: object): Promise<Diff> {
  const { id: replay } = await running.api.send<{ id: string }>('POST', '/v1/replays', { ...slice, target: { type: 'diff' } });
  return eventually(async () => {
    const { state, result } = await running.api.get<{ state: string; result: Diff }>(`/v1/replays/${replay}`);
    return state === 'done' && result;
  });
}

/** What it says to a program and to a person: the lines behind the first. */
async function dryRun(...args: readonly string[]): Promise<{ diff: Diff; first: string; lines: readonly string[] }> {
  const command = ['replay', '--diff', ...args, '--url', running.system.gatewayUrl];
  const [asked, shown] = await Promise.all([entente([...command, '--json']), entente(command)]);
  expect([asked.code, shown.code]).toEqual([0, 0]);
  const [first = '', ...lines] = shown.stdout.trimEnd().split('\n');
  return { diff: (JSON.parse(asked.stdout) as { result: Diff }).result, first: first.replace(/^Dry run up to main-\d+: /, ''), lines };
}

const id = (object: string): string => ids.get(object) ?? '';

async function change(sql: string, ...values: readonly unknown[]): Promise<void> {
  expect((await pool.query(sql, [...values])).rowCount).toBe(1);
}

const ITEM = (field: string, json: string): string => `UPDATE timeline.development_v1 SET item = (item::jsonb || '{"${field}":${json}}')::text WHERE id = $1 AND known_to = 9223372036854775807`;

describe('a dry run over a view that somebody changed by hand', () => {
  it('finds nothing before', async () => {
    const { diff, first, lines } = await dryRun();
    expect(diff).toMatchObject({ appear: [], change: [], vanish: [], unchanged: 6, counts: { appear: 0, change: 0, vanish: 0 } });
    expect([first, ...lines]).toEqual(['0 would appear, 0 change, 0 vanish; 6 unchanged.']);
  });

  it('names a row changed, a row removed and a row added, and no other', async () => {
    await change(`UPDATE timeline.development_v1 SET item = replace(item, '"object":"radar"', '"object":"sonar"') WHERE id = $1 AND known_to = 9223372036854775807`, id('radar'));
    await change(`DELETE FROM timeline.development_v1 WHERE id = $1`, id('missile boats'));
    await change(
      `INSERT INTO timeline.development_v1 SELECT (jsonb_populate_record(d, jsonb_build_object('id', 'ffff000011112222', 'item', replace(d.item, d.id, 'ffff000011112222')))).* FROM timeline.development_v1 AS d WHERE id = $1`,
      id('trainer aircraft'),
    );
    const { diff, first, lines } = await dryRun();
    expect(diff.counts).toEqual({ appear: 1, change: 1, vanish: 1 });
    expect(diff).toMatchObject({ appear: [{ id: id('missile boats'), object: 'missile boats' }], vanish: [{ id: 'ffff000011112222', object: 'trainer aircraft' }], unchanged: 4 });
    expect(diff.change).toEqual([{ id: id('radar'), fields: [{ field: 'object', live: 'sonar', replayed: 'radar' }] }]);
    expect([first, ...lines]).toEqual([
      '1 would appear, 1 change, 1 vanish; 4 unchanged.',
      `  + ${id('missile boats')}  2019  procurement  missile boats`,
      `  ~ ${id('radar')}`,
      '      object: "sonar" → "radar"',
      '  - ffff000011112222  2022  procurement  trainer aircraft',
    ]);
  });

  it('names a conflict that was taken out, and nothing but it', async () => {
    await change(ITEM('conflicts', '[]'), id('drones'));
    const { diff, lines } = await dryRun();
    expect(diff.counts).toEqual({ appear: 0, change: 1, vanish: 0 });
    expect(diff.change).toMatchObject([{ id: id('drones'), fields: [{ field: 'conflicts', live: [], replayed: [{ field: 'money' }] }] }]);
    expect(diff.change[0]?.fields).toHaveLength(1);
    expect(lines[0]).toBe(`  ~ ${id('drones')}`);
    expect(lines[1]).toMatch(/^ {6}conflicts: \[\] → \[\{"id":"[0-9a-f]{32}-money","field":"money"/);
  });

  it('sees by what a development is found, not only what is shown of it', async () => {
    await change(`UPDATE timeline.development_v1 SET conflicts = '{}' WHERE id = $1 AND known_to = 9223372036854775807`, id('drones'));
    await change(`UPDATE timeline.development_v1 SET status = 'cancelled' WHERE id = $1`, id('radar'));
    await change(`DELETE FROM timeline.pair_v1 WHERE id = $1`, id('howitzers'));
    await change(`UPDATE timeline.claim_v1 SET source = 'src:nobody' WHERE development = $1`, id('rocket launchers'));
    const { diff, first, lines } = await dryRun();
    const fields = new Map(diff.change.map((one) => [one.id, one.fields]));
    expect(diff).toMatchObject({ counts: { appear: 0, change: 4, vanish: 0 }, unchanged: 2 });
    expect(fields.get(id('drones'))).toEqual([{ field: 'column conflicts', live: [], replayed: expect.arrayContaining(['money']) }]);
    expect(fields.get(id('radar'))).toEqual([{ field: 'column status', live: 'cancelled', replayed: null }]);
    expect(fields.get(id('howitzers'))).toEqual([{ field: 'pair ISR-MAR', live: null, replayed: expect.objectContaining({ pair: 'ISR-MAR', sort_earliest: '2021-01-01' }) }]);
    expect(fields.get(id('rocket launchers'))).toEqual([{ field: expect.stringMatching(/^claim /), live: { source: 'src:nobody' }, replayed: { source: 'src:register-4' } }]);
    expect(first).toBe('0 would appear, 4 change, 0 vanish; 2 unchanged.');
    expect(lines).toContain('      column status: "cancelled" → null');
    expect(lines.filter((line) => line.startsWith('      pair ISR-MAR: null → {'))).toHaveLength(1);
  });

  it('looks at a slice of valid time, and at no row outside of it', async () => {
    await change(ITEM('object', '"sonar"'), id('radar'));
    await change(ITEM('object', '"mortars"'), id('howitzers'));
    await change(`DELETE FROM timeline.development_v1 WHERE id = $1`, id('trainer aircraft'));
    const inside = await dryRun('--valid-from', '2021', '--valid-to', '2022-06');
    expect(inside.diff).toMatchObject({ appear: [{ id: id('trainer aircraft') }], vanish: [], unchanged: 0, counts: { appear: 1, change: 1, vanish: 0 } });
    expect(inside.diff.change).toEqual([{ id: id('howitzers'), fields: [{ field: 'object', live: 'mortars', replayed: 'howitzers' }] }]);
    expect(await diffOf({ validFrom: '2023' })).toMatchObject({ unchanged: 2, counts: { appear: 0, change: 0, vanish: 0 } });
    expect(await diffOf({ validTo: '2018' })).toMatchObject({ unchanged: 0, counts: { appear: 0, change: 1, vanish: 0 } });
  });

  it('looks at a slice of one pair, and at no row of another', async () => {
    await change(ITEM('object', '"sonar"'), id('radar'));
    await change(ITEM('object', '"canoes"'), id('missile boats'));
    await change(`DELETE FROM timeline.pair_v1 WHERE id = $1`, id('howitzers'));
    const { diff, lines } = await dryRun('--pair', 'MAR-ISR');
    expect(diff.counts).toEqual({ appear: 0, change: 2, vanish: 0 });
    expect(new Map(diff.change.map((one) => [one.id, one.fields.map(({ field }) => field)]))).toEqual(new Map([[id('radar'), ['object']], [id('howitzers'), ['pair ISR-MAR']]]));
    expect(lines.filter((line) => line.startsWith('  ~ ')).sort()).toEqual([id('radar'), id('howitzers')].map((one) => `  ~ ${one}`).sort());
    expect(await diffOf({ pair: 'FIN-ISR' })).toMatchObject({ unchanged: 1, counts: { appear: 0, change: 0, vanish: 0 } });
  });
});
