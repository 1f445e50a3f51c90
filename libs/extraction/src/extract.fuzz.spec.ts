import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';
import { extractDates } from './extract-dates.js';
import { extractMoney } from './extract-money.js';
import { developmentFixtures } from './testing/development-fixtures.data.js';
import { mutated, randomDocument, randomSource } from './testing/random-documents.js';
import { unsupportedSpans } from './testing/unsupported-spans.js';

describe('extract on anything', () => {
  it('never throws and never gives a span the text does not carry (1,000 random documents)', () => {
    const random = randomSource(1);
    const faults: unknown[] = [];
    for (let i = 0; i < 1_000; i += 1) {
      const text = randomDocument(random);
      const wrong = unsupportedSpans(text, extract({ text, reportDate: '2024-02-29' }));
      if (wrong.length > 0) faults.push([text, wrong]);
    }
    expect(faults).toEqual([]);
  });

  it('holds on mutated passages of deal reporting (1,000)', () => {
    const random = randomSource(2);
    const faults: unknown[] = [];
    for (let i = 0; i < 1_000; i += 1) {
      const text = mutated(developmentFixtures[i % developmentFixtures.length]?.text ?? '', random);
      const wrong = unsupportedSpans(text, extract({ text }));
      if (wrong.length > 0) faults.push([text, wrong]);
    }
    expect(faults).toEqual([]);
  });

  it('gives dates and money true spans, too', () => {
    const random = randomSource(3);
    for (let i = 0; i < 200; i += 1) {
      const text = randomDocument(random);
      for (const { span } of [...extractDates({ text }), ...extractMoney({ text })]) expect(text.slice(span.start, span.end)).toBe(span.exact);
    }
  });

  it.each(['', ' ', '\n\n', '\uFEFF', '.', '\uD83D', 'a'.repeat(10_000)])('takes %j', (text) => {
    expect(extract({ text }).candidates).toEqual([]);
  });

  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['digits', '1'.repeat(50_000)],
    ['commas', '1,'.repeat(25_000)],
    ['abbreviations', 'U.S.'.repeat(50_000)],
    ['hyphens', 'a-'.repeat(25_000)],
    ['years', '2020 '.repeat(10_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['deals', 'Poland ordered 5 tanks from Boeing and '.repeat(2_500)],
  ])('reads one line of up to a megabyte of %s without blowing up', (_name, text) => {
    const before = process.cpuUsage();
    extract({ text, reportDate: '2024-01-01' });
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1_000_000).toBeLessThan(45);
  });

  it('gives the same bytes twice', () => {
    const text = developmentFixtures.map((fixture) => fixture.text).join('\n');
    expect(JSON.stringify(extract({ text }))).toBe(JSON.stringify(extract({ text })));
  });
});
