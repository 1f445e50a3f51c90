import { KINDS, type Kind } from '@entente/contracts';
import { PageQuery } from '@entente/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsNotEmpty, IsNumber, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ClaimChangesDto, ReasonDto } from '../curation/curation.dto.js';

const STATES = ['pending', 'accepted', 'rejected', 'retracted'] as const;

export class ReviewQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATES, description: 'pending unless told; rejected claims are kept and listed here' })
  @IsOptional()
  @IsIn(STATES)
  state: (typeof STATES)[number] = 'pending';

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: Kind;

  @ApiPropertyOptional({ description: 'Id of a source: src:bladi' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string;
}

/** `POST /v1/reviews/{claim}/fix`: corrects and accepts at once. */
export class FixDto extends ReasonDto {
  @ApiProperty({ type: ClaimChangesDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ClaimChangesDto)
  changes!: ClaimChangesDto;
}

export class ThresholdDto extends ReasonDto {
  @ApiPropertyOptional({ enum: KINDS, nullable: true, description: 'All kinds when left out' })
  @ValidateIf((dto: ThresholdDto) => dto.kind !== undefined && dto.kind !== null)
  @IsIn(KINDS)
  kind?: Kind | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'All sources when left out' })
  @ValidateIf((dto: ThresholdDto) => dto.source !== undefined && dto.source !== null)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source?: string | null;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Confidence from which claims are accepted without a person; 1 lets nothing through' })
  @IsNumber()
  @Min(0)
  @Max(1)
  minimum!: number;
}
