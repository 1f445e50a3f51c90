import { ProblemException } from '@entente/http';
import type { WantedImport } from './import.intake.js';

const OWN = ['format', 'name', 'dryRun', 'file'];
const MOST_OPTION = 8_192;

/** What the query of `POST /v1/imports` asks for; members this service doesn't know are options of the format. */
export function wantedImport(query: Readonly<Record<string, unknown>>): WantedImport & { readonly file: string | null } {
  const errors: { pointer: string; detail: string }[] = [];
  const text = (name: string): string | null => {
    const value = query[name];
    if (value === undefined) return null;
    if (typeof value === 'string' && value.length <= MOST_OPTION) return value;
    errors.push({ pointer: `/${name}`, detail: `must be given once, with at most ${MOST_OPTION} characters` });
    return null;
  };
  const format = text('format');
  if (format === null) errors.push({ pointer: '/format', detail: 'must name a format, e.g. format=sipri' });
  const dryRun = text('dryRun');
  if (dryRun !== null && !['true', 'false', ''].includes(dryRun)) errors.push({ pointer: '/dryRun', detail: 'must be true or false' });
  const options = Object.fromEntries(Object.keys(query).filter((name) => !OWN.includes(name)).map((name) => [name, text(name) ?? '']));
  const wanted = { format: format ?? '', name: (text('name') ?? 'unnamed').slice(0, 255), dryRun: dryRun === 'true' || dryRun === '', options, file: text('file') };
  if (errors.length > 0) {
    throw new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail: 'Some parameters are wrong; "errors" names each. Correct them and send again.', errors });
  }
  return wanted;
}
