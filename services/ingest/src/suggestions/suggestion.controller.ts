import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { MergeAnswerDto } from '../curation/curation.answer.dto.js';
import type { Curated } from '../curation/curation.js';
import { ReasonDto } from '../curation/curation.dto.js';
import type { MergeAnswer } from '../curation/development.curator.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { SuggestionDesk } from './suggestion.desk.js';
import { DismissalAnswerDto, SuggestionListDto, SuggestionQuery } from './suggestion.dto.js';
import { SuggestionList, type SuggestionPage } from './suggestion.list.js';

@ApiTags('suggestions')
@Controller('v1/suggestions')
export class SuggestionController {
  constructor(
    private readonly desk: SuggestionDesk,
    private readonly all: SuggestionList,
  ) {}

  @Get()
  @ApiOkResponse({ type: SuggestionListDto })
  async list(@Query() query: SuggestionQuery): Promise<SuggestionPage> {
    return query.development === undefined ? this.all.page(query) : { items: await this.desk.of(query.development), next: null };
  }

  @Post(':id/accept')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: MergeAnswerDto })
  async accept(@Param('id') id: string, @Body() { reason }: ReasonDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<MergeAnswer> {
    return answered(reply, await this.desk.accept(id, reason, caller), 201);
  }

  @Post(':id/dismiss')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: DismissalAnswerDto })
  async dismiss(@Param('id') id: string, @Body() { reason }: ReasonDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<Curated & { suggestion: string }> {
    return answered(reply, await this.desk.dismiss(id, reason, caller), 201);
  }
}
