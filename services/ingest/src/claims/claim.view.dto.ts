import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class ClaimHappeningDto {
  @ApiProperty({ format: 'uuid' })
  event!: string;

  @ApiProperty({ example: 'claim.corrected' })
  type!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'Who did it' })
  principal!: string;

  @ApiPropertyOptional({ type: [String] })
  changed?: string[];

  @ApiPropertyOptional()
  reason?: string;
}

export class ClaimDetailDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The claim with every field, its spans and its basis' })
  claim!: object;

  @ApiProperty({ enum: ['standing', 'pending', 'rejected', 'retracted'] })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  source!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The development it belongs to now' })
  development!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Its amounts in euros, with rate, days and source' })
  conversions!: object[];

  @ApiProperty({ type: [ClaimHappeningDto] })
  history!: ClaimHappeningDto[];

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
