/** Numbers written as words, as decimal text: "two hundred and fifty" → "250", "one and a half" → "1.5". */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const SCALES: Readonly<Record<string, bigint>> = { thousand: 1_000n, million: 1_000_000n, billion: 1_000_000_000n, trillion: 1_000_000_000_000n, crore: 10_000_000n, lakh: 100_000n };

export const NUMBER_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|crore|lakh)';

/** Answers undefined when the words are no plain number. */
export function numberFromWords(words: string): string | undefined {
  let total = 0n;
  let group = 0n;
  let seen = false;
  // "a three-billion-dollar deal": the article counts nothing
  for (const word of words.toLowerCase().replace(/^an? (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b)/, '').split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    const scale = SCALES[word];
    const unit = UNITS[word];
    if (scale !== undefined) {
      total = group === 0n && total > 0n ? total * scale : total + (group === 0n ? 1n : group) * scale;
      group = 0n;
    } else if (word === 'hundred') group = (group === 0n ? 1n : group) * 100n;
    else if (unit !== undefined) group += BigInt(unit);
    else return undefined;
    seen = true;
  }
  return seen ? String(total + group) : undefined;
}
