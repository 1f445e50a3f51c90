import { edtfBounds } from '@entente/domain';
import type { CloudEvent, CloudEventError, CloudEventReading } from './cloud-event.js';

const JSON_TYPE = /^[^;]*[/+]json\s*(;|$)/i;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const REFERENCE = /^[^\s<>"{}|\\^`\u0000-\u001f\u007f]+$/;
const MEDIA_TYPE = /^[A-Za-z0-9!#$&^_.+-]+\/[A-Za-z0-9!#$&^_.+-]+(\s*;\s*[A-Za-z0-9!#$&^_.+-]+=("[^"]*"|[^\s;"]+))*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

interface Rule {
  readonly needed: boolean;
  readonly test: (value: string) => boolean;
  readonly expected: string;
}

const RULES: Readonly<Record<string, Rule>> = {
  specversion: { needed: true, test: (value) => value === '1.0', expected: '"1.0"' },
  id: { needed: true, test: (value) => value !== '', expected: 'a text that is not empty' },
  source: { needed: true, test: (value) => REFERENCE.test(value), expected: 'a URI reference, e.g. "https://example.org/feed" or "/sensors/1"' },
  type: { needed: true, test: (value) => value !== '', expected: 'a text that is not empty' },
  datacontenttype: { needed: false, test: (value) => MEDIA_TYPE.test(value), expected: 'a media type, e.g. "application/json"' },
  dataschema: { needed: false, test: (value) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) && REFERENCE.test(value), expected: 'an absolute URI' },
  subject: { needed: false, test: (value) => value !== '', expected: 'a text that is not empty' },
  time: { needed: false, test: (value) => edtfBounds(INSTANT.exec(value)?.[1] ?? '') !== null, expected: 'an instant as in RFC 3339, e.g. "2026-01-08T10:00:00Z"' },
};

/**
 * Reads an event in the structured mode: every rule of CloudEvents 1.0 that is a MUST. Attributes that are null count as
 * absent; data in base64 whose type is JSON is decoded.
 */
export function readCloudEvent(value: unknown): CloudEventReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, errors: [{ pointer: '', detail: 'A CloudEvent is a JSON object.' }] };
  const given = value as Readonly<Record<string, unknown>>;
  const errors = [...Object.entries(RULES).flatMap(([name, rule]) => attributeErrors(name, given[name], rule)), ...extensionErrors(given), ...dataErrors(given)];
  if (errors.length > 0) return { ok: false, errors };
  return withData(given);
}

function attributeErrors(name: string, value: unknown, { needed, test, expected }: Rule): CloudEventError[] {
  if (value === undefined || value === null) return needed ? [{ pointer: `/${name}`, detail: `The attribute "${name}" is missing; expected ${expected}.` }] : [];
  if (typeof value === 'string' && !UNPRINTABLE.test(value) && test(value)) return [];
  return [{ pointer: `/${name}`, detail: `${shown(value)} stands here; expected ${expected}.` }];
}

/** Names are lower-case letters and digits; values are text, truth values or integers of 32 bits. */
function extensionErrors(given: Readonly<Record<string, unknown>>): CloudEventError[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (name in RULES || name === 'data' || name === 'data_base64') return [];
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!/^[a-z0-9]+$/.test(name)) return [{ pointer, detail: 'The name of an attribute has lower-case letters and digits only.' }];
    const taken = value === null || typeof value === 'boolean' || (typeof value === 'string' && !UNPRINTABLE.test(value)) || (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_648);
    return taken ? [] : [{ pointer, detail: `${shown(value)} stands here; an attribute is text, true or false, or an integer.` }];
  });
}

function dataErrors({ data, data_base64: encoded }: Readonly<Record<string, unknown>>): CloudEventError[] {
  if (encoded === undefined || encoded === null) return [];
  if (data !== undefined) return [{ pointer: '/data_base64', detail: 'Give "data" or "data_base64", one of them.' }];
  return typeof encoded === 'string' && BASE64.test(encoded) ? [] : [{ pointer: '/data_base64', detail: 'This is not base64 as in RFC 4648.' }];
}

function withData(given: Readonly<Record<string, unknown>>): CloudEventReading {
  const stated = Object.fromEntries(Object.entries(given).filter(([name, value]) => name === 'data' || value !== null));
  const { datacontenttype, data_base64: encoded } = stated;
  if (typeof encoded !== 'string' || (typeof datacontenttype === 'string' && !JSON_TYPE.test(datacontenttype))) return { ok: true, event: stated as unknown as CloudEvent };
  const { data_base64: _encoded, ...attributes } = stated;
  try {
    return { ok: true, event: { ...attributes, data: JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as unknown } as unknown as CloudEvent };
  } catch {
    return { ok: false, errors: [{ pointer: '/data_base64', detail: 'The data are said to be JSON and are not.' }] };
  }
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
