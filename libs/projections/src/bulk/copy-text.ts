import type { Value } from '../definition/table.js';

/** A value in PostgreSQL's COPY text format. */
export function copyField(value: Value | bigint | undefined): string {
  if (value === null || value === undefined) return '\\N';
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'boolean':
      return value ? 't' : 'f';
    case 'number':
    case 'bigint':
      return String(value);
    default:
      return escaped(Array.isArray(value) ? arrayLiteral(value as readonly string[]) : JSON.stringify(value));
  }
}

/** One line of COPY text, with its line feed. */
export function copyLine(values: readonly (Value | bigint | undefined)[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) line += (index === 0 ? '' : '\t') + copyField(values[index]);
  return `${line}\n`;
}

const SPECIAL = /[\\\n\r\t\b\f\v]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\v': '\\v' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t\b\f\v]/g, (character) => ESCAPES[character] ?? character) : text;
}

function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
