import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_BEGIN, type ImportRow } from '../import/import-connector.js';
import type { MappedClaim } from '../mapping/mapping.reader.js';
import { ndjsonImport } from './ndjson.connector.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/mapping');
const MAPPING = readFileSync(join(EXAMPLES, 'orders.mapping.json'), 'utf8');
const FILE = readFileSync(join(EXAMPLES, 'orders.ndjson'), 'utf8');

async function imported(text: string): Promise<ImportRow<MappedClaim>[]> {
  const bytes = Buffer.from(text);
  const plan = ndjsonImport.detect(bytes, { mapping: MAPPING });
  if (!plan.ok) throw new Error(plan.detail);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 33) yield bytes.subarray(at, at + 33);
  }
  const rows: ImportRow<MappedClaim>[] = [];
  for await (const row of ndjsonImport.rows(plan.dialect, chunks(), FILE_BEGIN)) rows.push(row);
  return rows;
}

describe('lines of JSON', () => {
  it('become claims; bad ones are told by line and pointer', async () => {
    const rows = await imported(`\uFEFF${FILE}\n[1]\n{"data":\n`);
    expect(rows.map((row) => [row.row, row.ok])).toEqual([[1, true], [2, true], [3, false], [5, false], [6, false]]);
    expect(rows.slice(2).map((row) => !row.ok && row.problems.map(({ column }) => column))).toEqual([['/data/buyer/code', '/data/signed'], [null], [null]]);
  });

  it('damaged anyhow are never lost and never throw', async () => {
    const damage = fc.array(fc.tuple(fc.integer({ min: 0, max: FILE.length }), fc.constantFrom('"', '{', '\n', '\0', '\\', '\\ud800', '}', '')), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(damage, async (cuts) => {
      const text = cuts.reduce((file, [at, sign]) => `${file.slice(0, at)}${sign}${file.slice(at + (at % 2))}`, FILE);
      const rows = text === '' ? [] : await imported(text);
      expect(rows.length).toBe(text.split('\n').filter((line) => line.trim() !== '').length);
    }), { numRuns: 200 });
  });

  it('need a mapping', () => {
    expect(ndjsonImport.detect(Buffer.from(FILE), {})).toMatchObject({ ok: false, detail: expect.stringContaining('mapping') });
  });
});
