import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ProblemException, Roles } from '@entente/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../commands/command.request.js';
import { REPLAYED_HEADER } from '../../edge/answer.js';
import { CurrentCaller } from '../../edge/caller.decorator.js';
import { ImportControl } from './import.control.js';
import { ImportIntake } from './import.intake.js';
import { ImportListQuery } from './import.query.js';
import { ImportReader } from './import.reader.js';
import { wantedImport } from './import-request.js';
import { ImportListView, ImportView } from './import.view.dto.js';

@ApiTags('imports')
@Controller('v1/imports')
export class ImportController {
  constructor(
    private readonly intake: ImportIntake,
    private readonly reader: ImportReader,
    private readonly control: ImportControl,
  ) {}

  /** Streams the body to the database, then answers; the work itself is a job. */
  @Post()
  @Roles('connector', 'analyst', 'operator')
  @ApiConsumes('application/octet-stream', 'text/csv')
  @ApiQuery({ name: 'format', example: 'sipri' })
  @ApiQuery({ name: 'name', required: false, description: 'Name of the file, for the line of provenance' })
  @ApiQuery({ name: 'dryRun', required: false, enum: ['true', 'false'] })
  @ApiQuery({ name: 'file', required: false, description: 'SHA-256 of a file sent before, instead of a body' })
  @ApiBody({ description: 'The file as it is', schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportView })
  async submit(@Req() request: FastifyRequest, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportView> {
    const { file, ...wanted } = wantedImport(request.query as Record<string, unknown>);
    const taken = file === null ? await this.intake.receive(bodyOf(request), wanted, caller) : await this.intake.again(file, wanted, caller);
    void reply.status(taken.repeated ? 200 : 202).header('location', `/v1/imports/${taken.job.id}`);
    if (taken.repeated) void reply.header(REPLAYED_HEADER, 'true');
    return this.reader.view(taken.job);
  }

  @Get()
  @ApiOkResponse({ type: ImportListView })
  list(@Query() query: ImportListQuery): Promise<ImportListView> {
    return this.reader.page(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  get(@Param('id') id: string): Promise<ImportView> {
    return this.reader.import(id);
  }

  @Post(':id/pause')
  @Roles('connector', 'analyst', 'operator')
  @ApiAcceptedResponse({ type: ImportView })
  async pause(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportView> {
    void reply.status(202);
    return this.reader.view(await this.control.pause(id));
  }

  @Post(':id/resume')
  @Roles('connector', 'analyst', 'operator')
  @ApiAcceptedResponse({ type: ImportView })
  async resume(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportView> {
    void reply.status(202);
    return this.reader.view(await this.control.resume(id));
  }

  @Post(':id/cancel')
  @Roles('connector', 'analyst', 'operator')
  @ApiAcceptedResponse({ type: ImportView })
  async cancel(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportView> {
    void reply.status(202);
    return this.reader.view(await this.control.cancel(id));
  }
}

function bodyOf({ body }: FastifyRequest): AsyncIterable<Uint8Array> {
  if (body instanceof Readable) return body as AsyncIterable<Uint8Array>;
  const detail = 'Send the file itself as the body with the header "Content-Type: application/octet-stream".';
  throw new ProblemException({ name: 'media-type', status: 415, title: 'Unsupported Media Type', detail });
}
