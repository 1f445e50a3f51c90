import { dateReader } from './mapping.date.js';
import type { Mapping, Pick } from './mapping.js';
import { decimalOf } from './mapping.number.js';

/** What a pick gives of one row. `missing` when the row states nothing. */
export type Picked =
  | { readonly kind: 'value'; readonly value: string; readonly from: string | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly from: string | null; readonly detail: string };

/** What a row has under a name: text, nothing, or something that is no single value. */
export type CellLookup = (from: string) => string | null | { readonly wrong: string };

const SHOWN = 60;

/** Reads one value of a row as its pick says: the cell, without blanks around it, as vocabulary, date or number. */
export function pickValue(pick: Pick, cell: CellLookup, vocabularies: Mapping['vocabularies']): Picked {
  const from = pick.from ?? null;
  const raw = from === null ? (pick.constant ?? null) : cell(from);
  if (typeof raw === 'object' && raw !== null) return { kind: 'wrong', from, detail: raw.wrong };
  const text = raw?.trim() ?? '';
  const stated = text !== '' && !(pick.missing ?? []).includes(text);
  if (!stated && pick.default === undefined) {
    return pick.required === true ? { kind: 'wrong', from, detail: text === '' ? 'Nothing stands here, though the mapping requires it' : `"${text}" stands for nothing, though the mapping requires a value` } : { kind: 'missing' };
  }
  return stated ? understood(text, pick, from, vocabularies) : { kind: 'value', value: pick.default ?? '', from: null };
}

function understood(text: string, pick: Pick, from: string | null, vocabularies: Mapping['vocabularies']): Picked {
  if (pick.map !== undefined) return mapped(text, pick, from, vocabularies);
  if (pick.date !== undefined) {
    const formats = typeof pick.date === 'string' ? [pick.date] : pick.date;
    const date = formats.map((format) => dateReader(format)?.(text) ?? null).find((edtf) => edtf !== null) ?? null;
    return date === null ? { kind: 'wrong', from, detail: `"${shown(text)}" is no date written as ${formats.map((format) => `"${format}"`).join(' or ')}` } : { kind: 'value', value: date, from };
  }
  if (pick.number !== undefined || pick.scale !== undefined) {
    const number = decimalOf(text, pick.number ?? {}, pick.scale ?? 0);
    return number === null ? { kind: 'wrong', from, detail: `"${shown(text)}" is no number as the mapping describes it` } : { kind: 'value', value: number, from };
  }
  return { kind: 'value', value: text, from };
}

function mapped(text: string, { map, otherwise = 'error' }: Pick, from: string | null, vocabularies: Mapping['vocabularies']): Picked {
  const words = typeof map === 'string' ? vocabularies?.[map] : map;
  const value = words !== undefined && Object.hasOwn(words, text) ? words[text] : undefined;
  if (value !== undefined) return { kind: 'value', value, from };
  if (otherwise === 'keep') return { kind: 'value', value: text, from };
  if (otherwise === 'omit') return { kind: 'missing' };
  return { kind: 'wrong', from, detail: `"${shown(text)}" is not in ${typeof map === 'string' ? `the vocabulary "${map}"` : "the mapping's vocabulary"}: add it there, or correct the row` };
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

