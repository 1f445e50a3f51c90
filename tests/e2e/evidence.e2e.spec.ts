import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DevelopmentItem } from '@entente/contracts';
import { closeAfterFile } from '@entente/testing';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

interface Submitted {
  readonly report: string;
  readonly document: string;
  readonly position: string;
  readonly claims: readonly { readonly id: string; readonly development: string; readonly review?: string }[];
}
type Item = DevelopmentItem & { readonly claimsDetail: readonly { readonly state: string; readonly vanished?: { readonly version: number } }[] };

let running: TestSystem;
let folder: string;
beforeAll(async () => {
  running = await testSystem();
  folder = await mkdtemp(join(tmpdir(), 'entente-evidence-'));
  closeAfterFile(() => rm(folder, { recursive: true }));
}, 180_000);

async function json<T>(args: readonly string[]): Promise<T> {
  const result = await entente([...args, '--url', running.system.gatewayUrl, '--json']);
  expect({ args, code: result.code, stderr: result.code === 0 ? '' : result.stderr }).toEqual({ args, code: 0, stderr: '' });
  return JSON.parse(result.stdout) as T;
}
async function words(args: readonly string[]): Promise<string> {
  return (await entente([...args, '--url', running.system.gatewayUrl])).stdout;
}
const report = (source: string, text: string, more: object = {}): Promise<Submitted> =>
  running.api.send('POST', '/v1/reports', { source, url: `https://${source.slice(4)}.example/article`, text, ...more });
const record = (source: string, more: object): Promise<Submitted> =>
  running.api.send('POST', '/v1/claims', { source, url: `https://${source.slice(4)}.example/1`, kind: 'procurement', actors: [{ role: 'buyer', id: 'MAR' }, { role: 'supplier', id: 'ISR' }], ...more });
const item = (development: string, waitFor: string, knownAt?: string): Promise<Item> => running.api.get(`/v1/developments/${development}`, { waitFor, knownAt });
const firstOf = ({ claims }: Submitted): { id: string; development: string } => claims[0] ?? { id: '', development: '' };

const ORDER = 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros.';
const TIES = 'Israel and Morocco restored diplomatic ties in December 2020.';

describe('an article with versions', () => {
  it('shows what changed, in the timeline and on the command line; before, it read as it read', async () => {
    const first = await report('src:versions', `${ORDER}\n\n${TIES}`);
    const next = await report('src:versions', `Updated 2 minutes ago\n${ORDER.replace('200 m', '175 m')}`);
    const { development } = firstOf(first);
    expect([(await item(development, next.position)).money?.min, (await item(development, next.position, first.position)).money?.min]).toEqual(['175000000', '200000000']);
    const gone = first.claims[1]?.development ?? '';
    expect((await item(gone, next.position)).claimsDetail).toMatchObject([{ state: 'standing', vanished: { version: 2 } }]);
    const told = await words(['reports', 'changes', next.report]);
    expect(told).toContain('money: EUR 200 m -> EUR 175 m');
    expect(told).toContain('no longer said; still stands');
    expect((await running.api.get<{ versions: object[] }>(`/v1/documents/${first.document}/changes`)).versions).toHaveLength(2);
  });

  it('dated later resolves what it says relatively; as of before, it is undated', async () => {
    const undated = await report('src:undated', 'Last month, Denmark and Israel signed a defence memorandum of understanding.');
    const { development } = firstOf(undated);
    expect((await item(development, undated.position)).valid.edtf).toBeNull();
    const dated = await running.api.send<{ position: string; redated: object[] }>('PATCH', `/v1/reports/${undated.report}`, { publishedAt: '2026-01-08' });
    expect(dated.redated).toHaveLength(1);
    const after = await item(development, dated.position);
    expect([after.valid.earliest, after.valid.latest]).toEqual(['2025-12-01', '2025-12-31']);
    expect((await item(development, dated.position, undated.position)).valid.edtf).toBeNull();
    const within = await running.api.get<{ items: { id: string }[] }>('/v1/timelines/DNK-ISR', { from: '2025-12', to: '2025-12', mode: 'within' });
    expect(within.items.map(({ id }) => id)).toEqual([development]);
  });
});

