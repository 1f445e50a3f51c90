import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { TriageAnswerDto, TriageDto } from './conflict.dto.js';
import { ConflictTriage, type TriageAnswer } from './conflict.triage.js';

/** Conflicts are listed by the timeline, which shows them; judging one is a command. */
@ApiTags('conflicts')
@Controller('v1/conflicts')
export class ConflictController {
  constructor(private readonly triage: ConflictTriage) {}

  @Post(':id/triage')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: TriageAnswerDto })
  async judge(@Param('id') id: string, @Body() dto: TriageDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<TriageAnswer> {
    return answered(reply, await this.triage.judge(id, dto, caller), 201);
  }
}
