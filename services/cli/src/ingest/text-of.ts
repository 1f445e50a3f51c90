import { UsageError } from '../api/api-error.js';

/** The text of a file's bytes, in the encoding they name or show. @throws UsageError when they name one that is not known */
export async function textOf(bytes: Uint8Array, markup: 'plain' | 'html', file: string): Promise<string> {
  // Loaded only here, as the readers of formats are.
  const { documentText } = await import('@entente/connectors/encoding');
  const read = documentText(bytes, markup);
  if (!read.ok) throw new UsageError(`${file} says it is in ${read.encoding}, which is not known here. Save it as UTF-8.`);
  return read.text;
}
