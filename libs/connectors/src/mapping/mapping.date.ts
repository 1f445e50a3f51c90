import { edtfBounds } from '@entente/domain';

/** Reads a text as EDTF; null when the text isn't written so, or names a day that doesn't exist. */
export type DateReader = (text: string) => string | null;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const TOKENS: Readonly<Record<string, string>> = { YYYY: '(?<Y>[0-9]{4})', MMM: '(?<N>[A-Za-z]{3,9})\\.?', MM: '(?<M>[0-9]{2})', M: '(?<M>[0-9]{1,2})', DD: '(?<D>[0-9]{2})', D: '(?<D>[0-9]{1,2})' };
const TOKEN = /YYYY|MMM|MM|M|DD|D/g;
const ISO = /^([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T[0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$/;

/** What a format must be, for people. */
export const DATE_FORMATS = '"edtf", "iso", or YYYY with MM (or M, or MMM for an English name) and DD (or D), e.g. "DD.MM.YYYY"';

/**
 * `edtf` takes EDTF as it stands, `iso` a day, month, year or instant (the day as written, whatever the zone), anything
 * else is a pattern of YYYY, MM, M, MMM, DD, D and signs between them.
 * @returns null when the format is none of these
 */
export function dateReader(format: string): DateReader | null {
  const known = READERS.get(format);
  if (known !== undefined) return known;
  const reader = newReader(format);
  // Mappings are checked before they are used: few formats ever come here, and every row asks for the same ones.
  if (READERS.size < MOST_READERS) READERS.set(format, reader);
  return reader;
}

const READERS = new Map<string, DateReader | null>();
const MOST_READERS = 200;

function newReader(format: string): DateReader | null {
  if (format === 'edtf') return existing;
  if (format === 'iso') return (text) => existing(ISO.exec(text)?.[1] ?? '');
  const tokens = format.match(TOKEN) ?? [];
  const parts = tokens.map((token) => token.charAt(0)).sort().join('');
  if (!['Y', 'MY', 'DMY'].includes(parts) || /[A-Za-z]/.test(format.replace(TOKEN, ''))) return null;
  const pattern = new RegExp(`^${format.split(/(YYYY|MMM|MM|M|DD|D)/).map((part) => TOKENS[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('')}$`);
  return (text) => fromParts(pattern.exec(text)?.groups);
}

function fromParts(parts: Readonly<Record<string, string | undefined>> | undefined): string | null {
  if (parts?.['Y'] === undefined) return null;
  const month = parts['M'] ?? monthNumber(parts['N']);
  if (month === '') return null;
  const day = parts['D'];
  return existing([parts['Y'], ...(month === undefined ? [] : [month.padStart(2, '0')]), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'));
}

/** '' for a word that names no month; undefined when there is none. */
function monthNumber(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const found = MONTHS.findIndex((month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase() || (month === 'september' && name.toLowerCase() === 'sept'));
  return found < 0 ? '' : String(found + 1);
}

function existing(edtf: string): string | null {
  return edtf !== '' && edtfBounds(edtf) !== null ? edtf : null;
}
