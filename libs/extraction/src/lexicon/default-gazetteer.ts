import { type OwnDictionary } from '../dictionaries/own-dictionary.js';
import { DICTIONARIES_VERSION } from '../versions.js';
import { ownWords, type OwnWords } from './own-words.js';
import { Gazetteer } from './gazetteer.js';

/** The names a text is read with, and the versions a claim's trace gives for them. */
export interface Dictionaries {
  readonly gazetteer: Gazetteer;
  readonly version: string;
  /** Triggers and currency words of an analyst's own. */
  readonly words?: OwnWords | undefined;
}

let shipped: Dictionaries | undefined;

/** The shipped dictionaries, compiled at first use. */
export function shippedDictionaries(): Dictionaries {
  return (shipped ??= { gazetteer: new Gazetteer(), version: DICTIONARIES_VERSION });
}

/** The shipped dictionaries and an analyst's own, which win where both have a name. Compile once, use for many texts. */
export function dictionariesWith(own: readonly OwnDictionary[]): Dictionaries {
  if (own.length === 0) return shippedDictionaries();
  return { gazetteer: new Gazetteer(own.flatMap(({ entries }) => entries)), version: [...own.map(({ id, version }) => `${id}@${version}`), DICTIONARIES_VERSION].join(' '), words: ownWords(own.flatMap(({ triggers }) => triggers ?? []), own.flatMap(({ currencies }) => currencies ?? [])) };
}

export function defaultGazetteer(): Gazetteer {
  return shippedDictionaries().gazetteer;
}
