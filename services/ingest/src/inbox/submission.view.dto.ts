import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SubmissionAnswerDto } from '../submissions/submission.dto.js';

export class SubmissionViewDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'inbox.report.bladi' })
  subject!: string;

  @ApiProperty({ enum: ['stored', 'duplicate', 'rejected'] })
  status!: string;

  @ApiProperty({ format: 'date-time' })
  settledAt!: string;

  @ApiPropertyOptional({ type: SubmissionAnswerDto })
  answer?: SubmissionAnswerDto;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Why it was refused, as problem details' })
  problem?: object;
}

export class SubmissionPageDto {
  @ApiProperty({ type: [SubmissionViewDto] })
  items!: SubmissionViewDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
