import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConflictQuery } from './conflict.query.dto.js';
import { ConflictReader, type ConflictPage } from './conflict.reader.js';

@ApiTags('conflicts')
@Controller('v1/conflicts')
export class ConflictController {
  constructor(private readonly reader: ConflictReader) {}

  @Get()
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true }, description: 'Claims that can not all be right, with both sides, their sources and what a person made of it' })
  list(@Query() query: ConflictQuery): Promise<ConflictPage> {
    return this.reader.page(query);
  }
}
