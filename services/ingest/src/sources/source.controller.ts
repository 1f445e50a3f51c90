import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { ClaimGradeDto, SourceGradeDto, SourcePageQuery, SourceQuery } from './source.dto.js';
import { SourceGrader, type ClaimGradeAnswer, type SourceGradeAnswer } from './source.grader.js';
import { SourceReader, type SourceDetail, type SourceView } from './source.reader.js';
import { ClaimGradeAnswerDto, SourceDetailDto, SourceGradeAnswerDto, SourcePageDto } from './source.view.dto.js';

@ApiTags('sources')
@Controller('v1')
export class SourceController {
  constructor(
    private readonly reader: SourceReader,
    private readonly grader: SourceGrader,
  ) {}

  @Get('sources')
  @ApiOkResponse({ type: SourcePageDto })
  list(@Query() query: SourcePageQuery): Promise<{ items: readonly SourceView[]; next: string | null }> {
    return this.reader.page(query);
  }

  @Get('sources/:id')
  @ApiOkResponse({ type: SourceDetailDto })
  get(@Param('id') id: string, @Query() query: SourceQuery): Promise<SourceDetail> {
    return this.reader.source(id, query);
  }

  @Post('sources/:id/grades')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: SourceGradeAnswerDto })
  async grade(@Param('id') id: string, @Body() dto: SourceGradeDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SourceGradeAnswer> {
    return answered(reply, await this.grader.source(id, dto, caller), 201);
  }

  @Post('claims/:id/grades')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: ClaimGradeAnswerDto })
  async gradeClaim(@Param('id') id: string, @Body() dto: ClaimGradeDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<ClaimGradeAnswer> {
    return answered(reply, await this.grader.claim(id, dto, caller), 201);
  }
}
