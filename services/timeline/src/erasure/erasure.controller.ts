import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { parseLanePosition } from '@entente/contracts';
import { ProblemException } from '@entente/http';
import { IsString } from 'class-validator';
import { ViewEraser } from './view.eraser.js';

export class ErasureQuery {
  @ApiProperty({ example: 'main-123', description: 'Position of `subject.forgotten`' })
  @IsString()
  position!: string;
}

export class ErasureViewDto {
  @ApiProperty({ description: 'Whether no view holds anything any more of those forgotten up to there' })
  erased!: boolean;
}

@ApiTags('erasures')
@Controller('v1/timeline/erasures')
export class ErasureController {
  constructor(private readonly eraser: ViewEraser) {}

  @Get()
  @ApiOkResponse({ type: ErasureViewDto })
  async erasures(@Query() { position }: ErasureQuery): Promise<ErasureViewDto> {
    const place = parseLanePosition(position);
    if (place === null) throw new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail: `"${position.slice(0, 80)}" is no position such as main-123.` });
    return { erased: await this.eraser.erasedUpTo(place.position) };
  }
}
