import { CREDIBILITIES, RELIABILITIES, type Credibility, type Reliability } from '@entente/contracts';
import { PageQuery } from '@entente/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MaxLength, IsString } from 'class-validator';
import { ReasonDto } from '../curation/curation.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class SourceQuery {
  @ApiPropertyOptional({ description: 'Day the grade is asked for; today unless told' })
  @IsOptional()
  @Matches(DAY, { message: '$property must be a day, e.g. "2024-01-01"' })
  at?: string;

  @ApiPropertyOptional({ description: 'main-<n>: what was graded up to there' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  knownAt?: string;
}

export class SourcePageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: RELIABILITIES, description: 'Sources that are graded so today' })
  @IsOptional()
  @IsIn(RELIABILITIES)
  grade?: Reliability;
}

export class SourceGradeDto extends ReasonDto {
  @ApiProperty({ enum: RELIABILITIES, description: 'Reliability by the Admiralty code; F cannot be judged' })
  @IsIn(RELIABILITIES)
  grade!: Reliability;

  @ApiPropertyOptional({ description: 'First day it holds for; 0001-01-01 for ever. Today unless told' })
  @IsOptional()
  @Matches(DAY, { message: '$property must be a day, e.g. "2024-01-01"' })
  from?: string;
}

export class ClaimGradeDto extends ReasonDto {
  @ApiPropertyOptional({ enum: RELIABILITIES })
  @IsOptional()
  @IsIn(RELIABILITIES)
  reliability?: Reliability;

  @ApiPropertyOptional({ enum: CREDIBILITIES })
  @IsOptional()
  @IsIn(CREDIBILITIES)
  credibility?: Credibility;
}
