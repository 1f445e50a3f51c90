import { ApiPropertyOptional } from '@nestjs/swagger';
import { CONFLICT_FIELDS, TRIAGE_STATES, type ConflictField, type TriageState } from '@entente/contracts';
import { OfPair, PageQuery } from '@entente/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { KnownAt, WaitFor } from '../timelines/query-fields.decorators.js';

export class ConflictQuery extends PageQuery {
  @ApiPropertyOptional({ enum: [...TRIAGE_STATES, 'any'], description: 'open unless told' })
  @IsOptional()
  @IsIn([...TRIAGE_STATES, 'any'])
  state: TriageState | 'any' = 'open';

  @ApiPropertyOptional({ enum: CONFLICT_FIELDS })
  @IsOptional()
  @IsIn(CONFLICT_FIELDS)
  field?: ConflictField;

  @OfPair()
  pair?: string;

  @ApiPropertyOptional({ type: String, description: 'Id of one development' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, { message: 'development must be an id of 32 hexadecimal digits' })
  development?: string;

  @KnownAt()
  knownAt?: string;

  @WaitFor()
  waitFor?: string;
}
