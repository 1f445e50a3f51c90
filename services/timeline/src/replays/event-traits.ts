import { pairsOf, type About, type Claim, type ClaimRedated, type RecordedEvent } from '@entente/contracts';
import { edtfBounds } from '@entente/domain';
import type { EventTraits } from '@entente/projections';

interface Dated {
  readonly about?: About;
  readonly claim?: Partial<Claim> | string;
  readonly valid?: ClaimRedated['valid'];
}

/** Kind, pairs and date of an event, for choosing a slice of the log. */
export function traitsOf(event: RecordedEvent): EventTraits {
  const data = event.data as Dated;
  return { kind: data.about?.kind ?? null, pairs: pairsOf(data.about?.principals ?? []), valid: boundsOf(data) };
}

/** Null for events that carry no date: assignments, reports, retractions. */
function boundsOf({ claim, valid }: Dated): EventTraits['valid'] {
  const field = valid ?? (typeof claim === 'object' ? claim.valid : null);
  const edtf = field?.value.edtf ?? null;
  return edtf === null ? null : edtfBounds(edtf);
}
