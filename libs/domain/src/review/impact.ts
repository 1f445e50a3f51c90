import { type Claim, type Kind, type Modality } from '@entente/contracts';
import { kindTable } from '../kind/kind-table.js';

/** What rests on a kind: an order or a treaty moves a relationship, a remark hardly. */
const WEIGHT: Readonly<Partial<Record<Kind, number>>> = {
  normalisation: 1,
  signing: 0.8,
  procurement: 0.8,
  delivery: 0.7,
  sanction: 0.8,
  'industrial-cooperation': 0.7,
  'intelligence-cooperation': 0.7,
  exercise: 0.5,
};
const HEDGED: readonly Modality[] = ['hedged', 'planned', 'negotiating', 'conditional'];

/** 0 to 1: how much would be wrong if the claim were. By kind; more with money beside it, less for what is only hoped. */
export function impactOf(claim: Claim): number {
  const base = WEIGHT[claim.kind] ?? (kindTable[claim.kind].defaultTimeline ? 0.4 : 0.2);
  const priced = claim.money.length > 0 ? 0.15 : 0;
  const told = HEDGED.includes(claim.modality.value) ? 0.7 : 1;
  return Math.round(Math.min(1, (base + priced) * told) * 100) / 100;
}

/** What comes first in the queue: unsure and weighty. */
export function reviewPriority({ confidence, impact }: { confidence: number; impact: number }): number {
  return Math.round((1 - confidence) * impact * 10_000) / 10_000;
}
