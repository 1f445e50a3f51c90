import { structuredOf } from '@entente/connectors';
import { parseJsonBody } from '@entente/http';
import type { Delivered } from '../inbox/inbox.message.js';

/** Attributes that a message may carry in headers. Others need the structured mode. */
const ATTRIBUTES = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema'] as const;
const JSON_TYPE = /^[^;]*[/+]json\s*(;|$)/i;

/** Headers of the binary mode, as they are kept with a refused message. */
export const EVENT_HEADERS: readonly string[] = ['content-type', ...ATTRIBUTES.map((name) => `ce-${name}`)];

/** The event of a message: binary when an attribute is in a header, else structured. @throws ProblemException */
export function eventOfMessage({ data, header }: Pick<Delivered, 'data' | 'header'>): unknown {
  const found = EVENT_HEADERS.flatMap((name) => { const value = header(name); return value === undefined ? [] : [[name, value] as const]; });
  const headers = Object.fromEntries(found);
  if (!found.some(([name]) => name.startsWith('ce-'))) return parseJsonBody(Buffer.from(data));
  const type = headers['content-type'] ?? headers['ce-datacontenttype'] ?? 'application/json';
  const body = data.length === 0 ? undefined : JSON_TYPE.test(type) ? parseJsonBody(Buffer.from(data)) : data;
  return structuredOf({ ...headers, 'content-type': type }, body);
}
