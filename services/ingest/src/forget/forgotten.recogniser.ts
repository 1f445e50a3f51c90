import { wordsOf, type ForgottenName, type PersonalKeys } from '@entente/event-store';

/** A name that was forgotten, found again in a text that is older than that. */
export interface Recognised {
  readonly forgotten: ForgottenName;
  readonly name: string;
}

/** Recognises forgotten names by their keyed hashes: nobody remembers the names themselves. */
export class ForgottenRecogniser {
  private readonly byHash: ReadonlyMap<string, ForgottenName>;
  private readonly lengths: readonly number[];

  constructor(
    forgotten: readonly ForgottenName[],
    private readonly keys: PersonalKeys,
  ) {
    this.byHash = new Map(forgotten.flatMap((one) => one.spellings.map(({ hash }) => [hash, one] as const)));
    this.lengths = [...new Set(forgotten.flatMap(({ spellings }) => spellings.map(({ words }) => words)))];
  }

  in(text: string): Recognised[] {
    const words = wordsOf(text);
    const found = new Map<string, Recognised>();
    for (const length of this.lengths) {
      for (let at = 0; at + length <= words.length; at += 1) {
        const name = words.slice(at, at + length).join(' ');
        const forgotten = this.byHash.get(this.keys.digest(name));
        if (forgotten !== undefined) found.set(name, { forgotten, name });
      }
    }
    return [...found.values()];
  }
}
