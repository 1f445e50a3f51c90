import {
  CREDIBILITIES,
  KINDS,
  MODALITIES,
  PROCUREMENT_EXITS,
  PROCUREMENT_STATUSES,
  type Credibility,
  type Kind,
  type Modality,
  type ProcurementStatus,
} from '@entente/contracts';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LIMITS } from '../ingest.limits.js';
import { OriginDto } from '../reports/report.dto.js';
import { ActorDto, AttributionDto, DECIMAL, DECIMAL_MESSAGE, MoneyDto, PlaceDto, QuantityDto, ValidDto } from './claim-fields.dto.js';

const STATUSES = [...PROCUREMENT_STATUSES, ...PROCUREMENT_EXITS];

/** `POST /v1/claims`: one claim, stated field by field. */
@ApiExtraModels(MoneyDto, PlaceDto)
export class ClaimDto extends OriginDto {
  @ApiPropertyOptional({ description: 'The words of the source that carry the claim', maxLength: 20_000 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  quote?: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: Kind;

  @ApiProperty({ type: [ActorDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.actors)
  @ValidateNested({ each: true })
  @Type(() => ActorDto)
  actors!: ActorDto[];

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => ValidDto)
  valid?: ValidDto;

  @ApiPropertyOptional({ oneOf: [{ type: 'string' }, { $ref: getSchemaPath(PlaceDto) }] })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Object.assign(new PlaceDto(), { id: value, name: value }) : value))
  @ValidateNested()
  @Type(() => PlaceDto)
  place?: PlaceDto;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  object?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => QuantityDto)
  quantity?: QuantityDto;

  @ApiPropertyOptional({ oneOf: [{ $ref: getSchemaPath(MoneyDto) }, { type: 'array', items: { $ref: getSchemaPath(MoneyDto) } }] })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyDto)
  money?: MoneyDto | MoneyDto[];

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: ProcurementStatus;

  @ApiPropertyOptional({ enum: MODALITIES })
  @IsOptional()
  @IsIn(MODALITIES)
  modality?: Modality;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => AttributionDto)
  attribution?: AttributionDto;

  @ApiPropertyOptional({ description: 'Decimal string without the sign' })
  @IsOptional()
  @Matches(DECIMAL, { message: DECIMAL_MESSAGE })
  percent?: string;

  @ApiPropertyOptional({ enum: CREDIBILITIES, description: 'Admiralty credibility; 6 cannot be judged' })
  @IsOptional()
  @IsIn(CREDIBILITIES)
  credibility?: Credibility;
}
