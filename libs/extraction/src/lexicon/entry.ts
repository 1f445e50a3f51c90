/** What a name of the dictionaries stands for. */
export type EntryKind =
  | 'state'
  | 'demonym'
  | 'capital'
  | 'company'
  | 'military'
  | 'ministry'
  | 'government'
  | 'body'
  | 'group'
  | 'media'
  | 'person'
  | 'place'
  | 'system';

export interface Entry {
  readonly kind: EntryKind;
  /** Id an actor of this entry gets: `ISR`, `org:elbit-systems`, `src:bladi`; for a system its class. */
  readonly id: string;
  /** State it counts for, or null. */
  readonly state: string | null;
  readonly name: string;
  /** Written with capitals throughout ("IAI"): only then is the word a name. */
  readonly caps: boolean;
  readonly dictionary: string;
  /** Maker of a system. */
  readonly maker?: string | undefined;
}
