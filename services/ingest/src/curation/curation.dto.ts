import { OmitType, PartialType, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDefined, IsNotEmpty, IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ClaimDto } from '../claims/claim.dto.js';
import { LIMITS } from '../ingest.limits.js';

const ID = /^[0-9a-f]{32}$/;
const ID_MESSAGE = '$property must hold ids of 32 hexadecimal digits';

export class ReasonDto {
  @ApiProperty({ description: 'Why; it stays in the history', maxLength: LIMITS.reason })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.reason)
  reason!: string;
}

/** The members of a claim that a correction may state; those left out stay as they are. */
export class ClaimChangesDto extends PartialType(
  OmitType(ClaimDto, ['source', 'url', 'title', 'publishedAt', 'language', 'quote', 'kind', 'credibility'] as const),
) {}

export class CorrectionDto extends ReasonDto {
  @ApiProperty({ type: ClaimChangesDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ClaimChangesDto)
  changes!: ClaimChangesDto;
}

export class MergeDto extends ReasonDto {
  @ApiProperty({ description: 'The development that stays' })
  @Matches(ID, { message: ID_MESSAGE })
  survivor!: string;

  @ApiProperty({ type: [String], description: 'Developments whose claims move to it' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ID, { each: true, message: ID_MESSAGE })
  absorbed!: string[];
}

export class SplitDto extends ReasonDto {
  @ApiProperty({ description: 'The development that holds the claims' })
  @Matches(ID, { message: ID_MESSAGE })
  from!: string;

  @ApiProperty({ type: [String], description: 'Claims that move to a new development' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Matches(ID, { each: true, message: ID_MESSAGE })
  claims!: string[];
}
