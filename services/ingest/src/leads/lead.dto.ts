import { CREDIBILITIES, KINDS, type Credibility, type Kind } from '@entente/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ClaimChangesDto } from '../curation/curation.dto.js';
import { ReportDto } from '../reports/report.dto.js';

/** `POST /v1/leads/{id}/promote`: the report that bears the lead out, and the words in it that do. */
export class PromoteLeadDto {
  @ApiPropertyOptional({ description: 'Id of a report that is stored already' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, { message: '$property must be an id of 32 hexadecimal digits' })
  report?: string;

  @ApiPropertyOptional({ type: ReportDto, description: 'Or the report itself, as for `POST /v1/reports`' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReportDto)
  evidence?: ReportDto;

  @ApiProperty({ description: 'Words of the report, exactly as they stand there', maxLength: 20_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  quote!: string;

  @ApiPropertyOptional({ enum: KINDS, description: "The lead's own when left out" })
  @IsOptional()
  @IsIn(KINDS)
  kind?: Kind;

  @ApiPropertyOptional({ type: ClaimChangesDto, description: "What the words say; actors and day are the lead's when left out" })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClaimChangesDto)
  claim?: ClaimChangesDto;

  @ApiPropertyOptional({ enum: CREDIBILITIES })
  @IsOptional()
  @IsIn(CREDIBILITIES)
  credibility?: Credibility;
}
