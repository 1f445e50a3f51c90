import type { Claim, Field, Kind, Money } from '@entente/contracts';
import type { RecordEvidence } from './record.evidence.js';
import type { ClaimFields, ClaimRecord, RecordMoney } from './record.js';
import { moneyOf } from './record.money.js';

/** The members of a claim that a record or a correction can state. */
export type StatedFields = Pick<
  Claim,
  'actors' | 'valid' | 'place' | 'object' | 'quantity' | 'money' | 'status' | 'modality' | 'attribution' | 'percent'
>;

/** Every member of a claim that the record states, each with its span; what it doesn't state is null or empty. */
export function statedFields(record: ClaimFields, kind: Kind, evidence: RecordEvidence): StatedFields {
  return {
    actors: record.actors.map((actor, index) =>
      evidence.field({ role: actor.role, id: actor.id, name: actor.name ?? actor.id }, `/actors/${index}`, [actor.name]),
    ),
    valid: validOf(record, evidence),
    place: placeOf(record, evidence),
    object: stated(record.object, (object) => evidence.field(object, '/object', [object])),
    quantity: stated(record.quantity, ({ value, unit }) =>
      evidence.field({ value, unit: unit ?? 'piece' }, '/quantity', [unit === undefined ? null : `${value} ${unit}`, value]),
    ),
    money: moneysOf(record.money, kind, evidence),
    status: stated(record.status, (status) => evidence.field(status, '/status', [])),
    modality: evidence.field(record.modality ?? 'asserted', '/modality', []),
    attribution: stated(record.attribution, ({ mode, speaker, hedges }) =>
      evidence.field({ mode, speaker: speaker ?? null, hedges: [...(hedges ?? [])] }, '/attribution', hedges ?? []),
    ),
    percent: stated(record.percent, (percent) => evidence.field(percent, '/percent', [`${percent}%`, `${percent} %`, percent])),
  };
}

/** A claim without the ids that its report gives it. */
export type ClaimDraft = Omit<Claim, 'id' | 'report'>;

export function claimDraft(record: ClaimRecord, evidence: RecordEvidence): ClaimDraft {
  return {
    kind: record.kind,
    trigger: evidence.trigger,
    ...statedFields(record, record.kind, evidence),
    grades: { reliability: 'F', credibility: record.credibility ?? 6 },
    confidence: 1,
    why: [{ rule: 'record/1', note: 'The source or an analyst stated this claim field by field.' }],
  };
}

function stated<T, F>(value: T | undefined, field: (value: T) => Field<F>): Field<F> | null {
  return value === undefined ? null : field(value);
}

function validOf(record: ClaimFields, evidence: RecordEvidence): Claim['valid'] {
  return stated(record.valid, ({ edtf, basis, validity }) =>
    evidence.field(
      { edtf: edtf ?? null, basis: basis ?? (typeof edtf === 'string' ? 'explicit' : 'unresolved'), ...(validity === undefined ? {} : { validity }) },
      '/valid',
      [edtf],
    ),
  );
}

function placeOf(record: ClaimFields, evidence: RecordEvidence): Claim['place'] {
  return stated(record.place, (place) => {
    const value = typeof place === 'string' ? { id: place, name: place } : { id: place.id, name: place.name ?? place.id };
    return evidence.field(value, '/place', [value.name]);
  });
}

function moneysOf(money: RecordMoney | readonly RecordMoney[] | undefined, kind: Kind, evidence: RecordEvidence): Field<Money>[] {
  if (money === undefined) return [];
  const several = Array.isArray(money);
  const amounts = (several ? money : [money]) as readonly RecordMoney[];
  return amounts.map((amount, index) => evidence.field(moneyOf(amount, kind), several ? `/money/${index}` : '/money', [amount.text]));
}
