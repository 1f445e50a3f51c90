import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class ListedReportDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  document!: string;

  @ApiProperty({ description: 'SHA-256 of the UTF-8 bytes of the text' })
  textHash!: string;

  @ApiProperty({ description: 'UTF-16 length of the text' })
  length!: number;

  @ApiProperty({ enum: ['text/plain', 'text/html', 'application/json'] })
  mediaType!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  @ApiProperty({ type: String, nullable: true })
  publishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  language!: string | null;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

class ReportClaimDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiPropertyOptional({ description: 'The lead a person made it of, with this report as evidence' })
  lead?: string;
}

class ReportDatedDto {
  @ApiProperty()
  publishedAt!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class ReportDetailDto extends ListedReportDto {
  @ApiProperty({ type: [ReportClaimDto] })
  claims!: ReportClaimDto[];

  @ApiProperty({ type: Number, nullable: true, description: 'Which version of its document it is; null for a record' })
  version!: number | null;

  @ApiProperty({ type: [ReportDatedDto] })
  dated!: ReportDatedDto[];

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}

export class ReportPageDto {
  @ApiProperty({ type: [ListedReportDto] })
  items!: ListedReportDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last' })
  next!: string | null;
}

class RedatedDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty({ type: String, nullable: true })
  edtf!: string | null;
}

export class DatedAnswerDto {
  @ApiProperty()
  report!: string;

  @ApiProperty()
  publishedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  previous!: string | null;

  @ApiProperty({ type: [RedatedDto], description: 'Claims whose relative dates were resolved again' })
  redated!: RedatedDto[];

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
