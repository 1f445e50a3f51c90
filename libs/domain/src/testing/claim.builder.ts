import {
  type Claim,
  type ClaimActor,
  type Field,
  type Kind,
  type Modality,
  type Money,
  type ProcurementStatus,
  type Report,
  type Role,
  type ValidTime,
} from '@entente/contracts';
import { claimIdOf, documentIdOf, reportIdOf, textHashOf } from '../report/report-identity.js';

/** A field as a rule of the test read it. */
export function field<T>(value: T, confidence = 0.9): Field<T> {
  return { value, basis: 'literal', spans: [], rule: 'test/1', confidence, alternatives: [] };
}

export function actor(role: Role, id: string, name = id): Field<ClaimActor> {
  return field({ role, id, name });
}

export function money(amount: Partial<Money> & { min: string | null }): Field<Money> {
  return field({
    text: `${amount.min ?? amount.max ?? '?'}`,
    currency: 'EUR',
    candidates: [],
    max: amount.min,
    qualifier: 'exact',
    estimated: false,
    kind: 'contract',
    scope: 'total',
    ...amount,
  });
}

/** Two words for each part of a claim; everything else has a plain default. */
export interface ClaimSketch {
  readonly kind?: Kind;
  readonly actors?: readonly Field<ClaimActor>[];
  readonly edtf?: string | null;
  readonly valid?: ValidTime;
  readonly object?: string | null;
  readonly objectAlternatives?: readonly string[];
  readonly money?: readonly Field<Money>[];
  readonly status?: ProcurementStatus | null;
  readonly modality?: Modality;
  readonly quantity?: string;
  readonly place?: string;
  readonly speaker?: string;
  readonly confidence?: number;
  readonly quote?: string;
}

/** The `index`th claim of a report. By default Morocco orders something from Israel. */
export function aClaim(report: Report, index: number, sketch: ClaimSketch = {}): Claim {
  const { edtf = null, object = null, quote = `quote ${index}` } = sketch;
  const valid = sketch.valid ?? (edtf === null ? null : { edtf, basis: 'explicit' as const });
  return {
    id: claimIdOf({ report: report.id, index, start: index, end: index + 1 }),
    report: report.id,
    kind: sketch.kind ?? 'procurement',
    trigger: { start: index, end: index + 1, exact: quote },
    actors: sketch.actors ?? [actor('buyer', 'MAR'), actor('supplier', 'ISR')],
    valid: valid === null ? null : field(valid),
    place: sketch.place === undefined ? null : field({ id: sketch.place, name: sketch.place }),
    object: object === null ? null : { ...field(object), alternatives: sketch.objectAlternatives ?? [] },
    quantity: sketch.quantity === undefined ? null : field({ value: sketch.quantity, unit: 'item' }),
    money: sketch.money ?? [],
    status: sketch.status == null ? null : field(sketch.status),
    modality: field(sketch.modality ?? 'asserted'),
    attribution: sketch.speaker === undefined ? null : field({ mode: 'statement', speaker: sketch.speaker, hedges: [] }),
    percent: null,
    grades: { reliability: 'F', credibility: 6 },
    confidence: sketch.confidence ?? 0.8,
    why: [],
  };
}

/** A report whose text is its name. */
export function aReport(name: string, source = `src:${name}`, publishedAt: string | null = null): Report {
  const textHash = textHashOf(name);
  return {
    id: reportIdOf({ source, url: null, textHash }),
    document: documentIdOf({ source, url: null, title: name, text: name }),
    textHash,
    length: name.length,
    mediaType: 'text/plain',
    source,
    url: null,
    title: name,
    publishedAt,
    language: 'en',
  };
}
