import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { SubmissionAnswerDto } from '../submissions/submission.dto.js';
import { batchProblem, takeBatch, type EventOutcome } from './cloud-event.batch.js';
import { CloudEventIntake } from './cloud-event.intake.js';
import { sentEvents } from './cloud-event.request.js';

/** CloudEvents 1.0 over HTTP: structured, binary, batched. */
@ApiTags('cloudevents')
@Controller('v1/cloudevents')
export class CloudEventController {
  constructor(private readonly intake: CloudEventIntake) {}

  @Post()
  @Roles('connector', 'analyst', 'operator')
  @ApiConsumes('application/cloudevents+json', 'application/cloudevents-batch+json', 'application/json')
  @ApiBody({ description: 'One event, a list of events, or the data of an event whose attributes are in ce-* headers', schema: {} })
  @ApiCreatedResponse({ type: SubmissionAnswerDto, description: 'The answer to the event; to a batch `{events}`, one outcome for each' })
  async submit(
    @Req() request: FastifyRequest,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionAnswer | { readonly events: readonly EventOutcome[] }> {
    const sent = await sentEvents(request);
    if (sent.mode === 'one') return answered(reply, await this.intake.take(sent.event, caller), 201);
    const events = await takeBatch(this.intake, sent.events, caller);
    const problem = batchProblem(events);
    if (problem !== null) throw problem;
    void reply.status(201);
    return { events };
  }
}
