/** A small deterministic generator (mulberry32), so that a failing document can be made again from its seed. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'Poland', 'Rabat', "Israel's", 'Elbit Systems', 'the U.S.', 'Hanwha Aerospace Ltd.', 'its air force', 'they', 'the two countries', 'ordered', 'has not signed', 'will supply', 'was awarded', 'denied buying',
  'to acquire', 'normalised relations', 'a contract', 'the deal', '36 F-16s', 'ATMOS 2000 howitzers', 'frigates', 'for', 'from', 'with', 'between', 'and', ',', '.', ';', '(', ')', '"', '“', '’', '—', '\n', '\n\n',
  '$14.8 billion', '€200m', '2 billion dirhams', 'EUR', '£', 'in December 2020', 'last year', 'since 2019', '3-8 March 2021', '99/99/9999', '12%', 'fourfold', 'according to Reuters', 'reportedly', 'if', 'no',
  '\u00A0', '\u200B', '\u00AD', '\uFEFF', '\uD83D\uDE80', '\uD83D', '\uDE80', '\u0000', '\u0007', '\u202E', 'é', 'ﬁ', 'Ⅷ', '١٢', '中国', '𝒜', 'İstanbul', 'ß', "'", '-', '--', '…', '%', '//', '\\', '<b>', '&amp;', '\t', '\r\n',
];

/** A random document: deal words, signs, broken surrogates, control characters; now and then one very long line. */
export function randomDocument(random: () => number): string {
  const pick = (): string => PIECES[Math.floor(random() * PIECES.length)] ?? '';
  const length = Math.floor(random() * (random() < 0.02 ? 2_000 : 60)) + 1;
  const glue = random() < 0.15 ? '' : ' ';
  return Array.from({ length }, pick).join(glue);
}

/** Cuts, doubles, swaps and injects characters of a text. */
export function mutated(text: string, random: () => number): string {
  let result = text;
  for (let i = Math.floor(random() * 6) + 1; i > 0; i -= 1) {
    const at = Math.floor(random() * result.length);
    const to = Math.min(result.length, at + Math.floor(random() * 20));
    const choice = random();
    if (choice < 0.3) result = result.slice(0, at) + result.slice(to);
    else if (choice < 0.5) result = result.slice(0, to) + result.slice(at, to) + result.slice(to);
    else if (choice < 0.8) result = result.slice(0, at) + (PIECES[Math.floor(random() * PIECES.length)] ?? '') + result.slice(at);
    else result = result.slice(0, at) + result.slice(at, to).toUpperCase() + result.slice(to);
  }
  return result;
}
