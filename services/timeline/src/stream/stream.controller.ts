import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { KINDS, sortedPair } from '@entente/contracts';
import { OfPair, ProblemException, streamEvents } from '@entente/http';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { checkedFilter } from '../timelines/selection.js';
import { positionOf } from '../view/known-at.js';
import { ViewReader } from '../view/view.reader.js';
import { ChangeFeed, type FeedSelection } from './change.feed.js';

export class StreamQuery {
  @OfPair()
  pair?: string;

  @ApiPropertyOptional({ type: [String], enum: KINDS })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(KINDS, { each: true })
  kind?: string[];

  @ApiPropertyOptional({ type: String, description: 'CEL over a development' })
  @IsOptional()
  @IsString()
  filter?: string;

  @ApiPropertyOptional({ type: String, description: 'main-<n>: changes after this position; without it, and without Last-Event-ID, from now on' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  from?: string;
}

const EVENT_ID = /^([0-9a-f-]{36})\/(\d{1,19})$/;

@ApiTags('timelines')
@Controller('v1/stream')
export class StreamController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly view: ViewReader,
  ) {}

  /** Server-sent events: `changed` with the item, `gone` when it is no longer shown. Resumes by Last-Event-ID. */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async stream(@Query() query: StreamQuery, @Headers('last-event-id') last: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const selection: FeedSelection = {
      pair: query.pair === undefined ? undefined : sortedPair(query.pair),
      kind: query.kind,
      filter: query.filter === undefined ? null : checkedFilter(query.filter),
    };
    const from = await this.start(query.from, last);
    await streamEvents(reply, (signal) => this.feed.changes(from, selection, signal));
  }

  private async start(from: string | undefined, last: string | undefined): Promise<bigint> {
    const { at } = await this.view.read(() => ({ sql: 'SELECT 1', values: [] }));
    if (last === undefined || last === '') return from === undefined ? at.position : positionOf(from, 'from');
    const [, epoch, position] = EVENT_ID.exec(last) ?? [];
    if (epoch === undefined || position === undefined) throw refused(400, 'The Last-Event-ID was not made here. Connect without it.');
    if (epoch !== at.epoch) throw refused(410, 'The log was restored since that event. Read the timeline again, then connect without Last-Event-ID.');
    return BigInt(position);
  }
}

function refused(status: number, detail: string): ProblemException {
  return new ProblemException({ name: 'resume', status, title: "The stream can't be resumed there", detail });
}
