import { type Bounds, type EdtfDate, type Unit, parseEdtfDate } from './edtf-date.js';

/** A stretch of days an EDTF text allows. */
export interface Stretch extends Bounds {
  readonly unit: Unit;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * What an EDTF text says. `date`: some day in one stretch · `interval`: from its first to its last day ·
 * `all`: every member of `{…}` · `one`: one member of `[…]`.
 */
export interface Edtf extends Bounds {
  readonly shape: 'date' | 'interval' | 'all' | 'one';
  readonly stretches: readonly Stretch[];
}

const MAX_LENGTH = 400;
const REMEMBERED = 4096;
const memory = new Map<string, Edtf | null>();

/**
 * Reads EDTF levels 0 to 2 for the years 0001 to 9999.
 * @returns null when the text is not EDTF, lies outside those years, or ends before it begins
 */
export function parseEdtf(text: string): Edtf | null {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const parsed = text.length > MAX_LENGTH ? null : read(text);
  // The same few thousand dates come again and again; the bound keeps a feed of odd texts from filling the memory.
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, parsed);
  return parsed;
}

/** Earliest and latest possible day, `YYYY-MM-DD`; null when the text is not EDTF. Open and unknown ends are null. */
export function edtfBounds(text: string): Bounds | null {
  const parsed = parseEdtf(text);
  return parsed === null ? null : { earliest: parsed.earliest, latest: parsed.latest };
}

function read(text: string): Edtf | null {
  if (/^\{.*\}$/.test(text)) return setOf('all', text.slice(1, -1));
  if (/^\[.*\]$/.test(text)) return setOf('one', text.slice(1, -1));
  if (text.includes('/')) return intervalOf(text);
  const date = parseEdtfDate(text);
  return date === null ? null : { shape: 'date', stretches: [date], earliest: date.earliest, latest: date.latest };
}

type End = EdtfDate | 'open' | null;

function endOf(text: string): End {
  return text === '' || text === '..' ? 'open' : parseEdtfDate(text);
}

function intervalOf(text: string): Edtf | null {
  const [first, last, ...rest] = text.split('/');
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const stretch = stretchBetween(endOf(first), endOf(last));
  return stretch === null ? null : { shape: 'interval', stretches: [stretch], earliest: stretch.earliest, latest: stretch.latest };
}

const COARSE: readonly Unit[] = ['day', 'month', 'season', 'year', 'years'];

function stretchBetween(start: End, end: End): Stretch | null {
  if (start === null || end === null || (start === 'open' && end === 'open')) return null;
  const dates = [start, end].filter((date) => date !== 'open');
  const earliest = start === 'open' ? null : start.earliest;
  const latest = end === 'open' ? null : end.latest;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const unit = COARSE[Math.max(...dates.map((date) => COARSE.indexOf(date.unit)))] ?? 'day';
  return { earliest, latest, unit, approximate: dates.some((date) => date.approximate), uncertain: dates.some((date) => date.uncertain) };
}

function setOf(shape: 'all' | 'one', inner: string): Edtf | null {
  const members = inner.split(',').map((member) => member.trim());
  const stretches = members.map((member, index) => memberOf(member, index === 0, index === members.length - 1));
  const read = stretches.filter((stretch) => stretch !== null);
  if (read.length !== stretches.length) return null;
  return { shape, stretches: read, earliest: least(read), latest: greatest(read) };
}

function memberOf(text: string, first: boolean, last: boolean): Stretch | null {
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (range === null) return parseEdtfDate(text);
  const [, from = '', to = ''] = range;
  if ((from === '' && !first) || (to === '' && !last)) return null;
  return stretchBetween(endOf(from), endOf(to));
}

function least(stretches: readonly Stretch[]): string | null {
  return stretches.reduce<string | null>((least, { earliest }, index) => {
    if (index === 0) return earliest;
    return least === null || earliest === null ? null : earliest < least ? earliest : least;
  }, null);
}

function greatest(stretches: readonly Stretch[]): string | null {
  return stretches.reduce<string | null>((greatest, { latest }, index) => {
    if (index === 0) return latest;
    return greatest === null || latest === null ? null : latest > greatest ? latest : greatest;
  }, null);
}
