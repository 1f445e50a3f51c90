import { ApiPropertyOptional } from '@nestjs/swagger';
import { CONFLICT_FIELDS, TRIAGE_STATES, type ConflictField, type TriageState } from '@entente/contracts';
import { PageQuery } from '@entente/http';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PAIR } from '../timelines/timeline.query.dto.js';

export class ConflictQuery extends PageQuery {
  @ApiPropertyOptional({ enum: [...TRIAGE_STATES, 'any'], description: 'open unless told' })
  @IsOptional()
  @IsIn([...TRIAGE_STATES, 'any'])
  state: TriageState | 'any' = 'open';

  @ApiPropertyOptional({ enum: CONFLICT_FIELDS })
  @IsOptional()
  @IsIn(CONFLICT_FIELDS)
  field?: ConflictField;

  @ApiPropertyOptional({ type: String, description: 'ISR-MAR; the order of the two does not matter' })
  @IsOptional()
  @Matches(PAIR, { message: 'pair must be two ISO 3166-1 alpha-3 codes such as ISR-MAR' })
  pair?: string;

  @ApiPropertyOptional({ type: String, description: 'Id of one development' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, { message: 'development must be an id of 32 hexadecimal digits' })
  development?: string;

  @ApiPropertyOptional({ type: String, description: 'main-<n>, an instant, or a day: what was known then' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  knownAt?: string;

  @ApiPropertyOptional({ type: String, description: 'main-<n>: answer only once the view holds this position' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  waitFor?: string;
}
