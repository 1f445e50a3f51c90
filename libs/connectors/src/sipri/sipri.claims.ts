import type { Basis, Claim, ClaimActor, Field, ProcurementStatus, Quantity, Span } from '@entente/contracts';
import type { SipriColumn } from './sipri.columns.js';
import { licenceClause, plannedDelivery } from './sipri.comment.js';
import type { SipriRecord } from './sipri.record.js';

/** What a row claims, without the ids its report gives it. */
export type RegisterClaim = Omit<Claim, 'id' | 'report'>;

export interface SipriClaims {
  readonly order: RegisterClaim;
  /** Null while nothing was delivered. */
  readonly delivery: RegisterClaim | null;
}

const RULE = 'sipri/1';
const UNIT = 'piece';

/**
 * The claims of a row: the order, and what was delivered of it. Every field stands on its cells.
 * @param text the row's text
 * @param start where the row begins in the text of the report
 */
export function sipriClaims(record: SipriRecord, text: string, start: number): SipriClaims {
  const evidence = new RowEvidence(record, text, start);
  const order = orderClaim(record, evidence);
  const { deliveries, delivered } = record.row;
  if (deliveries.length === 0 || delivered === null || Number(delivered) === 0) return { order, delivery: null };
  return { order, delivery: deliveryClaim(order, record, evidence) };
}

function orderClaim(record: SipriRecord, evidence: RowEvidence): RegisterClaim {
  const { row } = record;
  const ordered = quantity(row.ordered, row.orderedUncertain, 'ordered', evidence);
  const year = row.yearUncertain ? `${row.year}?` : row.year;
  return {
    kind: 'procurement',
    trigger: evidence.trigger(),
    actors: [actor('buyer', row.buyer, row.buyerName, evidence), actor('supplier', row.supplier, row.supplierName, evidence)],
    valid: evidence.field({ edtf: year, basis: 'explicit' }, ['year', 'yearFlag'], 'normalised', row.yearUncertain),
    place: null,
    object: evidence.field(row.designation, ['designation'], 'literal'),
    quantity: ordered,
    money: record.amounts.map(({ money, start, end }) => ({ ...evidence.field(money, [], 'normalised'), spans: evidence.inComment(start, end) })),
    status: evidence.field(statusOf(record), row.exit === null ? ['delivered', 'ordered', 'deliveries'] : ['comment'], 'derived'),
    modality: evidence.field('asserted', ['designation'], 'normalised'),
    attribution: null,
    percent: null,
    order: {
      ordered,
      delivered: quantity(row.delivered, row.deliveredUncertain, 'delivered', evidence),
      deliveries: row.deliveries.length === 0 ? null : evidence.field(yearSet(row.deliveries), ['deliveries'], 'normalised'),
      planned: partOfComment(plannedDelivery(row.comment), ({ edtf }) => edtf, evidence),
      condition: row.condition === '' ? null : evidence.field(row.condition, ['condition'], 'literal'),
      licence: partOfComment(licenceClause(row.comment), ({ text }) => text, evidence),
    },
    grades: { reliability: 'B', credibility: 2 },
    confidence: row.yearUncertain || row.orderedUncertain ? 0.8 : 0.95,
    why: [{ rule: RULE, note: 'A row of the trade register, read column by column.' }],
  };
}

function deliveryClaim(order: RegisterClaim, { row }: SipriRecord, evidence: RowEvidence): RegisterClaim {
  const { order: _terms, ...same } = order;
  return {
    ...same,
    kind: 'delivery',
    valid: evidence.field({ edtf: yearSet(row.deliveries), basis: 'explicit' }, ['deliveries'], 'normalised'),
    quantity: quantity(row.delivered, row.deliveredUncertain, 'delivered', evidence),
    money: [],
    status: null,
    confidence: row.deliveredUncertain ? 0.8 : 0.95,
  };
}

const yearSet = (years: readonly string[]): string => (years.length === 1 ? (years[0] ?? '') : `{${years.join(',')}}`);

function actor(role: 'buyer' | 'supplier', id: string, name: string, evidence: RowEvidence): Field<ClaimActor> {
  return evidence.field({ role, id, name }, [role], id === name ? 'literal' : 'normalised');
}

function quantity(value: string | null, uncertain: boolean, column: SipriColumn, evidence: RowEvidence): Field<Quantity> | null {
  return value === null ? null : evidence.field({ value, unit: UNIT }, [column], 'normalised', uncertain);
}

function partOfComment<Part extends { readonly start: number; readonly end: number }>(part: Part | null, read: (part: Part) => string, evidence: RowEvidence): Field<string> | null {
  return part === null ? null : { ...evidence.field(read(part), [], 'normalised'), spans: evidence.inComment(part.start, part.end) };
}

/** How far the order has come, by its own figures. The register lists no order that isn't at least signed. */
function statusOf({ row }: SipriRecord): ProcurementStatus {
  if (row.exit !== null) return row.exit;
  const delivered = Number(row.delivered ?? 0);
  if (delivered === 0) return 'contract-signed';
  return row.ordered !== null && delivered >= Number(row.ordered) ? 'delivered' : 'delivering';
}

/** Places of a row's cells in the text of its report. */
class RowEvidence {
  constructor(
    private readonly record: SipriRecord,
    private readonly text: string,
    private readonly start: number,
  ) {}

  field<T>(value: T, columns: readonly SipriColumn[], basis: Basis, uncertain = false): Field<T> {
    const spans = columns.flatMap((column) => this.cell(column));
    return { value, basis, spans: spans.length > 0 || columns.length === 0 ? spans : this.cell('designation'), rule: RULE, confidence: uncertain ? 0.7 : 0.95, alternatives: [] };
  }

  /** From the year to the system where they stand side by side, as in every export; else the system alone. */
  trigger(): Span {
    const { year, designation } = this.record.cells;
    const whole = year !== undefined && designation !== undefined && year.start < designation.start && designation.end - year.start < 200;
    const first = whole ? year.start : (designation?.start ?? 0);
    return this.span(first, designation?.end ?? this.text.length);
  }

  /** A part of the comment; the whole where quoting has moved its characters. */
  inComment(start: number, end: number): Span[] {
    const { comment } = this.record.cells;
    if (comment === undefined) return [];
    const moved = this.text.slice(comment.start, comment.end) !== comment.value;
    return [moved ? this.span(comment.start, comment.end) : this.span(comment.start + start, comment.start + end)];
  }

  private cell(column: SipriColumn): Span[] {
    const cell = this.record.cells[column];
    return cell === undefined || cell.start === cell.end ? [] : [this.span(cell.start, cell.end)];
  }

  private span(from: number, to: number): Span {
    return { start: this.start + from, end: this.start + to, exact: this.text.slice(from, to) };
  }
}
