import { KINDS, LEAD_STATES } from '@entente/contracts';
import { ApiProperty } from '@nestjs/swagger';

export class LeadDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'gdelt-2.0' })
  dataset!: string;

  @ApiProperty({ type: [String], description: 'Ids of the rows it was read from' })
  rows!: readonly string[];

  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: [Object], description: 'Who acted and towards whom; null where nobody is named' })
  actors!: readonly (object | null)[];

  @ApiProperty({ type: String, nullable: true, example: 'ISR-MAR' })
  pair!: string | null;

  @ApiProperty({ enum: KINDS, nullable: true })
  kind!: string | null;

  @ApiProperty({ description: 'CAMEO' })
  code!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the code stands for' })
  event!: string | null;

  @ApiProperty({ type: String, nullable: true })
  plover!: string | null;

  @ApiProperty({ type: String, nullable: true })
  goldstein!: string | null;

  @ApiProperty({ type: String, nullable: true })
  tone!: string | null;

  @ApiProperty({ type: Object })
  counts!: object;

  @ApiProperty()
  root!: boolean;

  @ApiProperty({ type: Object, nullable: true })
  place!: object | null;

  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  @ApiProperty({ enum: LEAD_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The claim it became' })
  claim!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was dismissed' })
  reason!: string | null;
}

export class LeadDetailDto extends LeadDto {
  @ApiProperty({ type: [Object], description: 'Documents that mention its rows, newest first, at most 100' })
  mentions!: readonly object[];
}

export class LeadPageDto {
  @ApiProperty({ type: [LeadDto] })
  items!: LeadDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class LeadPromotionDto {
  @ApiProperty()
  lead!: string;

  @ApiProperty()
  report!: string;

  @ApiProperty()
  claim!: string;

  @ApiProperty({ description: 'The development the claim belongs to' })
  development!: string;

  @ApiProperty({ description: 'Whether the development was known before' })
  joined!: boolean;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}

export class LeadDismissalDto {
  @ApiProperty()
  lead!: string;

  @ApiProperty({ enum: ['dismissed'] })
  state!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}
