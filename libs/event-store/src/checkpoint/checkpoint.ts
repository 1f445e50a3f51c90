import { type KeyObject, createHash, createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from '../json/canonical-json.js';

/** What a lane's head was at some time. Everything up to `position` follows from `hash`. */
export interface Checkpoint {
  readonly lane: string;
  readonly epoch: string;
  /** Decimal. */
  readonly position: string;
  readonly hash: string;
  readonly recordedAt: string | null;
}

/** A checkpoint with an Ed25519 signature over its RFC 8785 bytes. `key` is the start of the public key's SHA-256. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly key: string;
  readonly signature: string;
}

/** Signs with an Ed25519 private key, which must be kept where the database's roles can't read. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): SignedCheckpoint {
  const signature = sign(null, Buffer.from(canonicalJson(checkpoint)), privateKey).toString('base64');
  return { checkpoint, key: keyName(createPublicKey(privateKey)), signature };
}

export function isSignedBy({ checkpoint, signature }: SignedCheckpoint, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(checkpoint)), publicKey, Buffer.from(signature, 'base64'));
}

/** First 16 hexadecimal digits of SHA-256 over the public key's DER form. */
export function keyName(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}
