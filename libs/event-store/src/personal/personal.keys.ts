import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createKeyFile, keyFileStamp, readKeyFile, replaceKeyFile, type ForgottenName, type KeyFilePlace, type KeyRing } from './key.file.js';
import { KeyTree } from './key.tree.js';
import { PersonalKeysError } from './personal.errors.js';

/** Another process may have destroyed keys: the file is looked at this often. */
const LOOK_MS = 100;

/** The keys of personal fields, out of a file that is neither in the database nor in its backup. */
export class PersonalKeys {
  private ring: KeyRing;
  private tree: KeyTree;
  private stamp: string;
  private looked = performance.now();

  private constructor(private readonly place: KeyFilePlace) {
    this.stamp = keyFileStamp(place.path);
    this.ring = readKeyFile(place);
    this.tree = new KeyTree(this.ring.nodes);
  }

  /** @throws PersonalKeysError */
  static open(path: string, masterKeyFile?: string): PersonalKeys {
    const place = placeOf(path, masterKeyFile);
    // Read once before, so that a missing file is told in our words.
    readKeyFile(place);
    return new PersonalKeys(place);
  }

  /** Makes a new file, readable for its owner only. @throws when there is one */
  static create(path: string, masterKeyFile?: string): PersonalKeys {
    createKeyFile(placeOf(path, masterKeyFile));
    return PersonalKeys.open(path, masterKeyFile);
  }

  /** Names the file in events. */
  get id(): string {
    return this.ring.id;
  }

  /** Key of keyed hashes of words and names. */
  get index(): Buffer {
    return this.ring.index;
  }

  forgotten(): readonly ForgottenName[] {
    this.look();
    return this.ring.forgotten;
  }

  /** The key of an event's personal fields; null when it was destroyed. */
  key(event: string): Buffer | null {
    if (performance.now() - this.looked > LOOK_MS) this.look();
    return this.tree.key(event);
  }

  /** Keyed hash, hex: the same text gives the same under this file only. */
  digest(text: string): string {
    return createHmac('sha256', this.ring.index).update(text).digest('hex');
  }

  /** Destroys the keys of these events, durably, and remembers whom it was for. One process at a time: the caller holds a lock. */
  destroy(events: readonly string[], name: ForgottenName | null): void {
    const ring = readKeyFile(this.place);
    const nodes = new KeyTree(ring.nodes).without(events);
    const others = ring.forgotten.filter(({ forget }) => forget !== name?.forget);
    replaceKeyFile(this.place, { ...ring, nodes, forgotten: name === null ? others : [...others, name] });
    this.look();
  }

  /** Takes the file as it is now. */
  look(): void {
    this.looked = performance.now();
    const stamp = keyFileStamp(this.place.path);
    if (stamp === this.stamp) return;
    const ring = readKeyFile(this.place);
    if (ring.id !== this.ring.id) throw new PersonalKeysError(`${this.place.path} was replaced by another file of keys; start again with the one the events were encrypted with.`);
    this.ring = ring;
    this.tree = new KeyTree(ring.nodes);
    this.stamp = stamp;
  }
}

function placeOf(path: string, masterKeyFile: string | undefined): KeyFilePlace {
  if (masterKeyFile === undefined) return { path };
  const master = Buffer.from(readFileSync(masterKeyFile, 'utf8').trim(), 'hex');
  if (master.length !== 32) throw new PersonalKeysError(`The master key in ${masterKeyFile} has 32 bytes as 64 hex digits: openssl rand -hex 32.`);
  return { path, master };
}
