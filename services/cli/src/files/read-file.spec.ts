import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkingKey, signingKey } from '../verify/key-file.js';
import { readBytes, readText } from './read-file.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
  writeFileSync(at('note.txt'), 'Zürich');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file named on the command line', () => {
  it('is read whole', async () => {
    expect(await readText(at('note.txt'))).toBe('Zürich');
    expect(await readBytes(at('note.txt'))).toHaveLength(7);
  });

  it.each([
    ['gone.txt', 'there is no such file or folder. Check the path.'],
    ['note.txt/inside', 'a part of the path is no folder. Check the path.'],
    ['.', 'it is a folder. Name a file.'],
  ])('that can not be read is refused with what to do: %s', async (name, reason) => {
    await expect(readText(at(name))).rejects.toMatchObject({ name: 'UsageError', message: `${at(name)} can't be read: ${reason}` });
  });
});

describe('a file of a key', () => {
  it('holds an Ed25519 key, or is refused with the command that makes one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(at('own.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(at('own.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(at('rsa.pub'), generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' }));
    expect((await signingKey(at('own.pem'))).type).toBe('private');
    expect((await checkingKey(at('own.pub'))).type).toBe('public');
    for (const name of ['note.txt', 'rsa.pub']) await expect(checkingKey(at(name))).rejects.toThrow(/no public Ed25519 key in PEM. "entente checkpoint keys" makes a pair\.$/);
    await expect(signingKey(at('own.pub'))).rejects.toThrow(/no private Ed25519 key/);
  });
});
