import { ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS } from '@entente/contracts';
import { OfPair, PageQuery } from '@entente/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { KnownAt, WaitFor } from './query-fields.decorators.js';

const list = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

/** Which developments: everything but paging, time axes and waiting. */
export class SelectionQuery extends PageQuery {
  @ApiPropertyOptional({ type: [String], enum: KINDS, description: 'One kind or several, separated by commas' })
  @IsOptional()
  @Transform(list)
  @ArrayMaxSize(KINDS.length)
  @IsIn(KINDS, { each: true })
  kind?: string[];

  @ApiPropertyOptional({ type: String, description: 'Actor id or state code, in any role: MAR, org:elbit-systems' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ type: String, description: 'Id of a source: src:bladi' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string;

  @ApiPropertyOptional({ type: String, description: 'CEL over a development: kind == "procurement" && money.eur >= 100000000' })
  @IsOptional()
  @IsString()
  filter?: string;

  @ApiPropertyOptional({ type: String, description: 'EDTF: from the first day of it' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  from?: string;

  @ApiPropertyOptional({ type: String, description: 'EDTF: to the last day of it' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  to?: string;

  @ApiPropertyOptional({ enum: ['overlaps', 'within'], description: 'How from and to meet dates that span days; overlaps unless told' })
  @IsOptional()
  @IsIn(['overlaps', 'within'])
  mode: 'overlaps' | 'within' = 'overlaps';

  @ApiPropertyOptional({ type: String, description: 'EDTF: true in the world at some day of it' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  validAt?: string;

  @ApiPropertyOptional({ enum: ['include', 'only', 'exclude'], description: 'Developments without a date; included unless a date is asked for' })
  @IsOptional()
  @IsIn(['include', 'only', 'exclude'])
  undated?: 'include' | 'only' | 'exclude';

  @ApiPropertyOptional({ enum: ['all'], description: 'all: also kinds that stand off the default timeline, such as trends' })
  @IsOptional()
  @IsIn(['all'])
  include?: 'all';

  @KnownAt()
  knownAt?: string;

  @WaitFor()
  waitFor?: string;
}

/** The timeline of everything; `pair` narrows it, as the path does. */
export class TimelineQuery extends SelectionQuery {
  @OfPair()
  pair?: string;
}
