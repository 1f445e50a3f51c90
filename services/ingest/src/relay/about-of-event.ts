import { hasStoredText, type About, type RecordedEvent } from '@entente/contracts';

/** What an event is about, for its subject; null for events of a report, which are about nothing yet. */
export function aboutOfEvent(event: RecordedEvent): About | null {
  const about = (hasStoredText(event) ? firstField(event.storedText.data) : null) ?? (Reflect.get(Object(event.data) as object, 'about') as unknown);
  const { kind, principals } = Object(about) as { kind?: unknown; principals?: unknown };
  const whole = typeof kind === 'string' && Array.isArray(principals) && principals.every((one) => typeof one === 'string');
  return whole ? (about as About) : null;
}

/** Stored text is sorted by name: `about` stands first, so a claim of kilobytes need not be parsed for it. */
const ABOUT_FIRST = /^\{"about":(\{[^{}]*\})/;

/** Null where it doesn't stand there, or not as plainly: then the whole is parsed. */
function firstField(data: string): unknown {
  const about = ABOUT_FIRST.exec(data)?.[1];
  if (about === undefined) return null;
  try {
    return JSON.parse(about) as unknown;
  } catch {
    // A brace inside of a name: cut off in the middle of a string, which never parses.
    return null;
  }
}
