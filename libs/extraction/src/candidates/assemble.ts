import { type Field, type Money, type Span, type TraceStep } from '@entente/contracts';
import { type Candidate } from '../candidate.types.js';
import { type Draft } from '../frames/draft.types.js';
import { type Stretch } from '../text/stretch.types.js';
import { nearStates } from '../money/near-states.js';
import { type CurrencyContext, resolveCurrency } from '../money/resolve-currency.js';
import { type CleanText } from '../text/clean-text.js';

/** How a draft of the clean text becomes a candidate of the raw one. */
export interface Assembly {
  readonly clean: CleanText;
  readonly reportStates: readonly string[];
  readonly settled: ReadonlySet<string>;
  readonly versions: { readonly rules: string; readonly dictionaries: string };
}

export function spanOf(clean: CleanText, { start, end }: Stretch): Span {
  const from = clean.toRaw(start);
  const to = end > start ? clean.toRaw(end - 1) + 1 : from;
  return { start: from, end: to, exact: clean.raw.slice(from, to) };
}

/** Turns a draft into a candidate: clean offsets to raw spans, every value with basis, rule and confidence. */
export function assemble(draft: Draft, assembly: Assembly): Candidate {
  const { clean } = assembly;
  const span = (stretch: Stretch): Span => spanOf(clean, stretch);
  const actors = draft.actors.map(({ role, actor, at, basis }) => field({ role, id: actor.id, name: clean.text.slice(at.start, at.end) }, { basis, spans: [span(at)], rule: actor.rule, confidence: actor.confidence }));
  return {
    kind: draft.kind,
    span: span(draft.span),
    sentence: span(draft.scene.sentence),
    actors,
    valid: validField(draft, span),
    place: draft.place === null ? null : field({ id: draft.place.id, name: draft.place.name }, { basis: 'literal', spans: [span(draft.place.at)], rule: 'place.locative', confidence: 0.8 }),
    object: objectField(draft, clean, span),
    quantity: draft.quantity === null ? null : field({ value: draft.quantity.value, unit: draft.quantity.unit }, { basis: 'normalised', spans: [span(draft.quantity)], rule: 'quantity.number', confidence: 0.9 }),
    money: draft.money.map((amount) => moneyField(draft, amount, assembly)),
    status: draft.status === null ? null : field(draft.status, { basis: 'derived', spans: [span(draft.statusAt ?? draft.modalityAt)], rule: `status.${draft.rule}`, confidence: 0.8 }),
    modality: field(draft.modality, { basis: 'derived', spans: [span(draft.modalityAt)], rule: draft.modality === 'asserted' ? 'modality.asserted' : 'modality.read', confidence: 0.85 }),
    attribution: draft.attribution === null ? null : field({ mode: draft.attribution.mode, speaker: draft.attribution.speaker, hedges: draft.attribution.hedges }, { basis: draft.attribution.inherited ? 'inherited' : 'normalised', spans: draft.attribution.at.map(span), rule: draft.attribution.inherited ? 'attribution.carried-over' : 'attribution.sentence', confidence: draft.attribution.inherited ? 0.7 : 0.85 }),
    ...(draft.percent === null ? {} : { percent: field(draft.percent.value, { basis: 'literal' as const, spans: [span(draft.percent)], rule: 'percent', confidence: 0.9 }) }),
    confidence: draft.confidence,
    why: trace(draft, span, assembly),
  };
}

interface Backing {
  readonly basis: Field<unknown>['basis'];
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
}

function field<T>(value: T, { basis, spans, rule, confidence }: Backing, alternatives: readonly T[] = []): Field<T> {
  return { value, basis, spans, rule, confidence, alternatives };
}

type ToSpan = (stretch: Stretch) => Span;

function validField(draft: Draft, span: ToSpan): Candidate['valid'] {
  const validity = draft.validity?.edtf ?? undefined;
  const { date } = draft;
  if (date === null) {
    if (draft.validity === null || validity === undefined) return null;
    return field({ edtf: null, basis: 'unresolved' as const, validity }, { basis: 'literal', spans: [span(draft.validity)], rule: 'date.validity', confidence: 0.85 });
  }
  const expression = draft.scene.text.slice(date.reading.start, date.reading.end);
  const relative = date.reading.basis !== 'explicit';
  const value = { edtf: date.edtf, basis: date.reading.basis, ...(relative ? { expression } : {}), ...(validity === undefined ? {} : { validity }) };
  const alternatives = date.reading.alternatives.map((edtf) => ({ ...value, edtf }));
  const spans = [span(date.reading), ...(draft.validity === null ? [] : [span(draft.validity)])];
  return field(value, { basis: date.basis, spans, rule: date.reading.rule, confidence: date.basis === 'inherited' ? 0.7 : 0.9 }, alternatives);
}

function objectField(draft: Draft, clean: CleanText, span: ToSpan): Candidate['object'] {
  if (draft.object === null) return null;
  const words = draft.object.value ?? clean.text.slice(draft.object.start, draft.object.end);
  return field(words.replace(/\s+/g, ' '), { basis: draft.object.value === undefined ? 'literal' : 'normalised', spans: [span(draft.object)], rule: 'object.phrase', confidence: 0.85 });
}

function moneyField(draft: Draft, { reading, scene, inherited }: Draft['money'][number], { clean, reportStates, settled }: Assembly): Field<Money> {
  const near = [...draft.actors.filter(({ role }) => role === 'buyer' || role === 'subject').map(({ actor }) => actor.state), ...draft.actors.map(({ actor }) => actor.state), ...nearStates(scene)];
  const context: CurrencyContext = { near: near.filter((state): state is string => state !== null), report: reportStates, settled };
  const { currency, sure } = reading.settled ? { currency: reading.candidates[0] ?? '', sure: true } : resolveCurrency(reading, context);
  const at = spanOf(clean, reading);
  const money: Money = {
    text: at.exact,
    currency: currency === '' ? null : currency,
    candidates: sure ? [currency] : reading.candidates,
    min: reading.min,
    max: reading.max,
    qualifier: reading.qualifier,
    estimated: reading.estimated,
    kind: reading.kind === 'other' && draft.kind === 'procurement' ? 'contract' : reading.kind,
    scope: reading.scope,
  };
  const others = sure ? [] : reading.candidates.filter((code) => code !== currency).map((code) => ({ ...money, currency: code }));
  return field(money, { basis: inherited ? 'inherited' : 'normalised', spans: [at], rule: reading.rule, confidence: sure ? 0.95 : 0.7 }, others);
}

function trace(draft: Draft, span: ToSpan, { versions }: Assembly): TraceStep[] {
  return [
    { rule: draft.rule, note: `frame fired (rules ${versions.rules}, dictionaries ${versions.dictionaries})`, span: span(draft.trigger) },
    ...draft.actors.map(({ role, actor, at }) => ({ rule: actor.rule, note: `${role}: ${actor.id}`, span: span(at) })),
    ...(draft.date === null ? [] : [{ rule: draft.date.reading.rule, note: `date ${draft.date.edtf ?? 'unresolved'}`, span: span(draft.date.reading) }]),
    ...draft.notes.map((note) => ({ rule: draft.rule, note })),
  ];
}
