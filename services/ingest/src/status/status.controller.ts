import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StatusReader, type IngestStatus } from './status.reader.js';

@ApiTags('status')
@Controller('v1/ingest/status')
export class StatusController {
  constructor(private readonly reader: StatusReader) {}

  @Get()
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(): Promise<IngestStatus> {
    return this.reader.status();
  }
}
