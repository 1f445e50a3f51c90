import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencyOf } from './agency.js';
import { type Voice, originsOf } from './origins.js';
import { COPY_LIKENESS, bandsOf, likenessOfSketches, passageLikeness, sketchOf } from './sketch.js';

const word = (seed: number, index: number): string => `w${(seed * 7_919 + index * 104_729) % 5_000}`;
const article = (seed: number, words = 200): string => Array.from({ length: words }, (_, index) => word(seed, index)).join(' ');
const voice = (claim: string, more: Partial<Voice> = {}): Voice => ({ claim, speaker: null, agency: null, publisher: `src:${claim}`, sketch: null, ...more });

describe('sketches', () => {
  const text = article(1);
  const likeness = (other: string): number => likenessOfSketches(sketchOf(text) ?? '', sketchOf(other) ?? '');

  it('of a copy with a new lead and a cut tail are alike, of another text they are not', () => {
    expect(likeness(text)).toBe(1);
    expect(likeness(`${article(9, 20)} ${text}`)).toBeGreaterThan(0.7);
    expect(likeness(article(1, 120))).toBeGreaterThan(COPY_LIKENESS);
    expect(likeness(article(2))).toBeLessThan(0.1);
    expect(likeness(`${article(1, 20)} ${article(3)}`)).toBeLessThan(COPY_LIKENESS / 2);
  });

  it('are the same for ever: stored ones are compared with new ones', () => {
    expect(sketchOf(text)).toBe(sketchOf(`Share this article\n${text.toUpperCase()}\nUpdated 3 min ago`));
    expect(sketchOf(Array.from({ length: 40 }, (_, index) => `word${index}`).join(' '))).toMatchInlineSnapshot(`"gRUabz4hqH5CmAwrW8_g3kaXznp1LoomBK0_xTTGC6ec73LENOzE1t31RHDVWwx1yAhKIb5ZwGqJQRLeH3ZksA"`);
  });

  it('are none for a text too short to compare', () => {
    expect(sketchOf('Morocco ordered 36 howitzers in February 2025.')).toBeNull();
  });

  it('of copies share a band', () => {
    const other = bandsOf(sketchOf(article(1, 120)) ?? '');
    expect(bandsOf(sketchOf(text) ?? '').some((band) => other.includes(band))).toBe(true);
  });

  it('estimate the share of common shingles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (start) => {
        const words = Array.from({ length: 1_200 }, (_, index) => word(5, index));
        const [a, b] = [words.slice(0, 1_000), words.slice(start, start + 1_000)];
        const common = Math.max(0, Math.min(1_000, start + 1_000, 1_200) - start - 2);
        const truth = common / (998 + (b.length - 2) - common);
        expect(Math.abs(likenessOfSketches(sketchOf(a.join(' ')) ?? '', sketchOf(b.join(' ')) ?? '') - truth)).toBeLessThan(0.3);
      }),
      { numRuns: 30 },
    );
  });
});

it('passages are alike by their words', () => {
  expect(passageLikeness('Morocco ordered 36 howitzers', 'Morocco ordered 36 howitzers')).toBe(1);
  expect(passageLikeness('Morocco ordered 36 howitzers for 200 million', 'Morocco ordered 36 howitzers for 175 million')).toBeGreaterThan(0.4);
  expect(passageLikeness('Israel signed a memorandum', 'Morocco ordered 36 howitzers')).toBe(0);
});

describe('the agency of a text', () => {
  it.each([
    ['RABAT (Reuters) - Morocco has ordered howitzers.', 'src:reuters'],
    ['PARIS, Jan 5 (AFP) – Le Maroc a commandé', 'src:afp'],
    ['Rabat, MAP – The king received', 'src:map'],
    ['By John Smith, Associated Press\nMorocco has', 'src:ap'],
    ['Morocco ordered howitzers. The army confirmed it.\n\nSource: AFP', 'src:afp'],
    ['Morocco ordered howitzers. (Xinhua)', 'src:xinhua'],
  ])('%s', (text, agency) => expect(agencyOf(text)).toBe(agency));

  it.each([
    'Morocco ordered howitzers, Reuters reported on Monday.',
    'The map – drawn in 1975 – shows Western Sahara.',
    'According to AFP the order is worth 200 million euros. The army said nothing about it.',
  ])('is none in: %s', (text) => expect(agencyOf(text)).toBeNull());
});

describe('origins', () => {
  const copy = sketchOf(article(1)) ?? '';
  const edited = sketchOf(`${article(1)} ${article(8, 20)}`) ?? '';
  const own = sketchOf(article(2)) ?? '';
  const distinct = (voices: Voice[]): number => new Set(originsOf(voices).values()).size;

  it('are publishers, unless an agency or a speaker stands behind them', () => {
    expect([...originsOf([voice('a'), voice('b', { agency: 'src:reuters' }), voice('c', { speaker: 'org:idf', agency: 'src:afp' })]).values()]).toEqual(['src:a', 'src:reuters', 'org:idf']);
  });

  it('are one for eight articles that rest on one statement', () => {
    expect(distinct(Array.from({ length: 8 }, (_, index) => voice(`c${index}`, { speaker: 'org:idf' })))).toBe(1);
  });

  it('are one for copies, two with a report of its own', () => {
    const voices = [voice('a', { sketch: copy }), voice('b', { sketch: edited }), voice('c', { sketch: own }), voice('d', { sketch: copy })];
    expect([...originsOf(voices).values()]).toEqual(['src:a', 'src:a', 'src:c', 'src:a']);
  });

  it('join an agency with who printed its text unsigned', () => {
    expect(distinct([voice('a', { sketch: copy }), voice('b', { sketch: copy, agency: 'src:reuters' }), voice('c', { agency: 'src:reuters', sketch: own })])).toBe(1);
  });

  it('are as many in any order', () => {
    const voices = [voice('a', { sketch: copy }), voice('b', { sketch: edited }), voice('c', { sketch: own }), voice('d', { speaker: 'org:idf' }), voice('e', { agency: 'src:c' })];
    fc.assert(fc.property(fc.shuffledSubarray(voices, { minLength: 5 }), (shuffled) => expect(distinct(shuffled)).toBe(3)));
  });
});
