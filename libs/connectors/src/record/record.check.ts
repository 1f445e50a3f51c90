import { MODALITIES, type Kind } from '@entente/contracts';
import { isState } from '@entente/domain';
import type { ClaimFields, ClaimRecord, RecordError, RecordMoney } from './record.js';
import { moneyErrors } from './record.money.js';

/** Says whether a text is EDTF; the domain's own bounds function is given, so that reader and fold never differ. */
export type IsEdtf = (text: string) => boolean;

const NAMED_ACTOR = /^(org|body|src|group|person):[a-z0-9][a-z0-9._-]{0,63}$/;
const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is wrong with a record, by member; empty when it can be read. */
export function recordErrors(record: ClaimRecord, isEdtf: IsEdtf): RecordError[] {
  const errors = fieldErrors(record, isEdtf);
  if (record.publishedAt !== undefined && !isEdtf(record.publishedAt)) errors.push(notEdtf('/publishedAt', record.publishedAt));
  if (record.quote?.trim() === '') errors.push({ pointer: '/quote', detail: 'The quote is blank: leave it out or quote the words.' });
  if (record.actors.length === 0) errors.push({ pointer: '/actors', detail: 'Name at least one actor with its role.' });
  return [...errors, ...statusErrors(record, record.kind), ...storableErrors(record, '')];
}

/** What is wrong with the members that a correction may state. */
export function fieldErrors(fields: Partial<ClaimFields>, isEdtf: IsEdtf): RecordError[] {
  const several = Array.isArray(fields.money);
  const amounts = (fields.money === undefined ? [] : several ? fields.money : [fields.money]) as readonly RecordMoney[];
  return [
    ...(fields.actors ?? []).flatMap((actor, index) => (isState(actor.id) || NAMED_ACTOR.test(actor.id) ? [] : [notAnActor(`/actors/${index}/id`, actor.id)])),
    ...dateErrors(fields, isEdtf),
    ...amounts.flatMap((money, index) => moneyErrors(money, several ? `/money/${index}` : '/money')),
    ...decimalErrors('/quantity/value', fields.quantity?.value),
    ...decimalErrors('/percent', fields.percent),
    ...(fields.modality === undefined || MODALITIES.includes(fields.modality) ? [] : [{ pointer: '/modality', detail: 'Unknown modality.' }]),
  ];
}

/** The life cycle belongs to orders and what follows from them. */
export function statusErrors(fields: Partial<ClaimFields>, kind: Kind): RecordError[] {
  if (fields.status === undefined || ['procurement', 'delivery', 'industrial-cooperation'].includes(kind)) return [];
  return [{ pointer: '/status', detail: `A ${kind} has no order status: leave "status" out.` }];
}

/** Text that the store can't hold: PostgreSQL takes no NUL, I-JSON no lone surrogate. */
export function storableErrors(value: unknown, pointer: string): RecordError[] {
  if (typeof value === 'string') {
    return value.includes('\0') || LONE_SURROGATE.test(value)
      ? [{ pointer, detail: 'The text holds a NUL character or half of a surrogate pair: remove it.' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => storableErrors(member, `${pointer}/${name}`));
}

function dateErrors({ valid }: Partial<ClaimFields>, isEdtf: IsEdtf): RecordError[] {
  const errors: RecordError[] = [];
  if (typeof valid?.edtf === 'string' && !isEdtf(valid.edtf)) errors.push(notEdtf('/valid/edtf', valid.edtf));
  if (valid?.validity !== undefined && !isEdtf(valid.validity)) errors.push(notEdtf('/valid/validity', valid.validity));
  if (typeof valid?.edtf !== 'string' && valid?.basis !== undefined && valid.basis !== 'unresolved') {
    errors.push({ pointer: '/valid/basis', detail: `Without "edtf" a date is unresolved, not ${valid.basis}.` });
  }
  return errors;
}

function decimalErrors(pointer: string, value: string | undefined): RecordError[] {
  return value === undefined || DECIMAL.test(value) ? [] : [{ pointer, detail: 'Write the number as a decimal string, e.g. "36" or "12.5".' }];
}

function notEdtf(pointer: string, text: string): RecordError {
  return { pointer, detail: `"${text.slice(0, 60)}" is not an EDTF date; write e.g. "2020-12", "2020-12-22", "2024?" or "2021/2023".` };
}

function notAnActor(pointer: string, id: string): RecordError {
  return { pointer, detail: `"${id.slice(0, 60)}" names no actor; write an ISO 3166-1 alpha-3 code ("MAR") or "org:", "body:", "src:", "group:", "person:" and a lower-case name.` };
}
