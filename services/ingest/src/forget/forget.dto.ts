import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** `POST /v1/forgets`. The name stands in the body, never in an address: addresses are logged. */
export class ForgetDto {
  @ApiProperty({ description: 'The person as texts name him: found whatever the case and accents, also with the last word first' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ type: [String], description: 'Other spellings' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  also?: string[];

  @ApiPropertyOptional({ description: 'Why; kept in the log' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason?: string;

  @ApiPropertyOptional({ description: 'Only tell what would be taken away' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ description: 'Forget although events remain that name the person in plain' })
  @IsOptional()
  @IsBoolean()
  acceptRemaining?: boolean;
}

class RemainingDto {
  @ApiProperty({ format: 'uuid' })
  event!: string;

  @ApiProperty({ example: 'main-12' })
  position!: string;

  @ApiProperty()
  type!: string;
}

class SweptTableDto {
  @ApiProperty({ example: 'ingest.rejected' })
  table!: string;

  @ApiProperty()
  rows!: number;
}

export class ForgetViewDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent on a dry run' })
  id?: string;

  @ApiProperty({ description: 'Keyed hash of the name' })
  subject!: string;

  @ApiProperty({ enum: ['dry-run', 'planned', 'destroyed', 'told', 'cleaned', 'done'] })
  step!: string;

  @ApiProperty({ description: 'Events whose personal fields lose their key' })
  events!: number;

  @ApiProperty({ type: [String] })
  claims!: readonly string[];

  @ApiProperty({ type: [String] })
  reports!: readonly string[];

  @ApiProperty({ description: 'Texts in which the name is covered' })
  texts!: number;

  @ApiProperty({ type: [SweptTableDto], description: 'Other tables, with the rows in which it is' })
  tables!: readonly SweptTableDto[];

  @ApiProperty({ type: [RemainingDto], description: 'What names the person and stays' })
  remaining!: readonly RemainingDto[];

  @ApiPropertyOptional({ description: 'Position of the event that tells of it', example: 'main-123' })
  position?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  begunAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;
}

export class ForgetListDto {
  @ApiProperty({ type: [ForgetViewDto] })
  items!: ForgetViewDto[];
}
