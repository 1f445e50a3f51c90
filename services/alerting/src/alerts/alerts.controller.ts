import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '@entente/http';
import { DeliveryReader, type DeliveryView } from '../deliveries/delivery.reader.js';
import { decodePositionCursor, encodePositionCursor } from '../paging/position-cursor.js';
import { AlertsQuery, positionOf } from './alert.dto.js';
import { AlertReader, type AlertOrder } from './alert.reader.js';
import type { AlertView } from './alert.view.js';

@ApiTags('alerts')
@Controller('v1/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertReader,
    private readonly deliveries: DeliveryReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Alerts in the order they were raised, page by page' })
  async list(@Query() query: AlertsQuery): Promise<{ items: AlertView[]; next: string | null }> {
    const { order, beyond } = startOf(query);
    const { rule = null, pair = null, development = null, limit } = query;
    const items = await this.alerts.list({ limit: limit + 1, order, beyond, rule, pair, development });
    const page = items.slice(0, limit);
    const last = page.at(-1);
    const more = items.length > limit && last !== undefined;
    const next = more ? encodePositionCursor('alerts', { order, position: positionOf(last.position) }) : null;
    return { items: page, next };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One alert with its deliveries' })
  async one(@Param('id') id: string): Promise<AlertView & { deliveries: DeliveryView[] }> {
    const alert = await this.alerts.one(id);
    if (alert === null) throw alertNotFound(id);
    const all = { before: null, rule: null, channel: null, state: null };
    return { ...alert, deliveries: await this.deliveries.list({ ...all, alert: id, limit: 100 }) };
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

function alertNotFound(id: string): ProblemException {
  const detail = `There is no alert ${id.slice(0, 200)}. GET /v1/alerts lists those there are.`;
  return new ProblemException({ name: 'not-found', status: 404, title: 'No such alert', detail });
}
