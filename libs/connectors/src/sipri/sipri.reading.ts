import type { RowProblem } from '../import/import-connector.js';
import type { Cell } from './delimited-cells.js';
import { SIPRI_COLUMNS, type SipriColumn, type SipriColumns } from './sipri.columns.js';
import { exitOf, licenceClause, plannedDelivery } from './sipri.comment.js';
import { sipriAmounts } from './sipri.money.js';
import { partyIdOf } from './sipri.parties.js';
import type { SipriRecord } from './sipri.record.js';

export type SipriReading = { readonly ok: true; readonly record: SipriRecord } | { readonly ok: false; readonly problems: readonly RowProblem[] };

type Cells = Partial<Record<SipriColumn, Cell>>;

/** Reads the cells of one row. Whatever is wrong is told at once, by column. */
export function sipriReading(found: readonly Cell[], columns: SipriColumns, comment: Cell | null): SipriReading {
  const cells: Cells = {};
  for (const column of SIPRI_COLUMNS) {
    const cell = found[columns[column] ?? -1];
    if (cell !== undefined) cells[column] = cell;
  }
  if (comment !== null) cells.comment = comment;
  const problems = problemsOf(cells);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record: recordOf(cells) };
}

const valueOf = (cells: Cells, column: SipriColumn): string => cells[column]?.value ?? '';

const YEAR = /^\(?((?:19|20)\d{2})(?:\.0)?\)?\s*\??$/;
const COUNT = /^\(?(\d{1,9}(?:,\d{3})*(?:\.\d+)?)\)?\s*\??$/;
const FLAG = /^(\?|true|false|yes|no|x|0|1)?$/i;

/** Title of a column as the usual export writes it, for whoever looks for it in the file. */
const TITLE: Readonly<Record<SipriColumn, string>> = {
  buyer: 'Recipient', supplier: 'Supplier', year: 'Year of order', yearFlag: 'flag of the year of order', ordered: 'Number ordered', orderedFlag: 'flag of the number ordered',
  designation: 'Weapon designation', description: 'Weapon description', delivered: 'Number delivered', deliveredFlag: 'flag of the number delivered',
  deliveries: 'Year(s) of delivery', condition: 'status', comment: 'Comments', unitVolume: 'SIPRI TIV per unit', orderVolume: 'SIPRI TIV for total order', deliveredVolume: 'SIPRI TIV of delivered weapons',
};

function problemsOf(cells: Cells): RowProblem[] {
  const problems: RowProblem[] = [];
  const check = (column: SipriColumn, right: boolean, expected: string): void => {
    if (!right) problems.push({ column: TITLE[column], detail: `"${valueOf(cells, column).slice(0, 80)}" is not ${expected}.` });
  };
  const named = (column: SipriColumn): boolean => /\p{L}/u.test(valueOf(cells, column));
  check('buyer', named('buyer'), 'a name of a recipient');
  check('supplier', named('supplier'), 'a name of a supplier');
  check('year', YEAR.test(valueOf(cells, 'year')), 'a year of four digits');
  check('designation', valueOf(cells, 'designation') !== '', 'a weapon designation');
  for (const column of ['yearFlag', 'orderedFlag', 'deliveredFlag'] as const) check(column, FLAG.test(valueOf(cells, column)), 'a question mark or blank');
  for (const column of ['ordered', 'delivered'] as const) check(column, valueOf(cells, column) === '' || COUNT.test(valueOf(cells, column)), 'a number');
  const years = yearsIn(cells);
  check('deliveries', cells.deliveries !== undefined && years.every((year) => YEAR.test(year)), 'a list of years such as "2003; 2004"');
  check('condition', valueOf(cells, 'condition') === '' || named('condition'), 'a status such as "New" or "Second hand"');
  return problems;
}

/** `2003; 2004; 2005`, `2003-2005`, `2003, 2004`. */
function yearsIn(cells: Cells): string[] {
  return valueOf(cells, 'deliveries').split(/[;,/|]|\s+/).map((year) => year.trim()).filter((year) => year !== '').flatMap(spread);
}

function spread(text: string): string[] {
  const range = /^((?:19|20)\d{2})[-–]((?:19|20)\d{2})$/.exec(text);
  const first = Number(range?.[1]);
  const last = Number(range?.[2]);
  return range === null || last < first || last - first > 80 ? [text] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

const flagged = (cells: Cells, value: SipriColumn, flag: SipriColumn): boolean =>
  /^(\?|true|yes|x|1)$/i.test(valueOf(cells, flag)) || /[?(]/.test(valueOf(cells, value));

const countOf = (text: string): string | null => {
  const digits = COUNT.exec(text)?.[1]?.replaceAll(',', '');
  return digits === undefined ? null : digits.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '');
};

function recordOf(cells: Cells): SipriRecord {
  const of = (column: SipriColumn): string => valueOf(cells, column);
  const comment = of('comment');
  const amounts = sipriAmounts(comment);
  const deliveries = [...new Set(yearsIn(cells).map((year) => YEAR.exec(year)?.[1] ?? year))].sort();
  const volumes = [of('unitVolume'), of('orderVolume'), of('deliveredVolume')];
  return {
    row: {
      buyer: partyIdOf(of('buyer')),
      supplier: partyIdOf(of('supplier')),
      buyerName: of('buyer').replace(/\*+$/, '').trim(),
      supplierName: of('supplier').replace(/\*+$/, '').trim(),
      year: YEAR.exec(of('year'))?.[1] ?? of('year'),
      yearUncertain: flagged(cells, 'year', 'yearFlag'),
      ordered: countOf(of('ordered')),
      orderedUncertain: flagged(cells, 'ordered', 'orderedFlag'),
      delivered: countOf(of('delivered')),
      deliveredUncertain: flagged(cells, 'delivered', 'deliveredFlag'),
      deliveries,
      designation: of('designation'),
      description: of('description'),
      condition: of('condition'),
      amounts: amounts.map(({ money }) => `${money.currency ?? money.text} ${money.min ?? ''}..${money.max ?? ''} ${money.qualifier}`),
      planned: plannedDelivery(comment)?.edtf ?? null,
      licence: licenceClause(comment)?.text ?? null,
      exit: exitOf(comment),
      comment,
      volume: volumes.map((volume) => (volume === '' ? null : volume)),
    },
    amounts,
    cells,
  };
}
