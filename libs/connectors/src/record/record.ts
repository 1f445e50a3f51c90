import type { Attribution, Credibility, DateBasis, Kind, Modality, Money, MoneyQualifier, ProcurementStatus, Role } from '@entente/contracts';

/** One claim as a person or another system states it: `POST /v1/claims`, a line of a batch, a message of the inbox. */
export interface ClaimRecord {
  readonly source: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** The words of the source that carry the claim; without them the record itself is the text. */
  readonly quote?: string;
  readonly kind: Kind;
  readonly actors: readonly RecordActor[];
  readonly valid?: RecordValid;
  readonly place?: string | { readonly id: string; readonly name?: string };
  readonly object?: string;
  readonly quantity?: { readonly value: string; readonly unit?: string };
  readonly money?: RecordMoney | readonly RecordMoney[];
  readonly status?: ProcurementStatus;
  readonly modality?: Modality;
  readonly attribution?: RecordAttribution;
  readonly percent?: string;
  readonly credibility?: Credibility;
}

export interface RecordActor {
  readonly role: Role;
  readonly id: string;
  readonly name?: string;
}

export interface RecordValid {
  readonly edtf?: string | null;
  readonly basis?: DateBasis;
  readonly validity?: string;
}

/** `min` and `max` are decimal strings; which of them must be there follows from the qualifier. */
export interface RecordMoney {
  readonly text?: string;
  readonly currency?: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly qualifier?: MoneyQualifier;
  readonly estimated?: boolean;
  readonly kind?: Money['kind'];
  readonly scope?: Money['scope'];
}

export interface RecordAttribution {
  readonly mode: Attribution['mode'];
  readonly speaker?: string | null;
  readonly hedges?: readonly string[];
}

/** The members of a record that say something about the development, not about the report. */
export type ClaimFields = Omit<ClaimRecord, 'source' | 'url' | 'title' | 'publishedAt' | 'language' | 'quote' | 'kind' | 'credibility'>;

/** A member that can't be taken; `pointer` is a JSON pointer into the record. */
export interface RecordError {
  readonly pointer: string;
  readonly detail: string;
}
