import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { ClaimCorrector, type CorrectionAnswer, type RetractionAnswer } from './claim.corrector.js';
import { CorrectionAnswerDto, RetractionAnswerDto } from './curation.answer.dto.js';
import { CorrectionDto, ReasonDto } from './curation.dto.js';

@ApiTags('claims')
@Controller('v1/claims/:id')
export class ClaimCurationController {
  constructor(private readonly corrector: ClaimCorrector) {}

  @Post('corrections')
  @Roles('analyst', 'operator', 'connector')
  @ApiCreatedResponse({ type: CorrectionAnswerDto })
  async correct(
    @Param('id') id: string,
    @Body() dto: CorrectionDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionAnswer> {
    return answered(reply, await this.corrector.correct(id, dto, caller), 201);
  }

  @Post('retractions')
  @Roles('analyst', 'operator', 'connector')
  @ApiCreatedResponse({ type: RetractionAnswerDto })
  async retract(
    @Param('id') id: string,
    @Body() dto: ReasonDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetractionAnswer> {
    return answered(reply, await this.corrector.retract(id, dto, caller), 201);
  }
}
