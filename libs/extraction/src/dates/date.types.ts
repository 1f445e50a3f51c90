import { type DateBasis, type Span } from '@entente/contracts';

/** A date read from the text. `edtf` is null while its anchor (the report's date) is unknown. */
export interface DateMention {
  readonly span: Span;
  readonly edtf: string | null;
  readonly basis: DateBasis;
  /** The words read, so that a report dated later can resolve them again. */
  readonly expression: string;
  readonly rule: string;
  /** How the words place the event: at the date, from it on, up to it. */
  readonly relation: 'at' | 'since' | 'until' | 'by' | 'validity';
  readonly alternatives: readonly string[];
}

/** A reading inside one sentence, in clean-text offsets. */
export interface DateReading {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  readonly basis: DateBasis;
  readonly rule: string;
  readonly relation: DateMention['relation'];
  readonly alternatives: readonly string[];
}
