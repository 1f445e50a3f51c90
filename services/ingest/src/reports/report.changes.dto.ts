import { ApiProperty } from '@nestjs/swagger';

class ToldClaimDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ description: 'The words that carry it' })
  quote!: string;
}

class ChangedFieldDto {
  @ApiProperty()
  field!: string;

  @ApiProperty({ type: [String] })
  before!: string[];

  @ApiProperty({ type: [String] })
  after!: string[];
}

class ChangedClaimDto extends ToldClaimDto {
  @ApiProperty({ type: [ChangedFieldDto] })
  fields!: ChangedFieldDto[];
}

class SentenceChangesDto {
  @ApiProperty({ type: [String] })
  added!: string[];

  @ApiProperty({ type: [String] })
  removed!: string[];
}

export class ReportChangesDto {
  @ApiProperty()
  document!: string;

  @ApiProperty()
  report!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'From 1; null for a record, which has no versions' })
  version!: number | null;

  @ApiProperty({ type: String, nullable: true })
  previous!: string | null;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: [ToldClaimDto] })
  added!: ToldClaimDto[];

  @ApiProperty({ type: [ChangedClaimDto] })
  changed!: ChangedClaimDto[];

  @ApiProperty({ type: [ToldClaimDto], description: 'No longer made; they still stand' })
  vanished!: ToldClaimDto[];

  @ApiProperty({ type: [ToldClaimDto] })
  stays!: ToldClaimDto[];

  @ApiProperty({ type: SentenceChangesDto })
  sentences!: SentenceChangesDto;
}

export class DocumentChangesDto {
  @ApiProperty()
  document!: string;

  @ApiProperty({ type: [ReportChangesDto] })
  versions!: ReportChangesDto[];
}
