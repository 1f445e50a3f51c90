import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TimelineQuery } from '../timelines/timeline.query.dto.js';
import { FacetReader } from './facet.reader.js';

@ApiTags('timelines')
@Controller('v1/facets')
export class FacetController {
  constructor(private readonly reader: FacetReader) {}

  /** How many developments of a selection there are by kind, pair, actor, source, status and year; the 100 most frequent of each. */
  @Get()
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  facets(@Query() query: TimelineQuery): Promise<Record<string, unknown>> {
    return this.reader.facets(query);
  }
}
