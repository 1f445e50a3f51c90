import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { SubmissionAnswerDto } from '../submissions/submission.dto.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { ClaimDto } from './claim.dto.js';
import { ClaimReader, type ClaimDetail } from './claim.reader.js';
import { ClaimDetailDto } from './claim.view.dto.js';
import { ClaimSubmission } from './claim.submission.js';

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimController {
  constructor(
    private readonly claims: ClaimSubmission,
    private readonly reader: ClaimReader,
  ) {}

  @Post()
  @Roles('connector', 'analyst', 'operator')
  @ApiCreatedResponse({ type: SubmissionAnswerDto })
  async submit(@Body() dto: ClaimDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SubmissionAnswer> {
    return answered(reply, await this.claims.submit(dto, caller), 201);
  }

  @Get(':id')
  @ApiOkResponse({ type: ClaimDetailDto })
  get(@Param('id') id: string): Promise<ClaimDetail> {
    return this.reader.claim(id);
  }
}
