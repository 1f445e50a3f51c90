export interface FixedClock {
  /** The current instant; a new Date each time, so that nobody can change the clock through it. */
  readonly now: () => Date;
  readonly iso: () => string;
  /** Moves forward by milliseconds. */
  readonly advance: (milliseconds: number) => void;
  readonly set: (iso: string) => void;
}

/** A clock that stands still until told otherwise. */
export function fixedClock(iso: string): FixedClock {
  let instant = parse(iso);
  return {
    now: () => new Date(instant),
    iso: () => new Date(instant).toISOString(),
    advance: (milliseconds) => {
      instant += milliseconds;
    },
    set: (later) => {
      instant = parse(later);
    },
  };
}

function parse(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`"${iso}" is not an instant such as 2026-01-31T12:00:00Z.`);
  return instant;
}
