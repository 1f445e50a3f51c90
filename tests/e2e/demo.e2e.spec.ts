import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runServers } from '@entente/testing';
import { entente, type CommandResult } from './run-command.js';

interface DemoRow {
  readonly id: string;
  readonly kind: string;
  readonly actors: readonly { readonly role: string; readonly id: string }[];
  readonly valid: { readonly edtf: string | null; readonly basis: string };
  readonly object: string | null;
  readonly money: { readonly min: string | null; readonly max: string | null; readonly currency: string | null; readonly qualifier: string } | null;
  readonly status: string | null;
  readonly reports: number;
  readonly quote: string | null;
  readonly conflicts: readonly { readonly field: string }[];
}

interface DemoDocument {
  readonly reports: number;
  readonly events: number;
  readonly developments: number;
  readonly timeline: readonly DemoRow[];
  readonly alerts: readonly { readonly subject: string; readonly trigger: string; readonly id: string }[];
  readonly corrected: { readonly before: DemoRow; readonly after: DemoRow } | null;
  readonly replay: { readonly appear: unknown[]; readonly change: unknown[]; readonly vanish: unknown[]; readonly unchanged: number };
  readonly urls: Readonly<Record<string, string>>;
}

const env = { DATABASE_URL: runServers().databaseUrl, NATS_URL: '' };

describe('demo --once --json', () => {
  let run: CommandResult;
  let document: DemoDocument;
  beforeAll(async () => {
    run = await entente(['demo', '--once', '--json'], { env });
    expect({ code: run.code, stderr: run.code === 0 ? '' : run.stderr }).toEqual({ code: 0, stderr: '' });
    document = JSON.parse(run.stdout) as DemoDocument;
  }, 180_000);

  it('counts what it ingested', () => {
    expect(document.reports).toBe(14);
    expect(document.events).toBeGreaterThan(40);
    expect(document.timeline).toHaveLength(document.developments);
  });

  it('shows one normalisation told by three reports at three precisions', () => {
    const rows = document.timeline.filter(({ kind }) => kind === 'normalisation');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ valid: { edtf: '2020-12-10' }, reports: 3 });
    expect(rows[0]?.actors).toEqual(expect.arrayContaining([{ role: 'party', id: 'ISR' }, { role: 'party', id: 'MAR' }, { role: 'broker', id: 'USA' }]));
  });

  it('joins the two reports of the howitzer order', () => {
    const order = document.timeline.find(({ kind, object }) => kind === 'procurement' && /ATMOS/.test(object ?? ''));
    expect(order).toMatchObject({ reports: 2 });
    expect(order?.actors).toEqual(expect.arrayContaining([{ role: 'buyer', id: 'MAR' }, { role: 'supplier', id: 'org:elbit-systems' }]));
  });

  it('keeps conflicting amounts side by side', () => {
    const barak = document.timeline.find(({ object }) => /Barak/.test(object ?? ''));
    expect(barak?.reports).toBe(2);
    expect(barak?.conflicts.map(({ field }) => field)).toContain('money');
  });

  it('keeps other pairs out of nothing: every development is listed', () => {
    const states = document.timeline.flatMap(({ actors }) => actors.map(({ id }) => id));
    expect(states).toEqual(expect.arrayContaining(['FIN', 'DEU']));
  });

  it('heard alerts on their topic, a correction among them, each once', () => {
    const subjects = document.alerts.map(({ subject }) => subject);
    expect(subjects).toContain('alerts.procurement.ISR-MAR');
    expect(document.alerts.map(({ trigger }) => trigger)).toContain('corrected');
    const heard = document.alerts.map(({ id, subject }) => `${id} ${subject}`);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('shows what the correction changed, as known before and after', () => {
    expect(document.corrected?.before.reports).toBe(document.corrected?.after.reports);
    expect(document.corrected?.before).not.toEqual(document.corrected?.after);
  });

  it('replays to the same view', () => {
    const { appear, change, vanish, unchanged } = document.replay;
    expect({ appear, change, vanish }).toEqual({ appear: [], change: [], vanish: [] });
    expect(unchanged).toBe(document.developments);
  });

  it('names its addresses', () => {
    expect(Object.keys(document.urls)).toEqual(expect.arrayContaining(['page', 'openapi', 'timeline', 'nats']));
  });
});

describe('demo --reports', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-demo-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('ingests articles on other states, dated and undated', async () => {
    await writeFile(join(folder, 'tanks.txt'), 'Poland ordered 180 K2 tanks from Hyundai Rotem of South Korea in August 2022 for $3.4 billion.\n');
    await writeFile(join(folder, 'ties.txt'), 'Saudi Arabia and Iran restored diplomatic ties in March 2023 in an agreement brokered by China.\n');
    await writeFile(join(folder, 'ties.json'), '{"source":"src:desk","publishedAt":"2023-03-11","language":"en"}');
    const { code, stdout, stderr } = await entente(['demo', '--once', '--json', '--reports', folder], { env });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout) as DemoDocument;
    expect(document).toMatchObject({ reports: 2, corrected: null });
    const ties = document.timeline.find(({ kind }) => kind === 'normalisation');
    expect(ties?.valid.edtf).toBe('2023-03');
    expect(ties?.actors).toEqual(expect.arrayContaining([{ role: 'party', id: 'IRN' }, { role: 'party', id: 'SAU' }, { role: 'broker', id: 'CHN' }]));
    const order = document.timeline.find(({ kind }) => kind === 'procurement');
    expect(order?.money).toMatchObject({ currency: 'USD', min: '3400000000' });
    expect(order?.actors).toEqual(expect.arrayContaining([{ role: 'buyer', id: 'POL' }]));
  }, 180_000);
});
