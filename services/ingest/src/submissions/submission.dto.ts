import { ApiProperty } from '@nestjs/swagger';
import { KINDS } from '@entente/contracts';

export class SubmittedClaimDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty({ description: 'The development the claim belongs to' })
  development!: string;

  @ApiProperty({ description: 'Whether the development was known before this claim' })
  joined!: boolean;
}

/** What a submission led to. */
export class SubmissionAnswerDto {
  @ApiProperty()
  document!: string;

  @ApiProperty()
  report!: string;

  @ApiProperty({ type: [SubmittedClaimDto] })
  claims!: SubmittedClaimDto[];

  @ApiProperty({ description: 'Number of events stored' })
  events!: number;

  @ApiProperty({ description: 'Position of the last of them', example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
