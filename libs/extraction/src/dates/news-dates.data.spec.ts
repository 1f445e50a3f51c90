import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scoreTimexFile } from '../testing/timex-corpus.js';

const data = process.env['ENTENTE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data');
const corpus = join(data, 'dev', 'meantime');

describe('dates on annotated news', () => {
  it('reaches a value-F1 of 0.84', () => {
    const score = { right: 0, wrong: 0, missed: 0 };
    for (const folder of ['corpus_apple', 'corpus_stock']) {
      for (const file of readdirSync(join(corpus, folder))) scoreTimexFile(readFileSync(join(corpus, folder, file), 'utf8'), score);
    }
    expect([score, (2 * score.right) / (2 * score.right + score.wrong + score.missed) >= 0.84]).toEqual([score, true]);
  });
});
