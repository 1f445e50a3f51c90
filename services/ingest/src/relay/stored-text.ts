import type { RecordedEvent } from '@entente/contracts';
import type { StoredText } from '@entente/event-store';

/** Data and metadata as the log keeps them, where the event was read so; else null. */
export function storedTextOf(event: RecordedEvent): StoredText | null {
  return (event as RecordedEvent & { readonly storedText?: StoredText }).storedText ?? null;
}
