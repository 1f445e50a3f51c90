import { KINDS, LEAD_STATES, type Kind, type LeadState } from '@entente/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { OfPair, PageQuery } from '@entente/http';
import { IsEdtf } from '../edge/is-edtf.validator.js';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MESSAGE = '$property must be a day, e.g. "2020-12-22"';

/** `GET /v1/leads`: every filter that is given must hold. */
export class LeadPageQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A state (`MAR`), found through everyone who belongs to it, or another code: `cameo:ISRBUS`' })
  @IsOptional()
  @Matches(/^([A-Z]{3}|cameo:[A-Za-z0-9-]{1,40})$/, { message: '$property must be an ISO 3166-1 alpha-3 code or "cameo:" and a code' })
  actor?: string;

  @OfPair()
  pair?: string;

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: Kind;

  @ApiPropertyOptional({ description: 'CAMEO code or its beginning, at least two digits', example: '042' })
  @IsOptional()
  @Matches(/^\d{2,4}$/, { message: '$property must be a CAMEO code of two to four digits' })
  code?: string;

  @ApiPropertyOptional({ description: 'First day' })
  @IsOptional()
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsEdtf()
  from?: string;

  @ApiPropertyOptional({ description: 'Last day' })
  @IsOptional()
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsEdtf()
  to?: string;

  @ApiPropertyOptional({ description: 'Words of names, places and addresses; all must be there' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;

  @ApiPropertyOptional({ description: 'Address of a document, or its beginning' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  url?: string;

  @ApiPropertyOptional({ enum: LEAD_STATES })
  @IsOptional()
  @IsIn(LEAD_STATES)
  state?: LeadState;
}
