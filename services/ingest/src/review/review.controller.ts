import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { ThresholdSet } from '@entente/contracts';
import type { Threshold } from '@entente/domain';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import type { Curated } from '../curation/curation.js';
import { ReasonDto } from '../curation/curation.dto.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { ReviewDesk, type ReviewAnswer } from './review.desk.js';
import { FixDto, ReviewQuery, ThresholdDto } from './review.dto.js';
import { ReviewReader, type ReviewDetail, type ReviewPage } from './review.reader.js';
import { ReviewAnswerDto, ReviewDetailDto, ReviewPageDto, ThresholdAnswerDto, ThresholdListDto } from './review.view.dto.js';

@ApiTags('reviews')
@Controller('v1/reviews')
export class ReviewController {
  constructor(
    private readonly reader: ReviewReader,
    private readonly desk: ReviewDesk,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewPageDto })
  list(@Query() query: ReviewQuery): Promise<ReviewPage> {
    return this.reader.page(query);
  }

  @Get('thresholds')
  @ApiOkResponse({ type: ThresholdListDto })
  async thresholds(): Promise<{ items: readonly Threshold[] }> {
    return { items: await this.desk.thresholds() };
  }

  @Post('thresholds')
  @Roles('operator', 'analyst')
  @ApiCreatedResponse({ type: ThresholdAnswerDto })
  async setThreshold(@Body() dto: ThresholdDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<Curated & ThresholdSet> {
    return answered(reply, await this.desk.setThreshold(dto, caller), 201);
  }

  @Get(':claim')
  @ApiOkResponse({ type: ReviewDetailDto })
  get(@Param('claim') id: string): Promise<ReviewDetail> {
    return this.reader.review(id);
  }

  @Post(':claim/accept')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: ReviewAnswerDto })
  async accept(@Param('claim') id: string, @Body() dto: ReasonDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewAnswer> {
    return answered(reply, await this.desk.accept(id, dto, caller), 201);
  }

  @Post(':claim/fix')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: ReviewAnswerDto })
  async fix(@Param('claim') id: string, @Body() dto: FixDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewAnswer> {
    return answered(reply, await this.desk.fix(id, dto, caller), 201);
  }

  @Post(':claim/reject')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: ReviewAnswerDto })
  async reject(@Param('claim') id: string, @Body() dto: ReasonDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReviewAnswer> {
    return answered(reply, await this.desk.reject(id, dto, caller), 201);
  }
}
