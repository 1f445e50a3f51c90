import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { NDJSON_MEDIA_TYPES, ProblemException, Roles } from '@entente/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { AnswerSpool } from './answer-spool.js';
import { BatchIntake, type BatchAnswer } from './batch.intake.js';

const NDJSON = NDJSON_MEDIA_TYPES[0];
/** Answers held in memory for a client that doesn't read; a file takes the rest. */
const HELD_BYTES = 256 * 1_024;

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
    const spool = new AnswerSpool(HELD_BYTES);
    void fill(spool, answers);
    void reply.header('content-type', NDJSON).send(Readable.from(spool.pieces(), { objectMode: false }));
  }
}

/** A failure ends the answer unfinished: the lines without an answer are to be sent again. */
async function fill(spool: AnswerSpool, answers: AsyncIterable<BatchAnswer>): Promise<void> {
  try {
    for await (const answer of answers) await spool.put(`${JSON.stringify(answer)}\n`);
    spool.end();
  } catch (error) {
    spool.end(error);
  }
}
