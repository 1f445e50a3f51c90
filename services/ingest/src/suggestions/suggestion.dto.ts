import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, type Kind } from '@entente/contracts';
import { OfPair, PageQuery } from '@entente/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CuratedDto } from '../curation/curation.answer.dto.js';

const STATES = ['open', 'dismissed'] as const;

export class SuggestionQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'The development whose weak links are asked for; those of all, best first, when left out' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, { message: '$property must be an id of 32 hexadecimal digits' })
  development?: string;

  @ApiPropertyOptional({ enum: STATES, description: 'Of all developments; open unless told' })
  @IsOptional()
  @IsIn(STATES)
  state: (typeof STATES)[number] = 'open';

  @ApiPropertyOptional({ enum: KINDS, description: 'Of all developments' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: Kind;

  @OfPair()
  pair?: string;
}

class SuggestionViewDto {
  @ApiProperty({ description: 'The two developments, sorted and joined' })
  id!: string;

  @ApiProperty()
  development!: string;

  @ApiProperty({ description: 'What it may be the same as' })
  other!: string;

  @ApiProperty({ description: '0 to 1' })
  score!: number;

  @ApiProperty({ description: 'What speaks for it' })
  why!: string;

  @ApiProperty({ type: String, nullable: true })
  object!: string | null;

  @ApiPropertyOptional({ enum: KINDS, description: 'In the list across all developments' })
  kind?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'In the list across all developments' })
  pair?: string | null;

  @ApiProperty({ enum: STATES })
  state!: string;

  @ApiPropertyOptional({ description: 'Why and by whom it was dismissed' })
  dismissed?: object;
}

export class SuggestionListDto {
  @ApiProperty({ type: [SuggestionViewDto] })
  items!: SuggestionViewDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last' })
  next!: string | null;
}

export class DismissalAnswerDto extends CuratedDto {
  @ApiProperty()
  suggestion!: string;
}
