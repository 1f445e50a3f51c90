import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS } from '@entente/contracts';
import { OfPair } from '@entente/http';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export const TARGETS = ['diff', 'file', 'nats', 'projection'] as const;

export class ReplayTargetDto {
  @ApiProperty({ enum: TARGETS })
  @IsIn(TARGETS)
  type!: (typeof TARGETS)[number];

  @ApiPropertyOptional({ type: String, description: 'file: its name in the folder of replays' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, { message: 'name must be a plain file name: letters, digits, ".", "_" and "-"' })
  name?: string;

  @ApiPropertyOptional({ type: Number, description: 'projection: number of the version to make; the next free one when left out' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999)
  version?: number;

  @ApiPropertyOptional({ type: String, description: 'diff, projection: definition to fold with; the newest when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  definition?: string;
}

const position = { type: String, description: 'main-<n> or <n>' } as const;

export class ReplayDto {
  @ApiPropertyOptional({ ...position, description: 'Only behind this position' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  from?: string;

  @ApiPropertyOptional({ ...position, description: 'Only up to this position' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  to?: string;

  @ApiPropertyOptional({ type: String, description: 'Only recorded after this instant' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  knownFrom?: string;

  @ApiPropertyOptional({ type: String, description: 'Only recorded up to this instant' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  knownTo?: string;

  @ApiPropertyOptional({ type: String, description: 'EDTF: only what can have been true from its first day on' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  validFrom?: string;

  @ApiPropertyOptional({ type: String, description: 'EDTF: only what can have been true up to its last day' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  validTo?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  stream?: string;

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: string;

  @OfPair()
  pair?: string;

  @ApiPropertyOptional({ type: Number, description: 'Events a second at most' })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(10_000_000)
  rate?: number;

  @ApiProperty({ type: ReplayTargetDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => ReplayTargetDto)
  target!: ReplayTargetDto;
}
