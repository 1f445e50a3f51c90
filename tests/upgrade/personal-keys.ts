import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PersonalKeys } from '@entente/event-store';
import { closeAfterFile } from '@entente/testing';

/** A new file of keys, as an operator makes it, gone with the spec. @returns its path */
export function personalKeysFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-keys-'));
  closeAfterFile(async () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'personal.json');
  PersonalKeys.create(file);
  return file;
}
