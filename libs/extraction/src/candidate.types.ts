import { type Attribution, type ClaimActor, type Field, type Kind, type Modality, type Money, type Place, type ProcurementStatus, type Quantity, type Span, type TraceStep, type ValidTime } from '@entente/contracts';

/** A report's text and what is known about it. */
export interface ExtractionInput {
  readonly text: string;
  readonly language?: string;
  /** EDTF day (`YYYY-MM-DD`): the anchor of relative dates. */
  readonly reportDate?: string;
  readonly publisher?: string;
}

export type CandidateActor = ClaimActor;

/** What a report seems to say about one development. Offsets are UTF-16 into the given text. */
export interface Candidate {
  readonly kind: Kind;
  /** The clause that carries the claim. */
  readonly span: Span;
  readonly sentence: Span;
  readonly actors: readonly Field<CandidateActor>[];
  readonly valid: Field<ValidTime> | null;
  readonly place: Field<Place> | null;
  readonly object: Field<string> | null;
  readonly quantity: Field<Quantity> | null;
  readonly money: readonly Field<Money>[];
  readonly status: Field<ProcurementStatus> | null;
  readonly modality: Field<Modality>;
  readonly attribution: Field<Attribution> | null;
  readonly percent?: Field<string>;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: readonly TraceStep[];
}

/** A sentence that holds a trigger but gave no claim. */
export interface WhyNot {
  readonly sentence: Span;
  readonly trigger: Span;
  readonly reason: string;
}

export interface ExtractionResult {
  readonly candidates: readonly Candidate[];
  readonly whyNot: readonly WhyNot[];
  readonly versions: { readonly rules: string; readonly dictionaries: string };
}
