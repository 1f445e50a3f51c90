import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLocale, IsNotEmpty, IsOptional, IsString, IsUrl, MaxLength } from 'class-validator';
import { IsPublicationDate } from '../edge/is-edtf.validator.js';
import { LIMITS } from '../ingest.limits.js';

/** Where a report comes from: the same members in reports and structured claims. */
export class OriginDto {
  @ApiProperty({ description: 'Id or name of the source, e.g. `src:bladi`', maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source!: string;

  @ApiPropertyOptional({ format: 'uri' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2_048)
  url?: string;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string;

  @ApiPropertyOptional({ description: 'Day or instant the source states, e.g. `2026-01-08`' })
  @IsOptional()
  @IsPublicationDate()
  publishedAt?: string;

  @ApiPropertyOptional({ description: 'BCP 47, e.g. `en`' })
  @IsOptional()
  @IsLocale()
  language?: string;
}

/** `POST /v1/reports`: exactly one of `text` and `html`. */
export class ReportDto extends OriginDto {
  @ApiPropertyOptional({ description: 'The words of the report; at most 1,000,000 bytes of UTF-8' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.reportTextBytes)
  text?: string;

  @ApiPropertyOptional({ description: 'The page as published; its readable text is what is stored and cited' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.reportHtmlBytes)
  html?: string;
}

/** `PATCH /v1/reports/{id}`. */
export class ReportDateDto {
  @ApiProperty({ description: 'Day or instant the report was published, e.g. `2026-01-08`' })
  @IsPublicationDate()
  publishedAt!: string;
}
