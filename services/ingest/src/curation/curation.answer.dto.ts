import { ApiProperty } from '@nestjs/swagger';

export class CuratedDto {
  @ApiProperty({ format: 'uuid', description: 'The event that carries the change' })
  event!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  epoch!: string;
}

export class CorrectionAnswerDto extends CuratedDto {
  @ApiProperty()
  claim!: string;

  @ApiProperty({ type: [String], description: 'Names of the fields that differ' })
  changed!: string[];
}

export class RetractionAnswerDto extends CuratedDto {
  @ApiProperty()
  claim!: string;
}

export class MergeAnswerDto extends CuratedDto {
  @ApiProperty()
  survivor!: string;

  @ApiProperty({ type: [String] })
  absorbed!: string[];
}

export class SplitAnswerDto extends CuratedDto {
  @ApiProperty()
  from!: string;

  @ApiProperty({ description: 'The new development' })
  into!: string;
}

export class UndoAnswerDto extends CuratedDto {
  @ApiProperty({ format: 'uuid' })
  undoes!: string;

  @ApiProperty({ type: [String] })
  developments!: string[];
}
