import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { CuratedDto } from '../curation/curation.answer.dto.js';

export class SuggestionQuery {
  @ApiProperty({ description: 'The development whose weak links are asked for' })
  @Matches(/^[0-9a-f]{32}$/, { message: '$property must be an id of 32 hexadecimal digits' })
  development!: string;
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

  @ApiProperty({ enum: ['open', 'dismissed'] })
  state!: string;

  @ApiPropertyOptional({ description: 'Why and by whom it was dismissed' })
  dismissed?: object;
}

export class SuggestionListDto {
  @ApiProperty({ type: [SuggestionViewDto] })
  items!: SuggestionViewDto[];
}

export class DismissalAnswerDto extends CuratedDto {
  @ApiProperty()
  suggestion!: string;
}
