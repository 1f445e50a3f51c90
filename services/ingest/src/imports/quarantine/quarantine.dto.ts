import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@entente/http';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '../../ingest.limits.js';
import { BAD_ROW_STATES, type BadRowState } from './bad-row.table.js';

export class RetryDto {
  @ApiPropertyOptional({ description: 'The row as it should read; left out, it is tried as it was' })
  @IsOptional()
  @IsString()
  @MaxLength(64_000)
  text?: string;
}

export class DiscardDto {
  @ApiProperty({ example: 'A footer, no row' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LIMITS.reason)
  reason!: string;
}

export class QuarantineQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BAD_ROW_STATES })
  @IsOptional()
  @IsIn(BAD_ROW_STATES)
  state?: BadRowState;
}

export class BadRowView {
  @ApiProperty({ description: 'Line of the file' }) row!: number;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'What is wrong, by column' }) problems!: readonly { readonly column: string | null; readonly detail: string }[];
  @ApiProperty({ enum: BAD_ROW_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true }) fixedText!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) settledBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) settledAt!: string | null;
}

export class BadRowListView {
  @ApiProperty({ type: [BadRowView] }) items!: readonly BadRowView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class RetriedView {
  @ApiProperty() fixed!: number;
  @ApiProperty({ description: 'Rows that still can not be read, at most a hundred' }) still!: readonly { readonly row: number; readonly problems: readonly { readonly column: string | null; readonly detail: string }[] }[];
  @ApiProperty() stillCount!: number;
}
