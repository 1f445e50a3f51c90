import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionariesWith, isDictionaryFile, readDictionary, type Dictionaries } from '@entente/extraction';

/** Injection token of the folder with an analyst's dictionaries; null when there is none. */
export const DICTIONARIES_FOLDER = Symbol('DICTIONARIES_FOLDER');

/**
 * Compiles the `*.txt` and `*.json` of a folder behind the shipped dictionaries. Throws when the folder or a line can't be read: a
 * service that reads reports with fewer names than it was told to would store claims that nobody can explain.
 */
export function readOwnDictionaries(folder: string | null): Dictionaries {
  if (folder === null) return dictionariesWith([]);
  const files = readdirSync(folder).filter(isDictionaryFile).sort();
  return dictionariesWith(files.map((name) => readDictionary(name, readFileSync(join(folder, name), 'utf8'))));
}
