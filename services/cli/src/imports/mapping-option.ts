import { UsageError } from '../api/api-error.js';
import { readText } from '../files/read-file.js';
import type { ApiClient } from '../api/api-client.js';

/** Addresses are kept short enough for whatever stands between. */
const LONGEST_IN_QUERY = 2_000;

/** A mapping file as the option of an import: the mapping itself, or its name when it is long, declared first. */
export async function mappingOption(api: ApiClient, file: string): Promise<string> {
  const text = await readText(file);
  const mapping = parsed(text, file);
  const short = JSON.stringify(mapping);
  if (encodeURIComponent(short).length <= LONGEST_IN_QUERY) return short;
  const name = nameOf(mapping);
  if (name === null) throw new UsageError(`${file} has no "name": give the mapping one, e.g. "ministry-contracts".`);
  await api.request('PUT', `/v1/mappings/${encodeURIComponent(name)}`, { body: mapping });
  return name;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nameOf(mapping: unknown): string | null {
  const name: unknown = typeof mapping === 'object' && mapping !== null ? Reflect.get(mapping, 'name') : null;
  return typeof name === 'string' && name !== '' ? name : null;
}
