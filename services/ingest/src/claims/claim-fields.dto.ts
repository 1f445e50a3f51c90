import { DATE_BASES, MONEY_QUALIFIERS, ROLES, type Attribution, type DateBasis, type Money, type MoneyQualifier, type Role } from '@entente/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsEdtf } from '../edge/is-edtf.validator.js';

export const DECIMAL = /^-?(0|[1-9]\d{0,29})(\.\d{1,12})?$/;
export const DECIMAL_MESSAGE = '$property must be a decimal string, e.g. "200000000" or "12.5"';
const MONEY_KINDS = ['contract', 'bundle', 'export-total', 'aid', 'other'] as const;
const MONEY_SCOPES = ['unit', 'item', 'total'] as const;
const ATTRIBUTION_MODES = ['author', 'statement', 'report', 'hearsay'] as const;

export class ActorDto {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;

  @ApiProperty({ description: '`MAR`, `org:elbit-systems`, `body:isr-mar-jmc`', maxLength: 80 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  id!: string;

  @ApiPropertyOptional({ description: 'As the text writes it', maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;
}

export class ValidDto {
  @ApiPropertyOptional({ description: 'EDTF, e.g. `2020-12`; null when unresolved', type: String, nullable: true })
  @ValidateIf((valid: ValidDto) => valid.edtf !== undefined && valid.edtf !== null)
  @IsEdtf()
  edtf?: string | null;

  @ApiPropertyOptional({ enum: DATE_BASES })
  @IsOptional()
  @IsIn(DATE_BASES)
  basis?: DateBasis;

  @ApiPropertyOptional({ description: 'EDTF period that an agreement covers' })
  @IsOptional()
  @IsEdtf()
  validity?: string;
}

export class PlaceDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  id!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;
}

export class QuantityDto {
  @ApiProperty({ description: 'Decimal string' })
  @Matches(DECIMAL, { message: DECIMAL_MESSAGE })
  value!: string;

  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  unit?: string;
}

export class MoneyDto {
  @ApiPropertyOptional({ description: 'As the source words it', maxLength: 300 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  text?: string;

  @ApiPropertyOptional({ description: 'ISO 4217; null while not known', type: String, nullable: true })
  @ValidateIf((money: MoneyDto) => money.currency !== undefined && money.currency !== null)
  @Matches(/^[A-Z]{3}$/, { message: '$property must be an ISO 4217 code, e.g. "EUR", or null' })
  currency?: string | null;

  @ApiPropertyOptional({ description: 'Decimal string', type: String, nullable: true })
  @ValidateIf((money: MoneyDto) => money.min !== undefined && money.min !== null)
  @Matches(DECIMAL, { message: DECIMAL_MESSAGE })
  min?: string | null;

  @ApiPropertyOptional({ description: 'Decimal string', type: String, nullable: true })
  @ValidateIf((money: MoneyDto) => money.max !== undefined && money.max !== null)
  @Matches(DECIMAL, { message: DECIMAL_MESSAGE })
  max?: string | null;

  @ApiPropertyOptional({ enum: MONEY_QUALIFIERS })
  @IsOptional()
  @IsIn(MONEY_QUALIFIERS)
  qualifier?: MoneyQualifier;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  estimated?: boolean;

  @ApiPropertyOptional({ enum: MONEY_KINDS })
  @IsOptional()
  @IsIn(MONEY_KINDS)
  kind?: Money['kind'];

  @ApiPropertyOptional({ enum: MONEY_SCOPES })
  @IsOptional()
  @IsIn(MONEY_SCOPES)
  scope?: Money['scope'];
}

export class AttributionDto {
  @ApiProperty({ enum: ATTRIBUTION_MODES })
  @IsIn(ATTRIBUTION_MODES)
  mode!: Attribution['mode'];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 80 })
  @ValidateIf((attribution: AttributionDto) => attribution.speaker !== undefined && attribution.speaker !== null)
  @IsString()
  @MaxLength(80)
  speaker?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  hedges?: string[];
}

