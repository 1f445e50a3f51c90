import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dictionariesWith, DictionaryError, isDictionaryFile, readDictionary, type Dictionaries } from '@entente/extraction';
import { UsageError } from '../api/api-error.js';
import { readText, unreadable } from '../files/read-file.js';

/** Where an analyst's dictionaries lie: a folder of them, single files, or both. */
export interface DictionarySources {
  readonly dictionaries?: string;
  readonly dictionary?: readonly string[];
}

/** Compiles an analyst's dictionaries behind the shipped ones; without any those alone. */
export async function readDictionaries({ dictionaries: folder, dictionary: files = [] }: DictionarySources): Promise<Dictionaries> {
  const paths = [...(folder === undefined ? [] : await filesOf(folder)), ...files];
  try {
    return dictionariesWith(await Promise.all(paths.map(async (path) => readDictionary(basename(path), await readText(path)))));
  } catch (error) {
    if (error instanceof DictionaryError) throw new UsageError(error.message);
    throw error;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(unreadable(folder));
  const files = names.filter(isDictionaryFile).sort();
  if (files.length === 0) throw new UsageError(`${folder} holds no dictionary: put companies.txt, systems.txt, bodies.txt, states.txt or a .json file there.`);
  return files.map((name) => join(folder, name));
}
