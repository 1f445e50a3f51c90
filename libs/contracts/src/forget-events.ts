/**
 * A subject was forgotten: what the log says of him can't be read any more. Stream `subject-<id>`. Nothing in it names
 * him; who is read from nowhere. A large one is told in several events.
 */
export interface SubjectForgotten {
  /** Keyed hash of the name: the same name gives the same id as long as the key file lives. */
  readonly subject: string;
  readonly forget: string;
  /** Ids of the events whose personal fields lost their key. */
  readonly events: readonly string[];
  /** What those events are about, so that views know what to fold anew. */
  readonly claims: readonly string[];
  readonly reports: readonly string[];
  readonly developments: readonly string[];
  /** Texts in which the name was covered. */
  readonly texts: readonly string[];
  /** Why, in words that don't name him; null when not given. */
  readonly reason: string | null;
}
