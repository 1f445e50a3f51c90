import type { Claim, ClaimActor, Field, Kind, Money, ProcurementStatus, Report } from '@entente/contracts';
import { claimIdOf, documentIdOf, reportIdOf, textHashOf } from '@entente/domain';

/** What a report of a spec says, in few words. */
export interface Saying {
  readonly source?: string;
  readonly kind: Kind;
  readonly actors: readonly (readonly [ClaimActor['role'], string])[];
  readonly edtf?: string;
  readonly object?: string;
  readonly status?: ProcurementStatus;
  /** Least amount, decimal text, in EUR. */
  readonly eur?: string;
}

/** The report and its one claim, with ids that follow from the content, as ingest makes them. */
export function reportSaying(saying: Saying): { report: Report; claim: Claim } {
  const text = JSON.stringify(saying);
  const source = saying.source ?? 'src:desk';
  const textHash = textHashOf(text);
  const id = reportIdOf({ source, url: null, textHash });
  const report: Report = {
    id,
    document: documentIdOf({ source, url: null, title: null, text }),
    textHash,
    length: text.length,
    mediaType: 'text/plain',
    source,
    url: null,
    title: null,
    publishedAt: null,
    language: 'en',
  };
  const trigger = { start: 0, end: text.length, exact: text };
  return { report, claim: { ...claimSaying(saying), id: claimIdOf({ report: id, index: 0, start: trigger.start, end: trigger.end }), report: id, trigger } };
}

function claimSaying(saying: Saying): Omit<Claim, 'id' | 'report' | 'trigger'> {
  const { kind, actors, edtf, object, status, eur } = saying;
  return {
    kind,
    actors: actors.map(([role, actor]) => field({ role, id: actor, name: actor })),
    valid: edtf === undefined ? null : field({ edtf, basis: 'explicit' as const }),
    place: null,
    object: object === undefined ? null : field(object),
    quantity: null,
    money: eur === undefined ? [] : [field(amount(eur))],
    status: status === undefined ? null : field(status),
    modality: field('asserted' as const),
    attribution: null,
    percent: null,
    grades: { reliability: 'B', credibility: 2 },
    confidence: 0.9,
    why: [],
  };
}

export function field<Value>(value: Value): Field<Value> {
  return { value, basis: 'literal', spans: [], rule: 'spec', confidence: 0.9, alternatives: [] };
}

export function amount(eur: string): Money {
  return {
    text: `EUR ${eur}`,
    currency: 'EUR',
    candidates: [],
    min: eur,
    max: eur,
    qualifier: 'exact',
    estimated: false,
    kind: 'contract',
    scope: 'total',
  };
}
