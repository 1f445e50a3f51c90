import { Controller } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import { REQUESTS, type Principal } from '@entente/contracts';
import type { RequestContext } from '@entente/messaging';
import type { Caller } from '../commands/command.request.js';
import { checkedBody } from '../edge/checked-body.js';
import { Intake } from '../submissions/intake.js';
import type { SubmissionAnswer } from '../submissions/submission.js';
import { EventsReadDto } from '../events-read/events-read.dto.js';
import { EventsReader, type EventsRead } from '../events-read/events.reader.js';

/** Who asks when a message names nobody: the broker's grants decide who may ask at all. */
const UNNAMED: Principal = { id: 'nats', roles: ['connector'] };

/** The same commands as over HTTP, by request and reply. */
@Controller()
export class RequestController {
  constructor(
    private readonly intake: Intake,
    private readonly events: EventsReader,
  ) {}

  @MessagePattern(REQUESTS.ingestReport)
  async report(@Payload() body: unknown, @Ctx() context: RequestContext): Promise<SubmissionAnswer> {
    return (await this.intake.report(body, callerOf(context))).answer;
  }

  @MessagePattern(REQUESTS.ingestClaim)
  async claim(@Payload() body: unknown, @Ctx() context: RequestContext): Promise<SubmissionAnswer> {
    return (await this.intake.claim(body, callerOf(context))).answer;
  }

  @MessagePattern(REQUESTS.ingestEventsRead)
  async eventsRead(@Payload() body: unknown): Promise<EventsRead> {
    return this.events.read(await checkedBody(EventsReadDto, body));
  }
}

function callerOf({ principal, correlation }: RequestContext): Caller {
  return { principal: principal ?? UNNAMED, correlation, idempotencyKey: null };
}
