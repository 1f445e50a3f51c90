import { createReadStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ploverOfCameo } from '@entente/domain';
import type { Lead } from '@entente/contracts';
import { FILE_BEGIN, type ImportRow } from '../import/import-connector.js';
import { gdeltEvents } from './gdelt.connector.js';

const DATA = process.env['ENTENTE_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data');

async function read(name: string): Promise<ImportRow<Lead>[]> {
  const rows: ImportRow<Lead>[] = [];
  for await (const row of gdeltEvents.rows({}, createReadStream(join(DATA, 'gdelt', name)), FILE_BEGIN)) rows.push(row);
  return rows;
}

describe('a quarter of an hour of GDELT', () => {
  it('reads every row; reciprocal ones share a lead', async () => {
    const rows = await read('20151027220000.export.csv');
    const leads = rows.flatMap((row) => (row.ok ? [row.record] : []));
    expect([rows.length, leads.length]).toEqual([2_116, 2_116]);
    const groups = new Map<string, Lead[]>();
    for (const lead of leads) groups.set(lead.id, [...(groups.get(lead.id) ?? []), lead]);
    expect(groups.size).toBe(1_918);
    for (const group of groups.values()) {
      expect(new Set(group.map((lead) => (lead.code === '043' ? '042' : lead.code))).size).toBe(1);
      expect(new Set(group.map((lead) => lead.url)).size).toBe(1);
      expect(new Set(group.map((lead) => lead.actors.map((actor) => actor?.code ?? '').sort().join())).size).toBe(1);
    }
  });

  it('written by a spreadsheet has no good row, and each says why', async () => {
    const rows = await read('20190121220000.export2.semicolon.csv');
    expect([rows.length, rows.filter((row) => row.ok).length]).toEqual([1_630, 0]);
    const details = rows.map((row) => (row.ok ? '' : (row.problems[0]?.detail ?? '')));
    expect(details[0]).toContain('header');
    expect(details.slice(1).every((detail) => detail.includes('semicolons'))).toBe(true);
    expect(rows.map((row) => row.row)).toEqual(rows.map((_row, index) => index + 1));
  });
});

describe('PLOVER names of root categories', () => {
  it('are among those the published table of single codes has for a root', () => {
    const published = new Map<string, string[]>();
    for (const line of readFileSync(join(DATA, 'codes/CAMEO2PLOVER-2021.txt'), 'utf8').split('\n')) {
      const [, root, name] = /^(\d{2}): ?([A-Z]+)\b/.exec(line) ?? [];
      if (root !== undefined && name !== undefined) published.set(root, [...(published.get(root) ?? []), name]);
    }
    expect(published.size).toBe(18);
    for (const [root, names] of published) expect(names).toContain(ploverOfCameo(root));
  });
});
