import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { ReasonDto } from '../curation/curation.dto.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { LeadCurator, type LeadDismissalAnswer, type LeadPromotionAnswer } from './lead.curator.js';
import { PromoteLeadDto } from './lead.dto.js';
import { LeadEvidence } from './lead.evidence.js';
import { LeadPageQuery } from './lead.query.js';
import { LeadReader, type LeadDetail, type LeadPage } from './lead.reader.js';
import { LeadDetailDto, LeadDismissalDto, LeadPageDto, LeadPromotionDto } from './lead.view.dto.js';

/** Unverified machine-coded rows: searched, promoted to claims, dismissed. They are on no timeline. */
@ApiTags('leads')
@Controller('v1/leads')
export class LeadController {
  constructor(
    private readonly reader: LeadReader,
    private readonly evidence: LeadEvidence,
    private readonly curator: LeadCurator,
  ) {}

  @Get()
  @ApiOkResponse({ type: LeadPageDto })
  list(@Query() query: LeadPageQuery): Promise<LeadPage> {
    return this.reader.page(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: LeadDetailDto })
  get(@Param('id') id: string): Promise<LeadDetail> {
    return this.reader.lead(id);
  }

  @Post(':id/promote')
  @Roles('analyst', 'operator')
  @ApiCreatedResponse({ type: LeadPromotionDto })
  async promote(
    @Param('id') id: string,
    @Body() dto: PromoteLeadDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeadPromotionAnswer> {
    const kept = await this.reader.kept(id);
    const { report, text } = await this.evidence.of(dto, caller);
    return answered(reply, await this.curator.promote({ kept, report, text }, dto, caller), 201);
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @Roles('analyst', 'operator')
  @ApiOkResponse({ type: LeadDismissalDto })
  async dismiss(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeadDismissalAnswer> {
    return answered(reply, await this.curator.dismiss(await this.reader.kept(id), reason, caller), 200);
  }
}
