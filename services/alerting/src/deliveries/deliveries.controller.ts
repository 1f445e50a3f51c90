import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import { decodePositionCursor, encodePositionCursor } from '../paging/position-cursor.js';
import { DeliveriesQuery } from './delivery.dto.js';
import { DeliveryPageDto } from './delivery.view.dto.js';
import { DeliveryReader, type DeliveryView } from './delivery.reader.js';

@ApiTags('deliveries')
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveryReader) {}

  @Get()
  @ApiOkResponse({ type: DeliveryPageDto })
  @Roles('subscriber', 'operator')
  @ApiOperation({ summary: 'Deliveries with every attempt, newest first' })
  async list(@Query() query: DeliveriesQuery): Promise<{ items: DeliveryView[]; next: string | null }> {
    const { limit, alert = null, rule = null, channel = null, state = null } = query;
    const before = query.cursor === undefined ? null : decodePositionCursor('deliveries', query.cursor, ['newest']).position;
    const items = await this.deliveries.list({ limit: limit + 1, before, alert, rule, channel, state });
    const page = items.slice(0, limit);
    const last = page.at(-1);
    const more = items.length > limit && last !== undefined;
    return { items: page, next: more ? encodePositionCursor('deliveries', { position: BigInt(last.id), order: 'newest' }) : null };
  }
}
