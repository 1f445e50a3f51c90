/** Looked for in the lower-case sentence. Each says what stands in every match of the rules that wait for it, and little else. */
const SIGNS = {
  /** Every relative rule holds one of these: "day" stands in Monday, today, yesterday. */
  relative: /\bon (?:mon|tue|wed|thu|fri|sat|sun)|night|day|week|month|year|decade|century|quarter|tonight|tomorrow|morning|afternoon|evening|spring|summer|autumn|fall|winter|ties\b|christmas|easter|thanksgiving|halloween|juneteenth|\bfew\b/,
  month: /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  /** "4 march", "4th of march", "march 4", but not "march 2021". */
  'day-beside-month': /\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d\d?(?!\d)/,
  /** "march to", "march 2020 -", "march and": a month goes on. */
  'month-runs-on': /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,? \d{4})?(?: ?(?:[-–—]|to|until|through|till)| and) ?/,
  /** "2019-", "2019 to", "2019 and", "2019/20". */
  'year-runs-on': /(?:1[6-9]|20)\d\d(?:\/| ?(?:[-–—]|to|until|through|till)| and )/,
  /** "2020-03-04", "4.3.2020", "4/3/20". */
  'numbers-joined': /\d[-/.]\d/,
} as const;

export type DateSign = keyof typeof SIGNS;

/** What a rule waits for: a sign, words one of which it needs, or both. */
export interface RuleHint {
  readonly sign?: DateSign;
  readonly words?: readonly string[];
}

/** The cheap signs of one sentence; each is looked for once, when a rule first asks. */
export class DateSigns {
  private readonly seen = new Map<DateSign, boolean>();

  constructor(readonly lower: string) {}

  has(sign: DateSign): boolean {
    let known = this.seen.get(sign);
    if (known === undefined) this.seen.set(sign, (known = SIGNS[sign].test(this.lower)));
    return known;
  }

  /** False where the rule that gave this hint can't find anything. */
  allow(hint: RuleHint): boolean {
    return (hint.sign === undefined || this.has(hint.sign)) && (hint.words === undefined || this.hasWord(hint.words));
  }

  private hasWord(words: readonly string[]): boolean {
    for (const word of words) if (this.lower.includes(word)) return true;
    return false;
  }
}
