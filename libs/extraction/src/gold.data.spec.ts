import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';
import { measureGold, type GoldFile } from './testing/gold.js';

const data = process.env['ENTENTE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const read = (file: string): string => readFileSync(join(data, file), 'utf8');
const gold = JSON.parse(read('gold/articles.json')) as GoldFile;

describe('extract on the two annotated articles', () => {
  const measured = measureGold(gold, read);

  it('finds all claims and no others', () => {
    expect([measured.found, measured.extra, measured.failures]).toEqual([gold.claims.length, 0, []]);
  });

  it('gives the annotated roles, dates and amounts', () => {
    expect(measured.roles.right).toBe(measured.roles.wanted);
    expect(measured.roles.given).toBe(measured.roles.wanted);
    expect(measured.edtf.right).toBe(measured.edtf.total);
    expect(measured.money.right).toBe(measured.money.total);
  });

  it('leaves dates that hang on the report unresolved while it is undated', () => {
    for (const { file } of Object.values(gold.docs)) {
      for (const { valid } of extract({ text: read(file) }).candidates) {
        if (valid?.value.basis === 'unresolved') expect(valid.value.edtf).toBeNull();
      }
    }
  });
});
