import { formatLanePosition } from '@entente/contracts';
import { MAIN_LANE } from '../ingest.names.js';
import type { ForgetViewDto } from './forget.dto.js';
import type { ForgetRow } from './forget.table.js';
import type { ForgetPreview } from './forgetter.js';

export function previewView({ subject, plan, tables }: ForgetPreview): ForgetViewDto {
  const { events, claims, reports, texts, remaining } = plan;
  return { subject, step: 'dry-run', events: events.length, claims, reports, texts: texts.length, tables, remaining };
}

export function forgetView({ id, subject, step, plan, cleaned, position, begun_at, ended_at }: ForgetRow): ForgetViewDto {
  const { events, claims, reports, texts, remaining } = plan;
  return {
    ...{ id, subject, step, events: events.length, claims, reports, texts: texts.length, tables: cleaned ?? [], remaining },
    ...(position === null ? {} : { position: formatLanePosition(MAIN_LANE, BigInt(position)) }),
    begunAt: begun_at.toISOString(),
    ...(ended_at === null ? {} : { endedAt: ended_at.toISOString() }),
  };
}
