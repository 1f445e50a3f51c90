import { ApiPropertyOptional } from '@nestjs/swagger';
import { TRIGGERS, type Trigger } from '@entente/contracts';
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const POSITION = /^(main-)?(0|[1-9][0-9]{0,17})$/;
const POSITION_HINT = { message: '$property must be a position of lane main, such as main-7' };

/** Body of `POST /v1/rules/{id}/backtest`. What is given of the rule is tried instead of what it says. */
export class BacktestDto {
  @ApiPropertyOptional({ description: 'Another filter to try', maxLength: 4_000 })
  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  filter?: string;

  @ApiPropertyOptional({ enum: TRIGGERS, isArray: true })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRIGGERS, { each: true })
  triggers?: Trigger[];

  @ApiPropertyOptional({ description: 'Count matches behind this position only', example: 'main-0' })
  @IsOptional()
  @Matches(POSITION, POSITION_HINT)
  from?: string;

  @ApiPropertyOptional({ description: 'The last position read', example: 'main-5000' })
  @IsOptional()
  @Matches(POSITION, POSITION_HINT)
  to?: string;
}

/** Query of `POST /v1/rules/{id}/backtest`. */
export class BacktestQuery {
  @ApiPropertyOptional({ description: 'How long to wait for the end before answering 202, milliseconds', default: 3_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(30_000)
  waitMs: number = 3_000;
}
