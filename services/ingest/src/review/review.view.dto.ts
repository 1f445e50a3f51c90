import { ApiProperty } from '@nestjs/swagger';
import { ClaimDetailDto } from '../claims/claim.view.dto.js';
import { CuratedDto } from '../curation/curation.answer.dto.js';

class ReviewDecisionDto {
  @ApiProperty({ enum: ['accepted', 'rejected'] })
  state!: string;

  @ApiProperty({ description: 'The principal who decided' })
  by!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

class ReviewItemDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  report!: string;

  @ApiProperty({ description: 'The words that carry it' })
  quote!: string;

  @ApiProperty({ enum: ['pending', 'accepted', 'rejected', 'retracted'] })
  state!: string;

  @ApiProperty({ enum: ['below-threshold', 'contention'] })
  why!: string;

  @ApiProperty({ type: Number, nullable: true })
  threshold!: number | null;

  @ApiProperty()
  confidence!: number;

  @ApiProperty({ description: '0 to 1: how much would be wrong if it were' })
  impact!: number;

  @ApiProperty({ description: '(1 - confidence) x impact: the order of the queue' })
  priority!: number;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: ReviewDecisionDto, nullable: true })
  decided!: ReviewDecisionDto | null;
}

export class ReviewPageDto {
  @ApiProperty({ type: [ReviewItemDto] })
  items!: ReviewItemDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class ReviewDetailDto extends ReviewItemDto {
  @ApiProperty({ type: ClaimDetailDto })
  detail!: ClaimDetailDto;
}

export class ReviewAnswerDto extends CuratedDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty({ enum: ['accepted', 'rejected'] })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  development!: string | null;
}

class ThresholdScopeDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: all kinds' })
  kind!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null: all sources' })
  source!: string | null;

  @ApiProperty()
  minimum!: number;

  @ApiProperty()
  reason!: string;
}

class ThresholdViewDto extends ThresholdScopeDto {
  @ApiProperty()
  by!: string;

  @ApiProperty({ description: 'Position in lane main' })
  position!: string;
}

export class ThresholdListDto {
  @ApiProperty({ type: [ThresholdViewDto] })
  items!: ThresholdViewDto[];
}

export class ThresholdAnswerDto extends ThresholdScopeDto {
  @ApiProperty({ format: 'uuid' })
  event!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
