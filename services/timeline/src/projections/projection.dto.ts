import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class RebuildDto {
  @ApiPropertyOptional({ type: Number, description: 'Number of the new version; the next free one when left out' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999)
  version?: number;

  @ApiPropertyOptional({ type: String, description: 'Definition to fold with; the newest this program has when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  definition?: string;

  @ApiPropertyOptional({ type: Number, description: 'Events a second at most' })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(10_000_000)
  rate?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'The new version goes live when it is ready, unless somebody has switched meanwhile' })
  @IsOptional()
  @IsBoolean()
  switch?: boolean;
}

export class SwitchDto {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(1)
  @Max(999_999)
  version!: number;
}

export class ParkedRequestDto {
  @ApiProperty({ enum: ['retry', 'discard'], description: 'retry: fold the component again; discard: leave its first event out, then fold the rest' })
  @IsIn(['retry', 'discard'])
  request!: 'retry' | 'discard';

  @ApiPropertyOptional({ type: String, description: 'Needed to discard' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}
