import { type ActorRef } from '../actors/actor.types.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { type Stretch } from '../text/stretch.types.js';
import { type VerbGroup } from './verb-group.js';

/** A piece of a sentence: noun phrase, verb group, or a word that joins them. Token range [from, to). */
export interface Chunk {
  readonly type: 'np' | 'vg' | 'prep' | 'to' | 'conj' | 'comma' | 'rel' | 'sub' | 'pron' | 'adv' | 'stop' | 'date' | 'money';
  readonly from: number;
  readonly to: number;
  /** Preposition, conjunction or pronoun as written, lower case. */
  readonly word: string;
  readonly verb: VerbGroup | undefined;
  /** Names inside a noun phrase. */
  readonly mentions: readonly Mention[] | undefined;
  /** Whom the phrase names, once `actorsOf` was asked: every frame asks, and the answer never changes. */
  actors: readonly ActorRef[] | undefined;
  /** What it names, once `thingOf` was asked; null stands for nothing. */
  thing: Thing | null | undefined;
}

/** A thing that can be bought or delivered, named by a noun phrase. */
export interface Thing {
  readonly np: Chunk;
  readonly class: string;
  readonly system: Mention | undefined;
  /** State whose product the phrase calls it ("Israel's …", "Turkish-made …"). */
  readonly origin: Mention | undefined;
  readonly quantity: (Stretch & { readonly value: string; readonly unit: string }) | null;
  /** The phrase without determiner, owner and number. */
  readonly name: Stretch;
  /** Only counts beside other signs of a deal. */
  readonly loose: boolean;
}
