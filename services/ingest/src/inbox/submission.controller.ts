import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import { SubmissionPageQuery } from './submission.query.js';
import { SubmissionReader, type SubmissionPage, type SubmissionView } from './submission.reader.js';
import { SubmissionRetry } from './submission.retry.js';
import { SubmissionPageDto, SubmissionViewDto } from './submission.view.dto.js';

/** What became of what was handed in asynchronously. */
@ApiTags('submissions')
@Controller('v1/submissions')
export class SubmissionController {
  constructor(
    private readonly reader: SubmissionReader,
    private readonly retries: SubmissionRetry,
  ) {}

  @Get()
  @ApiOkResponse({ type: SubmissionPageDto })
  list(@Query() query: SubmissionPageQuery): Promise<SubmissionPage> {
    return this.reader.page(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: SubmissionViewDto })
  get(@Param('id') id: string): Promise<SubmissionView> {
    return this.reader.submission(id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Roles('analyst', 'operator')
  @ApiOkResponse({ type: SubmissionViewDto })
  retry(@Param('id') id: string): Promise<SubmissionView> {
    return this.retries.retry(id);
  }
}
