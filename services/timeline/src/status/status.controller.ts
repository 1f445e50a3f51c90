import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StatusReader } from './status.reader.js';

@ApiTags('status')
@Controller('v1/timeline')
export class StatusController {
  constructor(private readonly reader: StatusReader) {}

  /** Log head, versions with their lag, parked components, workers of this replica. */
  @Get('status')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  status(): Promise<Record<string, unknown>> {
    return this.reader.status();
  }
}
