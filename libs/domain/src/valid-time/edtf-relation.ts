import { dayNumber } from './day.js';
import { type Edtf, type Stretch, parseEdtf } from './edtf.js';
import { type Unit } from './edtf-date.js';

/** How far `~`, `?` and `%` widen a date on both sides: about one unit of its own precision, never two; a week for a day. */
const MARGIN_DAYS: Readonly<Record<Unit, number>> = { day: 7, month: 28, season: 89, year: 365, years: 365 };

const FIRST_DAY = 0;
const LAST_DAY = 3_652_058;

/** Days between the two dates at their nearest; 0 when they can be one. Null when either is not EDTF. */
export function daysApart(first: string, second: string): number | null {
  const a = parseEdtf(first);
  const b = parseEdtf(second);
  return a === null || b === null ? null : daysBetween(a, b);
}

function daysBetween(a: Edtf, b: Edtf): number {
  let least = Infinity;
  for (const one of a.stretches) for (const other of b.stretches) least = Math.min(least, gapBetween(one, other));
  return least;
}

/** Whether both can be true of one occurrence: precision and qualifiers are never a conflict. */
export function compatible(first: string, second: string): boolean {
  return daysApart(first, second) === 0;
}

function gapBetween(one: Stretch, other: Stretch): number {
  const [from, to] = widened(one);
  const [otherFrom, otherTo] = widened(other);
  return Math.max(0, from - otherTo, otherFrom - to);
}

/** Day numbers of a stretch, reckoned once (as widths are below): resolution compares one claim with thousands. */
const reckoned = new WeakMap<Stretch, readonly [from: number, to: number]>();

function widened(stretch: Stretch): readonly [from: number, to: number] {
  const known = reckoned.get(stretch);
  if (known !== undefined) return known;
  const margin = stretch.approximate || stretch.uncertain ? MARGIN_DAYS[stretch.unit] : 0;
  const range = [
    stretch.earliest === null ? FIRST_DAY : dayNumber(stretch.earliest) - margin,
    stretch.latest === null ? LAST_DAY : dayNumber(stretch.latest) + margin,
  ] as const;
  reckoned.set(stretch, range);
  return range;
}

const widths = new WeakMap<Edtf, number>();

/** Number of days the text leaves open: 1 for a plain day; Infinity when an end is open or it is not EDTF. */
export function widthInDays(edtf: string): number {
  const parsed = parseEdtf(edtf);
  if (parsed?.earliest == null || parsed.latest === null) return Infinity;
  const known = widths.get(parsed);
  if (known !== undefined) return known;
  const width = dayNumber(parsed.latest) - dayNumber(parsed.earliest) + 1;
  widths.set(parsed, width);
  return width;
}

function isQualified(edtf: Edtf): boolean {
  return edtf.stretches.some((stretch) => stretch.approximate || stretch.uncertain);
}

/**
 * Whether `fine` says the same as `coarse`, only closer: compatible, inside its bounds, and narrower
 * or, at the same width, without its qualifier (`2020` → `2020-12`, `2020-12~` → `2020-12`).
 */
export function refines(fine: string, coarse: string): boolean {
  const a = parseEdtf(fine);
  const b = parseEdtf(coarse);
  if (a === null || b === null || !compatible(fine, coarse)) return false;
  const inside = (b.earliest ?? '') <= (a.earliest ?? '') && (a.latest ?? '9999-12-31') <= (b.latest ?? '9999-12-31');
  if (!inside) return false;
  const width = widthInDays(fine);
  const coarseWidth = widthInDays(coarse);
  return width < coarseWidth || (width === coarseWidth && !isQualified(a) && isQualified(b));
}

/** The closer of two compatible dates (`2020` and `2020-12` give `2020-12`); null when they conflict. */
export function refine(first: string, second: string): string | null {
  if (!compatible(first, second)) return null;
  if (refines(second, first)) return second;
  if (refines(first, second)) return first;
  return widthInDays(second) < widthInDays(first) ? second : first;
}
