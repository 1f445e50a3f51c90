import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TRIGGERS, type Trigger } from '@entente/contracts';
import { PageQuery } from '@entente/http';
import {
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';

const FILTER_EXAMPLE = 'kind == "procurement" && "MAR" in actors';

/** Body of `POST /v1/rules`. */
export class CreateRuleDto {
  @ApiProperty({ example: 'Moroccan procurement', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ description: 'CEL over a development', example: FILTER_EXAMPLE, maxLength: 4_000 })
  @IsString()
  @Length(1, 4_000)
  filter!: string;

  @ApiProperty({ description: 'Tokens joined by dots; {kind} and {pair} are filled in', example: 'procurement.{pair}' })
  @IsString()
  @Length(1, 200)
  topic!: string;

  @ApiPropertyOptional({ enum: TRIGGERS, isArray: true, description: 'All when absent' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRIGGERS, { each: true })
  triggers?: Trigger[];

  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://desk.example/hooks/entente' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  @MinLength(1)
  webhook?: string | null;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;
}

/** Body of `PATCH /v1/rules/{id}`: what is absent stays as it is; `webhook: null` removes the webhook. */
export class ChangeRuleDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ description: 'CEL over a development', example: FILTER_EXAMPLE })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 4_000)
  filter?: string;

  @ApiPropertyOptional({ example: 'procurement.{pair}' })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 200)
  topic?: string;

  @ApiPropertyOptional({ enum: TRIGGERS, isArray: true })
  @ValidateIf((_, value) => value !== undefined)
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRIGGERS, { each: true })
  triggers?: Trigger[];

  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  @MinLength(1)
  webhook?: string | null;

  @ApiPropertyOptional()
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  enabled?: boolean;
}

/** Query of `DELETE /v1/rules/{id}`. */
export class DeleteRuleQuery {
  @ApiPropertyOptional({ description: 'Kept in the log', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** Query of `GET /v1/rules`. */
export class RulesQuery extends PageQuery {}

/** Query of `GET /v1/rules/{id}/explain`. */
export class ExplainQuery {
  @ApiProperty({ description: 'Id of a development' })
  @IsString()
  @Length(1, 200)
  development!: string;
}
