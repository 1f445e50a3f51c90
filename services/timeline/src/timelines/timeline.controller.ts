import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PAIR } from '@entente/contracts';
import { ProblemException } from '@entente/http';
import type { FastifyReply } from 'fastify';
import { TimelineQuery, SelectionQuery } from './timeline.query.dto.js';
import { TimelinePageDto } from './timeline.view.dto.js';
import { TimelineReader } from './timeline.reader.js';

const JSON_TYPE = 'application/json; charset=utf-8';

@ApiTags('timelines')
@Controller('v1/timelines')
export class TimelineController {
  constructor(private readonly reader: TimelineReader) {}

  @Get()
  @ApiOkResponse({ type: TimelinePageDto })
  async all(@Query() query: TimelineQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', JSON_TYPE);
    return this.reader.page(query);
  }

  @Get(':pair')
  @ApiOkResponse({ type: TimelinePageDto })
  async pair(@Param('pair') pair: string, @Query() query: SelectionQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!PAIR.test(pair)) throw wrongPair(pair);
    void reply.header('content-type', JSON_TYPE);
    return this.reader.page({ ...query, pair });
  }
}

function wrongPair(pair: string): ProblemException {
  const detail = `"${pair}" is not a pair: give two different ISO 3166-1 alpha-3 codes joined by "-", such as ISR-MAR.`;
  return new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail, errors: [{ pointer: '/pair', detail }] });
}
