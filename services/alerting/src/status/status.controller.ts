import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { StatusReader, type AlertingStatus } from './status.reader.js';

@ApiTags('operation')
@Controller('v1/alerting/status')
export class StatusController {
  constructor(private readonly status: StatusReader) {}

  @Get()
  @ApiOperation({ summary: 'Positions, lag, streams, deliveries and versions of this service' })
  read(): Promise<AlertingStatus> {
    return this.status.read();
  }
}
