import { type Kind, type Modality } from '@entente/contracts';

/** One event a careful reader finds in a passage. */
export interface ExpectedEvent {
  readonly kind: Kind;
  /** Words of the passage the claim must overlap; the whole passage when absent. */
  readonly quote?: string;
  /** `role:id` pairs, blank between them. Only buyers, suppliers, parties, partners and brokers are counted. */
  readonly roles: string;
  readonly edtf?: string;
  /** `currency min max qualifier`, `-` for an open bound. */
  readonly money?: string;
  /** Default: asserted. */
  readonly modality?: Modality;
}

/** A passage of deal or diplomacy reporting in our own words with what it says. */
export interface Fixture {
  readonly id: string;
  readonly text: string;
  readonly reportDate?: string;
  readonly events: readonly ExpectedEvent[];
}
