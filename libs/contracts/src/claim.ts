import type { Kind, Modality, ProcurementStatus, Role } from './kind.js';

/** Where a value came from: the words themselves, a normalised reading, the discourse, a computation, the report's date. */
export const BASES = ['literal', 'normalised', 'inherited', 'derived', 'report-date'] as const;
export type Basis = (typeof BASES)[number];

/**
 * A place in a report's stored text: UTF-16 offsets, end exclusive;
 * `text.slice(start, end) === exact`, always (W3C TextPosition and TextQuote).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** One value with all that stands behind it. `rule` names the rule or the connector that read it. */
export interface Field<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly spans: readonly Span[];
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly alternatives: readonly T[];
}

/** An actor in its role: `ISR`, `org:elbit-systems`, `body:isr-mar-jmc`, `src:bladi`; `name` as the text writes it. */
export interface ClaimActor {
  readonly role: Role;
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 code of the state an organisation counts for: on a claim where its reader knows it, on a development always. */
  readonly state?: string;
}

export const DATE_BASES = ['explicit', 'relative', 'derived', 'inferred', 'unresolved'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** When it was true in the world. `edtf` is null when unresolved; `validity` is the period an agreement covers, not its date. */
export interface ValidTime {
  readonly edtf: string | null;
  readonly basis: DateBasis;
  /** The words a relative date was read from, so that a dated report can resolve them again. */
  readonly expression?: string;
  readonly validity?: string;
}

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** An amount of things; `value` is a decimal string. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

export const MONEY_QUALIFIERS = ['exact', 'approx', 'gt', 'lt', 'at-least', 'at-most', 'range', 'estimated'] as const;
export type MoneyQualifier = (typeof MONEY_QUALIFIERS)[number];

/** An amount of money as the source words it. `min` and `max` are decimal strings; null where the bound is open. */
export interface Money {
  readonly text: string;
  /** ISO 4217, or null while the candidates can't be told apart. */
  readonly currency: string | null;
  readonly candidates: readonly string[];
  readonly min: string | null;
  readonly max: string | null;
  readonly qualifier: MoneyQualifier;
  readonly estimated: boolean;
  readonly kind: 'contract' | 'bundle' | 'export-total' | 'aid' | 'other';
  readonly scope: 'unit' | 'item' | 'total';
}

/** Who is made responsible for a claim, beside the publisher. */
export interface Attribution {
  readonly mode: 'author' | 'statement' | 'report' | 'hearsay';
  /** Actor or source id; null when unnamed or the author speaks. */
  readonly speaker: string | null;
  readonly hedges: readonly string[];
}

/** Admiralty grades: reliability of the source, credibility of the claim. `F` and 6 mean "cannot be judged". */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export interface Grades {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

export interface TraceStep {
  readonly rule: string;
  readonly note: string;
  readonly span?: Span;
}

/** What a register keeps of an order beside what every claim has. Each part that the row states has its place in it. */
export interface OrderTerms {
  readonly ordered: Field<Quantity> | null;
  readonly delivered: Field<Quantity> | null;
  /** Years of delivery as an EDTF set, `{2003,2004,2005}`: in all of them. */
  readonly deliveries: Field<string> | null;
  /** When deliveries are planned, EDTF. */
  readonly planned: Field<string> | null;
  /** `New`, `Second hand`: the register's word. */
  readonly condition: Field<string> | null;
  /** The clause on production under licence. */
  readonly licence: Field<string> | null;
}

/** What one report says about one development. Schema version 1. An extractor may fill less. */
export interface Claim {
  readonly id: string;
  readonly report: string;
  readonly kind: Kind;
  /** The words that carry the claim as a whole. */
  readonly trigger: Span;
  readonly actors: readonly Field<ClaimActor>[];
  readonly valid: Field<ValidTime> | null;
  readonly place: Field<Place> | null;
  readonly object: Field<string> | null;
  readonly quantity: Field<Quantity> | null;
  readonly money: readonly Field<Money>[];
  readonly status: Field<ProcurementStatus> | null;
  readonly modality: Field<Modality>;
  readonly attribution: Field<Attribution> | null;
  /** A share or rate the claim states, as decimal text without the sign; statistics only. */
  readonly percent: Field<string> | null;
  /** Only on claims of a register. */
  readonly order?: OrderTerms;
  readonly grades: Grades;
  readonly confidence: number;
  readonly why: readonly TraceStep[];
}
