import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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

  @ApiPropertyOptional({ enum: ['below-threshold', 'contention'], description: 'Why it waits in the review queue' })
  review?: string;
}

class VersionAnswerDto {
  @ApiProperty({ description: 'From 1' })
  number!: number;

  @ApiProperty({ description: 'The report of the version before' })
  previous!: string;

  @ApiProperty({ type: [String], description: 'Claims it makes again' })
  stays!: string[];

  @ApiProperty({ type: [String], description: 'Claims it tells otherwise' })
  changed!: string[];

  @ApiProperty({ type: [String], description: 'Claims it no longer makes; they still stand' })
  vanished!: string[];
}

class DuplicateOfDto {
  @ApiProperty()
  report!: string;

  @ApiProperty()
  document!: string;

  @ApiProperty({ description: 'Share of common wording, 0 to 1' })
  likeness!: number;
}

/** What a submission led to. */
export class SubmissionAnswerDto {
  @ApiProperty()
  document!: string;

  @ApiProperty()
  report!: string;

  @ApiProperty({ type: [SubmittedClaimDto] })
  claims!: SubmittedClaimDto[];

  @ApiPropertyOptional({ type: VersionAnswerDto, description: 'On a later version of a document' })
  version?: VersionAnswerDto;

  @ApiPropertyOptional({ type: DuplicateOfDto, description: 'A report of another document that says nearly the same' })
  duplicateOf?: DuplicateOfDto;

  @ApiProperty({ description: 'Number of events stored' })
  events!: number;

  @ApiProperty({ description: 'Position of the last of them', example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
