import { sortedPair } from '@entente/contracts';
import { decodePositionCursor, encodePositionCursor } from '../paging/position-cursor.js';
import { positionOf, type AlertsQuery } from './alert.dto.js';
import type { AlertOrder, AlertReader } from './alert.reader.js';
import type { AlertView } from './alert.view.js';

export interface AlertPage {
  readonly items: readonly AlertView[];
  readonly next: string | null;
}

/** The list of alerts, page by page; the same for every edge. */
export class AlertPages {
  constructor(private readonly alerts: AlertReader) {}

  /** @throws ProblemException 400 on a cursor of another list */
  async list(query: AlertsQuery): Promise<AlertPage> {
    const { order, beyond } = startOf(query);
    const { rule = null, development = null, limit } = query;
    const pair = query.pair === undefined ? null : sortedPair(query.pair);
    const items = await this.alerts.list({ limit: limit + 1, order, beyond, rule, pair, development });
    const page = items.slice(0, limit);
    const last = page.at(-1);
    const more = items.length > limit && last !== undefined;
    const next = more ? encodePositionCursor('alerts', { order, position: positionOf(last.position) }) : null;
    return { items: page, next };
  }
}

function startOf(query: AlertsQuery): { order: AlertOrder; beyond: bigint | null } {
  if (query.cursor !== undefined) {
    const { order, position } = decodePositionCursor('alerts', query.cursor, ['oldest', 'newest']);
    return { order, beyond: position };
  }
  if (query.after !== undefined) return { order: 'oldest', beyond: positionOf(query.after) };
  return { order: query.order ?? 'newest', beyond: null };
}
