import { CREDIBILITIES, RELIABILITIES } from '@entente/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { CuratedDto } from '../curation/curation.answer.dto.js';

class SourceViewDto {
  @ApiProperty({ example: 'src:bladi' })
  id!: string;

  @ApiProperty({ enum: RELIABILITIES })
  grade!: string;

  @ApiProperty()
  reports!: number;

  @ApiProperty()
  claims!: number;

  @ApiProperty({ type: String, nullable: true, description: 'First day its reports speak from' })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
}

class GivenGradeDto {
  @ApiProperty({ enum: RELIABILITIES })
  grade!: string;

  @ApiProperty({ description: 'First day it holds for' })
  from!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ description: 'The principal who gave it' })
  by!: string;

  @ApiProperty({ description: 'Position in lane main' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class SourcePageDto {
  @ApiProperty({ type: [SourceViewDto] })
  items!: SourceViewDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class SourceDetailDto extends SourceViewDto {
  @ApiProperty({ description: 'The day `grade` holds for' })
  at!: string;

  @ApiProperty({ type: [GivenGradeDto] })
  grades!: GivenGradeDto[];
}

export class SourceGradeAnswerDto extends CuratedDto {
  @ApiProperty()
  source!: string;

  @ApiProperty({ enum: RELIABILITIES })
  grade!: string;

  @ApiProperty()
  from!: string;

  @ApiProperty({ description: 'Claims told before that inherit another grade by it' })
  inherited!: number;
}

export class ClaimGradeAnswerDto extends CuratedDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty({ enum: RELIABILITIES })
  reliability!: string;

  @ApiProperty({ enum: CREDIBILITIES })
  credibility!: number;
}
