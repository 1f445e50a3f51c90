import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { sortedPair } from '@entente/contracts';
import { ProblemException, streamEvents, type StreamedEvent } from '@entente/http';
import type { FastifyReply } from 'fastify';
import { LogEpoch } from '../log/log.epoch.js';
import { AlertFeed } from './alert-feed.js';
import { AlertStreamQuery, positionOf } from './alert.dto.js';
import { AlertReader } from './alert.reader.js';

/** Alerts as server-sent events. The id of each is `<epoch>/<position>`; sent back as Last-Event-ID it goes on behind it. */
@ApiTags('alerts')
@Controller('v1/alerts/stream')
export class AlertStreamController {
  constructor(
    private readonly feed: AlertFeed,
    private readonly reader: AlertReader,
    private readonly epoch: LogEpoch,
  ) {}

  @Get()
  @ApiProduces('text/event-stream')
  @ApiOperation({ summary: 'Alerts as they are raised, as server-sent events; resumes by Last-Event-ID' })
  async stream(
    @Query() query: AlertStreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = await this.startOf(query, lastEventId);
    const { rule = null } = query;
    const pair = query.pair === undefined ? null : sortedPair(query.pair);
    await streamEvents(reply, (signal) => this.events(from, { rule, pair }, signal));
  }

  private async *events(from: bigint, filter: { rule: string | null; pair: string | null }, signal: AbortSignal): AsyncGenerator<StreamedEvent> {
    for await (const alert of this.feed.follow(from, filter, signal)) {
      yield { id: `${alert.epoch}/${alert.position.replace(/^alerting-/, '')}`, event: 'alert', data: alert };
    }
  }

  private async startOf(query: AlertStreamQuery, lastEventId: string | undefined): Promise<bigint> {
    if (lastEventId !== undefined && lastEventId !== '') return this.resume(lastEventId);
    return query.from === undefined ? this.reader.last() : positionOf(query.from);
  }

  private async resume(id: string): Promise<bigint> {
    const match = /^([0-9a-f-]{36})\/(0|[1-9][0-9]{0,17})$/.exec(id);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw refused('is not an id of this stream', 'Come without it, or with ?from=alerting-<n>.');
    }
    if (match[1] !== (await this.epoch.current())) {
      throw refused('is from another incarnation of the log', 'The log was restored since: read GET /v1/alerts, then come without it.');
    }
    return BigInt(match[2]);
  }
}

function refused(reason: string, advice: string): ProblemException {
  const errors = [{ pointer: '/last-event-id', detail: reason, in: 'header' }];
  const detail = `Last-Event-ID ${reason}. ${advice}`;
  return new ProblemException({ name: 'last-event-id', status: 400, title: 'The stream can not be resumed there', detail, errors });
}
