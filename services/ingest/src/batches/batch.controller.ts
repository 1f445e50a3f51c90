import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { NDJSON_MEDIA_TYPES, ProblemException, Roles } from '@entente/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { BatchIntake, type BatchAnswer } from './batch.intake.js';

const NDJSON = NDJSON_MEDIA_TYPES[0];

@ApiTags('batches')
@Controller('v1/batches')
export class BatchController {
  constructor(private readonly batches: BatchIntake) {}

  @Post()
  @HttpCode(200)
  @Roles('connector', 'analyst', 'operator')
  @ApiConsumes(NDJSON)
  @ApiProduces(NDJSON)
  @ApiBody({ description: 'One report or claim a line, as for POST /v1/reports and /v1/claims', schema: { type: 'string' } })
  @ApiOkResponse({ description: 'One line `{line, status, answer | problem}` for each line, in order', schema: { type: 'string' } })
  submit(@Req() request: FastifyRequest, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): void {
    if (!(request.body instanceof Readable)) {
      const detail = `Send one JSON object a line with the header "Content-Type: ${NDJSON}".`;
      throw new ProblemException({ name: 'media-type', status: 415, title: 'Unsupported Media Type', detail });
    }
    const answers = this.batches.answers(request.body as AsyncIterable<Buffer>, caller);
    void reply.header('content-type', NDJSON).send(Readable.from(textOf(answers), { objectMode: false }));
  }
}

async function* textOf(answers: AsyncIterable<BatchAnswer>): AsyncGenerator<string> {
  for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
}
