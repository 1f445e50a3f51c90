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
  /** Other readings a careful reader may defend. */
  readonly altModalities?: readonly Modality[];
  readonly altKinds?: readonly Kind[];
  /** True where readers differ on whether this is an event of its own: neither found nor missed counts. */
  readonly optional?: true;
  /** True where the text leaves sides to inference: only wanted roles count, others found don't. */
  readonly rolesOpen?: true;
}

/** A passage of deal or diplomacy reporting in our own words with what it says. */
export interface Fixture {
  readonly id: string;
  readonly text: string;
  readonly reportDate?: string;
  readonly events: readonly ExpectedEvent[];
}