it('two papers that print one agency text are one origin; a report of its own is another', async () => {
  const filler = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const text = `ATHENS (Reuters) - Greece and Israel signed a defence agreement in May 2024. ${filler}.`;
  await report('src:paper-one', text);
  await report('src:paper-two', `${text} Nobody else was there.`);
  const third = await report('src:ministry', 'The ministry said: Greece and Israel signed a defence agreement in May 2024.');
  const seen = await item(firstOf(third).development, third.position);
  expect(seen).toMatchObject({ reports: 3, sources: ['src:ministry', 'src:paper-one', 'src:paper-two'] });
  expect(seen.origins).toContain('src:reuters');
  expect(seen.origins).toHaveLength(2);
  const asked = async (filter: string): Promise<number> => (await running.api.get<{ items: object[] }>('/v1/timelines/GRC-ISR', { filter })).items.length;
  expect([await asked('size(origins) == 2'), await asked('size(origins) > 2')]).toEqual([1, 0]);
});

it('a source is graded on the command line; its claims inherit it and filters see it', async () => {
  const told = await record('src:graded', { object: 'Spike LR2 missiles', valid: { edtf: '2024' }, publishedAt: '2024-05-05' });
  const graded = await json<{ inherited: number; position: string }>(['sources', 'grade', 'src:graded', 'A', '--from', '2020-01-01', '--reason', 'Never wrong yet.']);
  expect(graded.inherited).toBe(1);
  const { development } = firstOf(told);
  expect((await item(development, graded.position)).grades).toEqual({ reliability: 'A', credibility: 2 });
  expect((await item(development, graded.position, told.position)).grades).toEqual({ reliability: 'F', credibility: 6 });
  expect((await running.api.get<{ items: { id: string }[] }>('/v1/timelines', { filter: 'reliability in ["A", "B"] && credibility <= 2' })).items.map(({ id }) => id)).toEqual([development]);
  expect((await running.api.get<{ grades: object[] }>('/v1/sources/src:graded')).grades).toMatchObject([{ grade: 'A', from: '2020-01-01' }]);
});

it('a conflict is listed with both sides, judged, and told by the side that is right', async () => {
  const money = (min: string): object => ({ object: 'Hermes 900 drones', valid: { edtf: '2023' }, money: { currency: 'EUR', min, max: min, qualifier: 'exact' } });
  await record('src:first', money('50000000'));
  const second = await record('src:second', money('70000000'));
  const { development } = firstOf(second);
  await item(development, second.position);
  const list = await json<{ items: { id: string; sides: object[] }[] }>(['conflicts', 'list', '--field', 'money', '--pair', 'ISR-MAR']);
  expect(list.items).toMatchObject([{ id: `${development}-money`, sides: [{ value: 'EUR 50 m', sources: ['src:first'] }, { value: 'EUR 70 m', sources: ['src:second'] }] }]);
  const judged = await json<{ position: string }>(['conflicts', 'triage', `${development}-money`, 'resolved', '--side', 'EUR 50 m', '--reason', 'The budget names it.']);
  expect(await item(development, judged.position)).toMatchObject({ money: { min: '50000000' }, conflicts: [{ state: 'resolved' }] });
  const conflicts = async (query: Record<string, string>): Promise<string[]> => (await running.api.get<{ items: { id: string }[] }>('/v1/conflicts', query)).items.map(({ id }) => id);
  expect(await conflicts({})).not.toContain(`${development}-money`);
  expect(await conflicts({ knownAt: second.position, field: 'money' })).toContain(`${development}-money`);
});

