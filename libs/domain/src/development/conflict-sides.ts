/** What some claims say in common: its text, the claims, and one reading that stands for all of them. */
export interface Side<T> {
  readonly text: string;
  readonly claims: readonly string[];
  readonly value: T;
}

export interface Saying<T> {
  readonly claim: string;
  readonly text: string;
  readonly value: T;
}

/** Claims that say the same are one side: a development told a thousand times is compared by its few readings. */
export function sidesOf<T>(sayings: readonly Saying<T>[], keyOf: (value: T) => string): Side<T>[] {
  const sides = new Map<string, { text: string; claims: string[]; value: T }>();
  for (const { claim, text, value } of sayings) {
    const key = keyOf(value);
    const side = sides.get(key);
    if (side === undefined) sides.set(key, { text, claims: [claim], value });
    else side.claims.push(claim);
  }
  return [...sides.values()];
}

/** The sides that some other side contradicts. */
export function opposedSides<T>(sides: readonly Side<T>[], conflict: (first: T, second: T) => boolean): Side<T>[] {
  return sides.filter((one) => sides.some((other) => other !== one && conflict(one.value, other.value)));
}
