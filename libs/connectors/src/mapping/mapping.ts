import type { Credibility } from '@entente/contracts';

/** Ways to write dates: see `mapping.date.ts`. Numbers: what stands before decimals and between thousands. */
export interface NumberFormat {
  readonly decimal?: '.' | ',';
  readonly group?: string;
}

/** Where one value comes from. Exactly one of `from` and `constant`. */
export interface Pick {
  /** Name of a column, or a JSON pointer (or the name of a member) into a JSON row. */
  readonly from?: string;
  readonly constant?: string;
  /** Values that mean that nothing is stated, beside blank ones. */
  readonly missing?: readonly string[];
  readonly default?: string;
  readonly required?: boolean;
  /** A vocabulary, by name or in place: what is found, to what it means. */
  readonly map?: string | Readonly<Record<string, string>>;
  /** What is done with a value that the vocabulary lacks. `error` when left out. */
  readonly otherwise?: 'error' | 'keep' | 'omit';
  readonly date?: string | readonly string[];
  readonly number?: NumberFormat;
  /** Power of ten the number is given in: 6 for millions. */
  readonly scale?: number;
}

export interface MappedActor {
  readonly role: Pick;
  readonly id: Pick;
  readonly name?: Pick;
}

export interface MappedMoney {
  readonly amount?: Pick;
  readonly min?: Pick;
  readonly max?: Pick;
  readonly currency?: Pick;
  readonly qualifier?: Pick;
  readonly kind?: Pick;
  readonly scope?: Pick;
  readonly text?: Pick;
}

export interface MappedFields {
  readonly kind: Pick;
  readonly actors: readonly MappedActor[];
  readonly valid?: { readonly edtf?: Pick; readonly validity?: Pick };
  readonly place?: { readonly id?: Pick; readonly name: Pick };
  readonly object?: Pick;
  readonly quantity?: { readonly value: Pick; readonly unit?: Pick };
  readonly money?: readonly MappedMoney[];
  readonly status?: Pick;
  readonly modality?: Pick;
  readonly percent?: Pick;
  readonly attribution?: { readonly mode: Pick; readonly speaker?: Pick };
  /** The cell that holds the source's own words; they carry the claim then, else the row as a whole does. */
  readonly quote?: Pick;
  readonly credibility?: Credibility;
}

/** How the file is written, where it can't be told from the file. */
export interface FileFormat {
  readonly encoding?: 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'utf-16le' | 'utf-16be';
  readonly delimiter?: string;
  /** Lines before the header, or before the first row. */
  readonly skipLines?: number;
  /** Names of the columns of a file without header. */
  readonly columns?: readonly string[];
  /** A row with fewer cells than columns: an error, or filled up with empty cells. */
  readonly shortRows?: 'error' | 'pad';
}

/** A mapping file, version 1: how rows or events of one sender become claims. */
export interface Mapping {
  readonly mapping: 1;
  readonly name: string;
  readonly source: string;
  readonly about?: string;
  readonly file?: FileFormat;
  /** CloudEvents types it is for. */
  readonly types?: readonly string[];
  readonly vocabularies?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `id` tells a row apart from others of its sender, also after it was changed. */
  readonly row?: { readonly id?: Pick; readonly url?: Pick; readonly title?: Pick; readonly publishedAt?: Pick; readonly language?: Pick };
  readonly claim: MappedFields;
}
