import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { REQUESTS } from '@entente/contracts';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DevelopmentReader } from '../developments/development.reader.js';
import { TimelineQuery } from './timeline.query.dto.js';
import { TimelineReader } from './timeline.reader.js';

export class DevelopmentRequest {
  @IsString()
  @MaxLength(200)
  id!: string;

  @IsOptional()
  @IsString()
  knownAt?: string;

  @IsOptional()
  @IsString()
  waitFor?: string;
}

/** The queries of this service as NATS requests: the same bodies and answers as over HTTP. */
@Controller()
export class TimelineMessages {
  constructor(
    private readonly timelines: TimelineReader,
    private readonly developments: DevelopmentReader,
  ) {}

  @MessagePattern(REQUESTS.timelineQuery)
  async query(@Payload() query: TimelineQuery): Promise<unknown> {
    return JSON.parse(await this.timelines.page(query)) as unknown;
  }

  @MessagePattern(REQUESTS.timelineDevelopment)
  development(@Payload() { id, ...query }: DevelopmentRequest): Promise<unknown> {
    return this.developments.get(id, query);
  }
}
