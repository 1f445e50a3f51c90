import { readJsonDictionary } from './json-dictionary.js';
import { type OwnDictionary, readOwnDictionary } from './own-dictionary.js';

/** Whether a file of a folder is a dictionary by its name. */
export const isDictionaryFile = (name: string): boolean => /\.(?:txt|json)$/.test(name);

/** Reads an analyst's dictionary, a table or JSON by the file's name. Throws DictionaryError with the place that is wrong. */
export function readDictionary(file: string, text: string): OwnDictionary {
  return file.endsWith('.json') ? readJsonDictionary(file, text) : readOwnDictionary(file, text);
}
