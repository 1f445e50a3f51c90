import { extractDates } from '../extract-dates.js';
import { addDays, edtfDay, weekday } from '../dates/calendar.js';

/** Right, wrong and missed dates of annotated news. */
export interface DateScore {
  right: number;
  wrong: number;
  missed: number;
}

interface Timex {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** TIMEX3 values as EDTF; undefined for what has no date (durations, vague references). */
export function edtfOfTimex(value: string): string | undefined {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return value;
  const day = /^(\d{4}-\d\d-\d\d)T/.exec(value);
  if (day?.[1] !== undefined) return day[1];
  const quarter = /^(\d{4})-?Q(\d)$/.exec(value);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}/${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week !== null) {
    const fourth = { year: Number(week[1]), month: 1, day: 4 };
    const monday = addDays(fourth, (Number(week[2]) - 1) * 7 - weekday(fourth));
    return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
  }
  const decade = /^(\d{3})X?$/.exec(value);
  return decade === null ? undefined : `${decade[1]}X`;
}

const entities: readonly [RegExp, string][] = [[/&quot;/g, '"'], [/&apos;/g, "'"], [/&lt;/g, '<'], [/&gt;/g, '>'], [/&amp;/g, '&']];
const decode = (text: string): string => entities.reduce((left, [pattern, sign]) => left.replace(pattern, sign), text);

/** Scores one CAT file over its annotated head (the first six sentences of the MEANTIME corpus). */
export function scoreTimexFile(xml: string, score: DateScore): void {
  const { text, places, limit } = textOf(xml);
  const report = /<TIMEX3 [^>]*functionInDocument="CREATION_TIME"[^>]*value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
  const wanted = timexOf(xml, places).filter(({ start }) => start < limit);
  const found = extractDates({ text, ...(report === undefined ? {} : { reportDate: report }) }).filter(({ edtf, span }) => edtf !== null && span.start < limit);
  const used = new Set<number>();
  for (const { value, start, end } of wanted) {
    const index = found.findIndex(({ span }, i) => !used.has(i) && span.start < end && start < span.end);
    if (index !== -1) used.add(index);
    const edtf = edtfOfTimex(value);
    if (edtf === undefined) continue;
    if (index !== -1 && found[index]?.edtf?.replace(/~/g, '') === edtf) score.right += 1;
    else {
      score.missed += 1;
      if (index !== -1) score.wrong += 1;
    }
  }
  score.wrong += found.filter((_one, index) => !used.has(index)).length;
}

function textOf(xml: string): { text: string; places: Map<string, [number, number]>; limit: number } {
  const places = new Map<string, [number, number]>();
  let text = '';
  let sentence = -1;
  let limit = 0;
  for (const [, attributes = '', raw = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const id = /t_id="(\d+)"/.exec(attributes)?.[1] ?? '';
    const own = Number(/sentence="(\d+)"/.exec(attributes)?.[1] ?? '0');
    const word = decode(raw);
    if (own !== sentence) text += sentence === -1 ? '' : '\n';
    else if (!/^(?:[.,;:!?%)'’]|n't|'s|-)$/.test(word) && !/[($€£-]$/.test(text)) text += ' ';
    sentence = own;
    places.set(id, [text.length, text.length + word.length]);
    text += word;
    if (own <= 5) limit = text.length;
  }
  return { text, places, limit };
}

function timexOf(xml: string, places: ReadonlyMap<string, [number, number]>): Timex[] {
  const found: Timex[] = [];
  for (const [, attributes = '', body = ''] of xml.matchAll(/<TIMEX3 ([^>]*?)>([\s\S]*?)<\/TIMEX3>/g)) {
    if (attributes.endsWith('/') || !/type="(?:DATE|TIME)"/.test(attributes)) continue;
    const spots = [...body.matchAll(/id="(\d+)"/g)].map((match) => places.get(match[1] ?? '')).filter((spot) => spot !== undefined);
    if (spots.length === 0) continue;
    found.push({ value: /value="([^"]*)"/.exec(attributes)?.[1] ?? '', start: Math.min(...spots.map(([start]) => start)), end: Math.max(...spots.map(([, end]) => end)) });
  }
  return found;
}