it('a claim below its threshold waits, stands on no timeline and alerts nobody until a person accepts it', async () => {
  await running.api.send('POST', '/v1/rules', { name: 'Deliveries', filter: 'kind == "delivery"', topic: '{kind}.{pair}' });
  await running.api.send('POST', '/v1/reviews/thresholds', { kind: 'delivery', minimum: 1, reason: 'Every delivery is looked at.' });
  const waiting = await record('src:waiting', { kind: 'delivery', object: 'Merkava tanks', valid: { edtf: '2024-02' } });
  const other = await record('src:waiting', { kind: 'delivery', object: 'Puma carriers', valid: { edtf: '2024-03' }, url: 'https://waiting.example/2' });
  const [claim, rejected] = [firstOf(waiting), firstOf(other)];
  expect((await json<{ items: { claim: string }[] }>(['review', 'list', '--kind', 'delivery'])).items.map((one) => one.claim).sort()).toEqual([claim.id, rejected.id].sort());
  const onTimeline = async (waitFor: string): Promise<string[]> => (await running.api.get<{ items: { id: string }[] }>('/v1/timelines/ISR-MAR', { kind: 'delivery', waitFor })).items.map(({ id }) => id);
  expect(await onTimeline(other.position)).toEqual([]);
  expect(await words(['show', claim.development])).toMatch(/No claim of it has counted[^]*PENDING/);
  const no = await running.api.send<{ position: string }>('POST', `/v1/reviews/${rejected.id}/reject`, { reason: 'A parade.' });
  const yes = await json<{ position: string }>(['review', 'accept', claim.id, '--reason', 'Seen on the quay.']);
  expect(await onTimeline(yes.position)).toEqual([claim.development]);
  expect((await item(rejected.development, no.position)).claimsDetail).toMatchObject([{ state: 'rejected' }]);
  const alerts = async (): Promise<{ development: string }[]> => (await running.api.get<{ items: { development: string; kind: string }[] }>('/v1/alerts')).items.filter(({ kind }) => kind === 'delivery');
  const deadline = Date.now() + 30_000;
  while ((await alerts()).length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await alerts()).map(({ development }) => development)).toEqual([claim.development]);
}, 120_000);

it('rates loaded from a file convert amounts; filters compare in euros', async () => {
  const dollars = await record('src:dollars', { object: 'EL/M-2084 radars', valid: { edtf: '2022-03-01' }, money: { currency: 'USD', min: '110000000', max: '110000000', qualifier: 'exact' } });
  const file = join(folder, 'rates.csv');
  await writeFile(file, 'Date,USD,MAD\n2022-03-01,1.10,\n');
  const asked = async (waitFor: string): Promise<string[]> => (await running.api.get<{ items: { id: string }[] }>('/v1/timelines/ISR-MAR', { filter: 'money.eur == 100000000', waitFor })).items.map(({ id }) => id);
  expect(await asked(dollars.position)).toEqual([]);
  const loaded = await json<{ loaded: number; conversions: { converted: number; position: string } }>(['rates', 'load', file, '--source', 'ECB']);
  expect(loaded).toMatchObject({ loaded: 1, conversions: { converted: 1 } });
  expect(await asked(loaded.conversions.position)).toEqual([firstOf(dollars).development]);
  expect(await words(['show', firstOf(dollars).development])).toContain('USD 110 m  = EUR 100 m at 1.1 (2022-03-01, ECB)');
});

it('weak links are listed, dismissed and joined on the command line', async () => {
  const barak = await record('src:barak', { object: 'Barak MX air defence system', valid: { edtf: '2022' } });
  const vague = await record('src:vague', { object: 'next-generation air defence platforms', valid: { edtf: '2022' } });
  await item(firstOf(vague).development, vague.position);
  const list = await json<{ items: { id: string; other: string }[] }>(['suggestions', 'list', firstOf(barak).development.slice(0, 12)]);
  const link = list.items.find(({ other }) => other === firstOf(vague).development);
  await running.api.send('POST', `/v1/suggestions/${link?.id ?? ''}/dismiss`, { reason: 'Two tenders.' });
  const merged = await json<{ position: string }>(['suggestions', 'accept', link?.id ?? '', '--reason', 'One after all.']);
  expect((await item(firstOf(barak).development, merged.position)).claims).toBe(2);
});
