import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { formatLanePosition } from '@entente/contracts';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { MAIN_LANE } from '../timeline.names.js';
import { TimelineQuery } from '../timelines/timeline.query.dto.js';
import { ExportReader, FORMATS, type Format } from './export.reader.js';

export class ExportQuery extends TimelineQuery {
  @ApiPropertyOptional({ enum: Object.keys(FORMATS), default: 'ndjson' })
  @IsOptional()
  @IsIn(Object.keys(FORMATS))
  format: Format = 'ndjson';
}

@ApiTags('exports')
@Controller('v1/exports')
export class ExportController {
  constructor(private readonly reader: ExportReader) {}

  /** A whole selection as NDJSON or CSV, as of one position, which the headers name. `limit` and `cursor` mean nothing here. */
  @Get()
  @ApiProduces(...Object.values(FORMATS))
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@Query() query: ExportQuery, @Res() reply: FastifyReply): Promise<void> {
    const { at, position, text } = await this.reader.export(query, query.format);
    const name = `timeline-${query.pair ?? 'all'}-${formatLanePosition(MAIN_LANE, position)}.${query.format}`;
    void reply.headers({
      'content-type': FORMATS[query.format],
      'content-disposition': `attachment; filename="${name}"`,
      'entente-known-at': formatLanePosition(MAIN_LANE, position),
      'entente-projection-version': String(at.version),
      'entente-epoch': at.epoch,
      'entente-incomplete': String(at.incomplete),
    });
    await reply.send(Readable.from(text));
  }
}
