import type { About, RecordedEvent } from '@entente/contracts';

/** What an event is about, for its subject; null for events of a report, which are about nothing yet. */
export function aboutOfEvent(event: RecordedEvent): About | null {
  const about: unknown = Reflect.get(Object(event.data) as object, 'about');
  const { kind, principals } = Object(about) as { kind?: unknown; principals?: unknown };
  const whole = typeof kind === 'string' && Array.isArray(principals) && principals.every((one) => typeof one === 'string');
  return whole ? (about as About) : null;
}
