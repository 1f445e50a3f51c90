import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dictionariesWith, DictionaryError, readOwnDictionary, type Dictionaries } from '@entente/extraction';
import { UsageError } from '../api/api-error.js';

/** Compiles the `*.txt` of a folder behind the shipped dictionaries; without a folder those alone. */
export async function readDictionaries(folder: string | undefined): Promise<Dictionaries> {
  if (folder === undefined) return dictionariesWith([]);
  const names = await readdir(folder).catch((error: Error) => {
    throw new UsageError(`${folder} can't be read: ${error.message}`);
  });
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  if (files.length === 0) throw new UsageError(`${folder} holds no dictionary: put companies.txt, systems.txt, bodies.txt or states.txt there.`);
  try {
    return dictionariesWith(await Promise.all(files.map(async (name) => readOwnDictionary(name, await readFile(join(folder, name), 'utf8')))));
  } catch (error) {
    if (error instanceof DictionaryError) throw new UsageError(error.message);
    throw error;
  }
}
