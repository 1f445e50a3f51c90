import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@entente/http';
import { IsIn, IsOptional } from 'class-validator';

const STATUSES = ['stored', 'duplicate', 'rejected'] as const;

export class SubmissionPageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}
