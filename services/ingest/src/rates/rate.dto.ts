import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsEdtf } from '../edge/is-edtf.validator.js';

const RATE = /^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,12})?$/;

export class RateDto {
  @ApiProperty({ description: 'ISO 4217', example: 'USD' })
  @Matches(/^[A-Z]{3}$/, { message: '$property must be an ISO 4217 code, e.g. "USD"' })
  currency!: string;

  @ApiProperty({ example: '2023-02-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day, e.g. "2023-02-01"' })
  @IsEdtf()
  day!: string;

  @ApiProperty({ description: 'Units of the currency for one euro, as a decimal string above zero', example: '1.0894' })
  @Matches(RATE, { message: '$property must be a decimal string above zero, e.g. "1.0894"' })
  rate!: string;
}

/** `POST /v1/rates`. */
export class RatesDto {
  @ApiProperty({ description: 'Where the rates are from, as conversions will say', example: 'ECB reference rates' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source!: string;

  @ApiPropertyOptional({ enum: ['EUR'] })
  @IsOptional()
  @IsIn(['EUR'])
  base = 'EUR' as const;

  @ApiProperty({ type: [RateDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => RateDto)
  rates!: RateDto[];

  @ApiPropertyOptional({ description: 'false: convert later, by POST /v1/rates/conversions' })
  @IsOptional()
  @IsBoolean()
  convert: boolean = true;
}

class RateSpanDto {
  @ApiProperty()
  currency!: string;

  @ApiProperty()
  base!: string;

  @ApiProperty({ description: 'Number of days with a rate' })
  days!: number;

  @ApiProperty()
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty({ type: [String] })
  sources!: string[];
}

export class RateListDto {
  @ApiProperty({ type: [RateSpanDto] })
  items!: RateSpanDto[];
}

export class ConversionRunDto {
  @ApiProperty({ description: 'Claims with an amount in another currency' })
  looked!: number;

  @ApiProperty({ description: 'Claims whose amounts come to something else than before' })
  converted!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Amounts left as they are for want of a rate, by currency' })
  missing!: Record<string, number>;

  @ApiProperty({ type: String, nullable: true, description: 'Position of the last conversion', example: 'main-123' })
  position!: string | null;
}

export class RatesAnswerDto {
  @ApiProperty({ description: 'Days whose rate is new or another than before' })
  loaded!: number;

  @ApiPropertyOptional({ type: ConversionRunDto })
  conversions?: ConversionRunDto;
}
