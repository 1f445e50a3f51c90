import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DevelopmentReader } from './development.reader.js';

export class DevelopmentQueryDto {
  @ApiPropertyOptional({ type: String, description: 'main-<n>, an instant, or a day: what was known then' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  knownAt?: string;

  @ApiPropertyOptional({ type: String, description: 'main-<n>: answer only once the view holds this position' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  waitFor?: string;
}

@ApiTags('developments')
@Controller('v1/developments')
export class DevelopmentController {
  constructor(private readonly reader: DevelopmentReader) {}

  @Get(':id')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(@Param('id') id: string, @Query() query: DevelopmentQueryDto): Promise<Record<string, unknown>> {
    return this.reader.get(id, query);
  }
}
