/** What stands above the header. */
export interface SipriPreamble {
  /** The filter as the export states it; it doesn't tell what the file holds. */
  readonly label: string | null;
  /** `2025-10-23T17:22:49`, as far as stated. */
  readonly generated: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function preambleOf(lines: readonly string[]): SipriPreamble {
  const label = lines.map((line) => line.replace(/^"|"[,;\t]*$|[,;\t]+$/g, '').trim()).find((line) => /^(transfers|trade register|deals)\b/i.test(line)) ?? null;
  const stated = lines.map((line) => /(?:data\s+)?generated:?\s*(?:on\s+)?(.+)/i.exec(line)?.[1]).find((found) => found !== undefined);
  return { label: label === null ? null : label.replace(/\s+/g, ' '), generated: stated === undefined ? null : generatedOf(stated) };
}

/** Reads `13 Oct 2024 2:20:11 PM`, `October 13, 2024`, `2024-10-13 14:20`, `13/10/2024`. */
export function generatedOf(text: string): string | null {
  const day = dayOf(text);
  if (day === null) return null;
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?/i.exec(text);
  if (time === null) return day;
  const [, hour = '0', minute = '00', second = '00', half] = time;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return hours > 23 || Number(minute) > 59 || Number(second) > 59 ? day : `${day}T${two(hours)}:${minute}:${second}`;
}

function dayOf(text: string): string | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return dated(iso[1], Number(iso[2]), Number(iso[3]));
  const named = /(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i.exec(text);
  if (named !== null) return dated(named[3], monthOf(named[2]), Number(named[1]));
  const american = /([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text);
  if (american !== null) return dated(american[3], monthOf(american[1]), Number(american[2]));
  const digits = /(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(text);
  return digits === null ? null : dated(digits[3], Number(digits[2]), Number(digits[1]));
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function dated(year: string | undefined, month: number, day: number): string | null {
  return year !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null;
}

const two = (value: number): string => String(value).padStart(2, '0');
