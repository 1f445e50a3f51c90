import { hasPersonalFields, type RecordedEvent } from '@entente/contracts';
import { canonicalJson, isSealed, type PersonName } from '@entente/event-store';

/** The event names somebody in a field that is stored in plain. */
export function inPlain({ type, data }: RecordedEvent, name: PersonName): boolean {
  if (!isSealed(data)) return hasPersonalFields(type) && name.isIn(canonicalJson(data));
  const { sealed: _sealed, ...rest } = data as Record<string, unknown>;
  return name.isIn(canonicalJson(rest));
}
