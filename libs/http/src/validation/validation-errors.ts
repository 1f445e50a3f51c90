import type { ValidationError } from 'class-validator';

/** One wrong field: where it stands, and what it should be. */
export interface FieldError {
  /** JSON pointer into the body; into the query or path parameters when `in` says so. */
  readonly pointer: string;
  readonly detail: string;
  readonly in?: 'query' | 'path';
}

/** Flattens what class-validator found into one entry per wrong field, nested fields included. */
export function fieldErrors(errors: readonly ValidationError[], base = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${base}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {});
    const children = fieldErrors(error.children ?? [], pointer);
    return own.length === 0 ? children : [{ pointer, detail: detailOf(error.property, own) }, ...children];
  });
}

function detailOf(property: string, constraints: readonly (readonly [string, string])[]): string {
  const unknown = constraints.some(([rule]) => rule === 'whitelistValidation');
  if (unknown) return 'is not a field of this request; remove it or check its spelling';
  const texts = constraints.map(([, text]) => (text.startsWith(`${property} `) ? text.slice(property.length + 1) : text));
  return [...new Set(texts)].join('; ');
}
