import { randomBytes } from 'node:crypto';

/**
 * One unbroken filling of a stream. Part of every message id, since a broker that lost a message may still swallow its
 * id as a duplicate; a refill needs ids the broker has never seen. Remembers at which sequence it began: holes before that
 * were mended by it.
 */
export interface Incarnation {
  readonly name: string;
  readonly startSequence: number;
}

export function newIncarnation(startSequence: number): Incarnation {
  return { name: `${randomBytes(6).toString('hex')}-${startSequence}`, startSequence };
}

/** Reads an incarnation's name back; null when it isn't one. */
export function parseIncarnation(name: string | undefined): Incarnation | null {
  const start = /^[0-9a-f]{12}-([0-9]{1,15})$/.exec(name ?? '')?.[1];
  return name === undefined || start === undefined ? null : { name, startSequence: Number(start) };
}
