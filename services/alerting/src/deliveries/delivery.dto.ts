import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@entente/http';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

const CHANNELS = ['topic', 'webhook'] as const;
const STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const;

/** Query of `GET /v1/deliveries`. */
export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of an alert' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  alert?: string;

  @ApiPropertyOptional({ description: 'Id of a rule' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  rule?: string;

  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: (typeof CHANNELS)[number];

  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}
