import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';
import { developmentFixtures } from './testing/development-fixtures.data.js';
import { mutated, randomDocument, randomSource } from './testing/random-documents.js';
import { unsupportedSpans } from './testing/unsupported-spans.js';

describe('extract on a line of a megabyte', () => {
  it.each([
    ['deals', 'Poland ordered 5 tanks from Boeing and '.repeat(25_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['prices', '$5 '.repeat(300_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['brackets', '('.repeat(1_000_000)],
  ])('of %s costs seconds, not minutes', (_name, text) => {
    const before = process.cpuUsage();
    extract({ text, reportDate: '2024-01-01' });
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1_000_000).toBeLessThan(45);
  }, 300_000);
});

describe('extract on 10,000 documents', () => {
  it('has no unsupported span and no crash', () => {
    const random = randomSource(20_261_122);
    for (let i = 0; i < 10_000; i += 1) {
      const text = i % 2 === 0 ? randomDocument(random) : mutated(developmentFixtures[i % developmentFixtures.length]?.text ?? '', random);
      expect([text, unsupportedSpans(text, extract({ text, reportDate: '2024-02-29' }))]).toEqual([text, []]);
    }
  }, 600_000);
});
