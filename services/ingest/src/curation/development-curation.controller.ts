import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { MergeAnswerDto, SplitAnswerDto, UndoAnswerDto } from './curation.answer.dto.js';
import { MergeDto, ReasonDto, SplitDto } from './curation.dto.js';
import { DevelopmentCurator, type MergeAnswer, type SplitAnswer, type UndoAnswer } from './development.curator.js';

@ApiTags('curation')
@Roles('analyst', 'operator')
@Controller('v1')
export class DevelopmentCurationController {
  constructor(private readonly curator: DevelopmentCurator) {}

  @Post('merges')
  @ApiCreatedResponse({ type: MergeAnswerDto })
  async merge(@Body() dto: MergeDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<MergeAnswer> {
    return answered(reply, await this.curator.merge(dto, caller), 201);
  }

  @Post('splits')
  @ApiCreatedResponse({ type: SplitAnswerDto })
  async split(@Body() dto: SplitDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SplitAnswer> {
    return answered(reply, await this.curator.split(dto, caller), 201);
  }

  @Post('merges/:event/undo')
  @ApiCreatedResponse({ type: UndoAnswerDto })
  async undoMerge(
    @Param('event') event: string,
    @Body() dto: ReasonDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UndoAnswer> {
    return answered(reply, await this.curator.undo(event, 'merge', dto, caller), 201);
  }

  @Post('splits/:event/undo')
  @ApiCreatedResponse({ type: UndoAnswerDto })
  async undoSplit(
    @Param('event') event: string,
    @Body() dto: ReasonDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UndoAnswer> {
    return answered(reply, await this.curator.undo(event, 'split', dto, caller), 201);
  }
}
