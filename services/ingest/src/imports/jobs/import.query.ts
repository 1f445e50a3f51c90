import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@entente/http';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IMPORT_STATES, type ImportState } from './import-job.js';

export class ImportListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: IMPORT_STATES })
  @IsOptional()
  @IsIn(IMPORT_STATES)
  state?: ImportState;

  @ApiPropertyOptional({ example: 'sipri' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  format?: string;
}
