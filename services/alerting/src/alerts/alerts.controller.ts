import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '@entente/http';
import { DeliveryReader, type DeliveryView } from '../deliveries/delivery.reader.js';
import { AlertsQuery } from './alert.dto.js';
import { AlertPages, type AlertPage } from './alert.pages.js';
import { AlertReader } from './alert.reader.js';
import { AlertPageDto, AlertWithDeliveriesDto } from './alert.view.dto.js';
import type { AlertView } from './alert.view.js';

@ApiTags('alerts')
@Controller('v1/alerts')
export class AlertsController {
  constructor(
    private readonly pages: AlertPages,
    private readonly alerts: AlertReader,
    private readonly deliveries: DeliveryReader,
  ) {}

  @Get()
  @ApiOkResponse({ type: AlertPageDto })
  @ApiOperation({ summary: 'Alerts in the order they were raised, page by page' })
  list(@Query() query: AlertsQuery): Promise<AlertPage> {
    return this.pages.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: AlertWithDeliveriesDto })
  @ApiOperation({ summary: 'One alert with its deliveries' })
  async one(@Param('id') id: string): Promise<AlertView & { deliveries: DeliveryView[] }> {
    const alert = await this.alerts.one(id);
    if (alert === null) throw alertNotFound(id);
    const all = { before: null, rule: null, channel: null, state: null };
    return { ...alert, deliveries: await this.deliveries.list({ ...all, alert: id, limit: 100 }) };
  }
}

function alertNotFound(id: string): ProblemException {
  const detail = `There is no alert ${id.slice(0, 200)}. GET /v1/alerts lists those there are.`;
  return new ProblemException({ name: 'not-found', status: 404, title: 'No such alert', detail });
}
