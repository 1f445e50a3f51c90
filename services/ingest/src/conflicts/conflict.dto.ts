import { TRIAGE_STATES, type TriageState } from '@entente/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { CuratedDto } from '../curation/curation.answer.dto.js';
import { ReasonDto } from '../curation/curation.dto.js';

/** `POST /v1/conflicts/{id}/triage`. */
export class TriageDto extends ReasonDto {
  @ApiProperty({ enum: TRIAGE_STATES, description: 'explained: both may be right; resolved: one side is; dismissed: no matter; open: look again' })
  @IsIn(TRIAGE_STATES)
  state!: TriageState;

  @ApiPropertyOptional({ description: 'With resolved: the value that is right, as the conflict lists it' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  side?: string;
}

export class TriageAnswerDto extends CuratedDto {
  @ApiProperty()
  conflict!: string;

  @ApiProperty({ enum: TRIAGE_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  side!: string | null;
}
