import { PROCUREMENT_EXITS, PROCUREMENT_STATUSES, type ProcurementStatus } from '@entente/contracts';
import { parseEdtf } from '../valid-time/edtf.js';
import { type Standing, affirms } from './standing.js';

/** A stage a claim speaks for, and the days it may have been reached. */
export interface Stage {
  readonly standing: Standing;
  readonly status: ProcurementStatus;
}

const STAGES: readonly string[] = PROCUREMENT_STATUSES;
/** Exits that end an order for everybody; `disputed` and `denied` stand against those who say otherwise. */
const ENDING: readonly string[] = ['cancelled', 'suspended'];

/** The stage each claim speaks for. What is only planned is at most announced; a denial is `denied`. */
export function stagesOf(claims: readonly Standing[]): Stage[] {
  return claims.flatMap((standing) => {
    const status = stageOf(standing);
    return status === null ? [] : [{ standing, status }];
  });
}

function stageOf({ claim }: Standing): ProcurementStatus | null {
  const status = claim.status?.value ?? null;
  if (status === null) return null;
  switch (claim.modality.value) {
    case 'negated':
      return 'denied';
    case 'cancelled':
      return 'cancelled';
    case 'planned':
    case 'negotiating':
    case 'conditional':
      return isExit(status) || stageNumber(status) <= stageNumber('announced') ? status : 'announced';
    case 'asserted':
    case 'hedged':
      return status;
  }
}

export function isExit(status: ProcurementStatus): boolean {
  return (PROCUREMENT_EXITS as readonly string[]).includes(status);
}

export function stageNumber(status: ProcurementStatus): number {
  return STAGES.indexOf(status);
}

/**
 * How far an order has come: the furthest stage any standing claim tells. It goes back only when a claim is corrected
 * or retracted. A cancellation or suspension ends it, unless a claim dated after that tells of going on.
 */
export function itemStatus(claims: readonly Standing[]): ProcurementStatus | null {
  const stages = stagesOf(claims);
  const furthest = furthestOf(stages.filter(({ status }) => !isExit(status)));
  const ends = stages.filter(({ status, standing }) => ENDING.includes(status) && (affirms(standing.claim) || status === 'cancelled'));
  const end = ends.at(-1);
  if (end !== undefined && !(furthest !== null && ends.every((one) => isAfter(furthest, one)))) return end.status;
  if (furthest !== null) return furthest.status;
  return stages.at(-1)?.status ?? null;
}

function furthestOf(stages: readonly Stage[]): Stage | null {
  return stages.reduce<Stage | null>(
    (furthest, stage) => (furthest === null || stageNumber(stage.status) > stageNumber(furthest.status) ? stage : furthest),
    null,
  );
}

/** Whether the first stage is dated wholly after the second. */
export function isAfter(first: Stage, second: Stage): boolean {
  const from = boundsOf(first)?.earliest ?? null;
  const to = boundsOf(second)?.latest ?? null;
  return from !== null && to !== null && from > to;
}

function boundsOf({ standing }: Stage): ReturnType<typeof parseEdtf> {
  const edtf = standing.claim.valid?.value.edtf ?? null;
  return edtf === null ? null : parseEdtf(edtf);
}
