import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PersonalKeysError } from './personal.errors.js';

const FORMAT = 'entente personal keys 1';
const NONCE = 12;
const TAG = 16;

/** Somebody who was forgotten, as the key file remembers it: enough to recognise the name, not to tell it. */
export interface ForgottenName {
  readonly subject: string;
  readonly forget: string;
  readonly at: string;
  /** Keyed hash of each spelling with its number of words: an old text can be searched for it. */
  readonly spellings: readonly { readonly words: number; readonly hash: string }[];
}

/** What a key file holds. */
export interface KeyRing {
  /** Names the file in the events it encrypts. */
  readonly id: string;
  /** Key of the search index and of the ids of subjects. */
  readonly index: Buffer;
  readonly nodes: ReadonlyMap<string, Buffer>;
  readonly forgotten: readonly ForgottenName[];
}

interface Written {
  readonly format: string;
  readonly id: string;
  readonly index: string;
  readonly nodes: Readonly<Record<string, string>>;
  readonly forgotten: readonly ForgottenName[];
}

export interface KeyFilePlace {
  readonly path: string;
  /** 32 bytes that the file is encrypted with; it lies open, for its owner only, when there are none. */
  readonly master?: Buffer;
}

/** Makes a new file of keys, readable for its owner only. @throws when there is one: a new one could not read what it encrypted */
export function createKeyFile(place: KeyFilePlace): void {
  mkdirSync(dirname(place.path), { recursive: true, mode: 0o700 });
  const ring: KeyRing = { id: randomBytes(8).toString('hex'), index: randomBytes(32), nodes: new Map([['', randomBytes(32)]]), forgotten: [] };
  const draft = writeDraft(place, ring);
  try {
    linkSync(draft, place.path);
  } finally {
    rmSync(draft);
  }
  syncFolder(place.path);
}

/** @throws PersonalKeysError when it is missing or not what it should be */
export function readKeyFile({ path, master }: KeyFilePlace): KeyRing {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PersonalKeysError(`The file of personal keys ${path} can't be read; make one with \`entente keys create\`, or bring back the one that was used before.`, { cause });
  }
  const written = parsed(text, path, master);
  if (written.format !== FORMAT) throw new PersonalKeysError(`${path} is no file of personal keys.`);
  const nodes = new Map(Object.entries(written.nodes).map(([node, hex]) => [node, Buffer.from(hex, 'hex')]));
  return { id: written.id, index: Buffer.from(written.index, 'hex'), nodes, forgotten: written.forgotten };
}

/** Replaces the file whole: after a crash at any moment it is the old one or the new one. */
export function replaceKeyFile(place: KeyFilePlace, ring: KeyRing): void {
  renameSync(writeDraft(place, ring), place.path);
  syncFolder(place.path);
}

/** Changes whenever the file is replaced. */
export function keyFileStamp(path: string): string {
  const { ino, mtimeMs, size } = statSync(path, { bigint: false });
  return `${String(ino)} ${String(mtimeMs)} ${String(size)}`;
}

function writeDraft({ path, master }: KeyFilePlace, { id, index, nodes, forgotten }: KeyRing): string {
  const written: Written = {
    format: FORMAT,
    id,
    index: index.toString('hex'),
    nodes: Object.fromEntries([...nodes].map(([node, secret]) => [node, secret.toString('hex')])),
    forgotten,
  };
  const text = JSON.stringify(written);
  const draft = join(dirname(path), `.keys-${String(process.pid)}-${randomBytes(4).toString('hex')}`);
  const file = openSync(draft, 'wx', 0o600);
  try {
    fchmodSync(file, 0o600);
    writeSync(file, master === undefined ? text : wrapped(text, master));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function wrapped(text: string, master: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', master, nonce);
  const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return JSON.stringify({ format: FORMAT, wrapped: Buffer.concat([nonce, cipher.getAuthTag(), box]).toString('base64') });
}

function parsed(text: string, path: string, master: Buffer | undefined): Written {
  try {
    const outer = JSON.parse(text) as Written & { readonly wrapped?: string };
    if (outer.wrapped === undefined) return outer;
    if (master === undefined) throw new Error('it is wrapped by a master key, and none is configured');
    const box = Buffer.from(outer.wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', master, box.subarray(0, NONCE));
    decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG));
    return JSON.parse(Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')) as Written;
  } catch (cause) {
    throw new PersonalKeysError(`The file of personal keys ${path} can't be opened: ${(cause as Error).message}. Give the master key it was made with (PERSONAL_MASTER_KEY_FILE).`, { cause });
  }
}
