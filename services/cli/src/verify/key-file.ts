import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { UsageError } from '../api/api-error.js';
import { readBytes } from '../files/read-file.js';

/** The private key that checkpoints are signed with. @throws UsageError */
export function signingKey(path: string): Promise<KeyObject> {
  return ed25519(path, 'private', createPrivateKey);
}

/** The public key that their signatures are checked with. @throws UsageError */
export function checkingKey(path: string): Promise<KeyObject> {
  return ed25519(path, 'public', createPublicKey);
}

async function ed25519(path: string, kind: string, read: (pem: Buffer) => KeyObject): Promise<KeyObject> {
  const key = parsed(await readBytes(path), read);
  if (key instanceof Error || key.asymmetricKeyType !== 'ed25519') {
    throw new UsageError(`${path} holds no ${kind} Ed25519 key in PEM. "entente checkpoint keys" makes a pair.`, { cause: key });
  }
  return key;
}

function parsed(pem: Buffer, read: (pem: Buffer) => KeyObject): KeyObject | Error {
  try {
    return read(pem);
  } catch (error) {
    return error as Error;
  }
}
