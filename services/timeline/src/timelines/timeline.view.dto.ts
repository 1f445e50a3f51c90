import { ApiProperty } from '@nestjs/swagger';

/** The projection version an answer was read from. */
export class ProjectionNameDto {
  @ApiProperty({ example: 'timeline' })
  name!: string;
  @ApiProperty({ example: 1 })
  version!: number;
}

/** One page of a timeline. Items are developments; `knownFrom` is the position since which each reads so. */
export class TimelinePageDto {
  @ApiProperty({ type: String, nullable: true, example: 'ISR-MAR' })
  pair!: string | null;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items!: object[];
  @ApiProperty({ type: ProjectionNameDto })
  projection!: ProjectionNameDto;
  @ApiProperty({ example: 'main-120', description: 'What followed from the log up to here' })
  knownAt!: string;
  @ApiProperty({ example: 'main-123', description: 'How far the view was' })
  position!: string;
  @ApiProperty({ description: "The log's incarnation" })
  epoch!: string;
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ description: 'A parked component may be missing' })
  incomplete!: boolean;
}
