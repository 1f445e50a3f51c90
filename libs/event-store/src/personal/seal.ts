import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { ERASED, LEFT_OUT, hasPersonalFields, mapPersonalFields } from '@entente/contracts';
import { PersonalKeysError } from './personal.errors.js';
import type { PersonalKeys } from './personal.keys.js';

const NONCE = 12;
const TAG = 16;
/** Where the ciphertext stands in an event's data. */
const SEALED = 'sealed';

/** What of an event says which fields are whose. */
export interface Sealable {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** An event's data with its personal fields emptied and their values encrypted beside them, and those values. */
export interface SealedData {
  readonly data: unknown;
  readonly values: readonly string[];
}

/**
 * Encrypts what is personal in an event; null when nothing is. The nonce follows from key and content, so an append that
 * is tried again gives the same bytes and is recognised; a key is of one event, so no two contents share key and nonce.
 */
export function sealData({ id, type, data }: Sealable, keys: PersonalKeys): SealedData | null {
  if (!hasPersonalFields(type)) return null;
  const values: string[] = [];
  const emptied = mapPersonalFields(type, data, (value) => {
    values.push(value);
    return LEFT_OUT;
  });
  if (values.length === 0) return null;
  const key = keys.key(id);
  if (key === null) throw new PersonalKeysError(`Event ${id} has no key any more: it was forgotten; store it under another id.`);
  return { data: { ...(emptied as object), [SEALED]: sealText(JSON.stringify(values), key, id) }, values };
}

/**
 * The personal values of a sealed event: `null` when it has none, `'destroyed'` when their key is gone, `'foreign'` when
 * they were encrypted with another file of keys.
 */
export function openValues({ id, data }: Pick<Sealable, 'id' | 'data'>, keys: PersonalKeys): readonly string[] | 'destroyed' | 'foreign' | null {
  const box = sealedBox(data);
  if (box === null) return null;
  const key = keys.key(id);
  if (key === null) return 'destroyed';
  const text = opened(box, key, id);
  return text === null ? 'foreign' : (JSON.parse(text) as string[]);
}

/**
 * An event's data as it was before it was sealed. Fields whose key was destroyed read `erased`; those of another file of
 * keys stay left out, so that a log whose keys are lost can still be read for all the rest.
 */
export function openData(event: Sealable, keys: PersonalKeys): unknown {
  const values = openValues(event, keys);
  if (values === null) return event.data;
  const { [SEALED]: _box, ...rest } = event.data as Record<string, unknown>;
  if (values === 'foreign') return rest;
  let next = 0;
  return mapPersonalFields(event.type, rest, () => (values === 'destroyed' ? ERASED : (values[next++] ?? ERASED)));
}

export function isSealed(data: unknown): boolean {
  return sealedBox(data) !== null;
}

function sealedBox(data: unknown): string | null {
  const box = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[SEALED] : undefined;
  return typeof box === 'string' ? box : null;
}

export function sealText(text: string, key: Buffer, about: string): string {
  const nonce = createHmac('sha256', key).update(text).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const [box, rest] = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), box, rest]).toString('base64url');
}

/** @throws PersonalKeysError when the key is another than the one it was sealed with */
export function openText(box: string, key: Buffer, about: string): string {
  const text = opened(box, key, about);
  if (text === null) throw new PersonalKeysError(`${about} was encrypted with other keys than these: start with the file of personal keys that belongs to this log.`);
  return text;
}

/** Null when the key is another than the one it was sealed with. */
function opened(box: string, key: Buffer, about: string): string | null {
  const bytes = Buffer.from(box, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const text = decipher.update(bytes.subarray(NONCE + TAG));
  try {
    decipher.final();
  } catch {
    // The one error there is: what authenticates the content was made with another key.
    return null;
  }
  return text.toString('utf8');
}
