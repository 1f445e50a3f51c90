import type { ConfigDifference } from './provisioning.errors.js';

/**
 * What differs between the settings we asked for and those the server shows. Old servers drop fields they don't know
 * without a word, so every field asked for must be found again; fields the server adds are its own affair.
 */
export function differencesOf(wanted: object, actual: object): ConfigDifference[] {
  return Object.entries(wanted).flatMap(([field, value]: [string, unknown]) => {
    const found: unknown = Reflect.get(actual, field);
    return same(value, found) ? [] : [{ field, wanted: value, actual: found }];
  });
}

/** Servers leave out zero values: false, 0, empty text and empty list are the same as nothing. */
function same(wanted: unknown, actual: unknown): boolean {
  if (isEmpty(wanted) && isEmpty(actual)) return true;
  if (Array.isArray(wanted) && Array.isArray(actual)) {
    return JSON.stringify([...(wanted as unknown[])].sort()) === JSON.stringify([...(actual as unknown[])].sort());
  }
  return JSON.stringify(wanted) === JSON.stringify(actual);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
}
