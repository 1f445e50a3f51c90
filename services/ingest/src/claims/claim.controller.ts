import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { SubmissionAnswerDto } from '../submissions/submission.dto.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { ClaimDto } from './claim.dto.js';
import { ClaimSubmission } from './claim.submission.js';

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimController {
  constructor(private readonly claims: ClaimSubmission) {}

  @Post()
  @Roles('connector', 'analyst', 'operator')
  @ApiCreatedResponse({ type: SubmissionAnswerDto })
  async submit(@Body() dto: ClaimDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SubmissionAnswer> {
    return answered(reply, await this.claims.submit(dto, caller), 201);
  }
}
