import { ApiPropertyOptional } from '@nestjs/swagger';
import { OfPair, PageQuery } from '@entente/http';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

/** `alerting-7` or, inside this lane's own API, `7`. */
const POSITION = /^(alerting-)?(0|[1-9][0-9]{0,17})$/;
const POSITION_HINT = { message: '$property must be a position of lane alerting, such as alerting-7' };

/** Query of `GET /v1/alerts`. */
export class AlertsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of a rule' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  rule?: string;

  @OfPair()
  pair?: string;

  @ApiPropertyOptional({ description: 'Id of a development' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  development?: string;

  @ApiPropertyOptional({ description: 'Only alerts behind this position; they come oldest first then', example: 'alerting-7' })
  @IsOptional()
  @Matches(POSITION, POSITION_HINT)
  after?: string;

  @ApiPropertyOptional({ enum: ['oldest', 'newest'], description: 'What comes first; newest unless `after` is given' })
  @IsOptional()
  @IsIn(['oldest', 'newest'])
  order?: 'oldest' | 'newest';
}

/** Query of `GET /v1/alerts/stream`. A header Last-Event-ID goes before `from`. */
export class AlertStreamQuery {
  @ApiPropertyOptional({ description: 'Begin behind this position; without it only alerts from now on', example: 'alerting-0' })
  @IsOptional()
  @Matches(POSITION, POSITION_HINT)
  from?: string;

  @ApiPropertyOptional({ description: 'Id of a rule' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  rule?: string;

  @OfPair()
  pair?: string;
}

/** The number in a checked position. */
export function positionOf(text: string): bigint {
  return BigInt(text.replace(/^alerting-/, ''));
}
