import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KnownAt, WaitFor } from '../timelines/query-fields.decorators.js';
import { DevelopmentReader } from './development.reader.js';

export class DevelopmentQueryDto {
  @KnownAt()
  knownAt?: string;

  @WaitFor()
  waitFor?: string;
}

@ApiTags('developments')
@Controller('v1/developments')
export class DevelopmentController {
  constructor(private readonly reader: DevelopmentReader) {}

  @Get(':id')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(@Param('id') id: string, @Query() query: DevelopmentQueryDto): Promise<Record<string, unknown>> {
    return this.reader.get(id, query);
  }
}
