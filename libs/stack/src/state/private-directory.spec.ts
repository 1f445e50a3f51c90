import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { privateDirectory } from './private-directory.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-spec-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('privateDirectory', () => {
  const path = () => join(folder, 'state');

  it('is closed to others, or only passable', () => {
    expect(statSync(privateDirectory(path())).mode & 0o777).toBe(0o700);
    expect(statSync(privateDirectory(path(), { passable: true })).mode & 0o777).toBe(0o711);
  });

  it('closes a folder that stood open', () => {
    privateDirectory(path());
    chmodSync(path(), 0o777);
    expect(statSync(privateDirectory(path())).mode & 0o777).toBe(0o700);
  });

  it('is never a link that somebody laid there', () => {
    symlinkSync(folder, path());
    expect(() => privateDirectory(path())).toThrow('belongs to somebody else');
  });
});
