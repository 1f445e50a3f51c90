import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageQuery, Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { SubmissionAnswerDto } from '../submissions/submission.dto.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { ReportChangesReader, type ReportChanges } from './report.changes.js';
import { ReportChangesDto } from './report.changes.dto.js';
import { ReportDater, type DatedAnswer } from './report.dater.js';
import { ReportDateDto, ReportDto } from './report.dto.js';
import { ReportReader, type ReportDetail, type ReportPage } from './report.reader.js';
import { ReportSubmission } from './report.submission.js';
import { DatedAnswerDto, ReportDetailDto, ReportPageDto } from './report.view.dto.js';

@ApiTags('reports')
@Controller('v1/reports')
export class ReportController {
  constructor(
    private readonly reports: ReportSubmission,
    private readonly reader: ReportReader,
    private readonly dater: ReportDater,
    private readonly changes: ReportChangesReader,
  ) {}

  @Post()
  @Roles('connector', 'analyst', 'operator')
  @ApiCreatedResponse({ type: SubmissionAnswerDto })
  async submit(@Body() dto: ReportDto, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SubmissionAnswer> {
    return answered(reply, await this.reports.submit(dto, caller), 201);
  }

  @Get()
  @ApiOkResponse({ type: ReportPageDto })
  list(@Query() page: PageQuery): Promise<ReportPage> {
    return this.reader.page(page);
  }

  @Get(':id')
  @ApiOkResponse({ type: ReportDetailDto })
  get(@Param('id') id: string): Promise<ReportDetail> {
    return this.reader.report(id);
  }

  @Patch(':id')
  @Roles('analyst', 'operator', 'connector')
  @ApiOkResponse({ type: DatedAnswerDto })
  async date(
    @Param('id') id: string,
    @Body() dto: ReportDateDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DatedAnswer> {
    return answered(reply, await this.dater.date(id, dto.publishedAt, caller), 200);
  }

  @Get(':id/changes')
  @ApiOkResponse({ type: ReportChangesDto, description: 'What changed in this article against the version before' })
  changesOf(@Param('id') id: string): Promise<ReportChanges> {
    return this.changes.ofReport(id);
  }

  @Get(':id/text')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async text(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { text, hash } = await this.reader.text(id);
    void reply.headers({ 'content-type': 'text/plain; charset=utf-8', etag: `"${hash}"`, 'cache-control': 'public, max-age=31536000, immutable' });
    return text;
  }
}
