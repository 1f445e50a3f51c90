import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Catch, Controller, Module, type ExceptionFilter, type INestMicroservice } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { Problem } from '@entente/contracts';
import { currentCorrelation, logger, withCorrelation } from '@entente/observability';
import { eventually, testNats } from '@entente/testing';
import { connectNats } from '../link/connect-nats.js';
import type { NatsLink } from '../link/nats-link.js';
import { RequestContext } from './request-context.js';
import { RequestServer } from './request-server.js';
import { RequestRefused, RequestUnanswered } from './request.errors.js';
import { request } from './request.js';

let release: () => void = () => undefined;

@Controller()
class EchoController {
  @MessagePattern('ingest.echo')
  echo(@Payload() body: unknown, @Ctx() context: RequestContext) {
    return { body, subject: context.subject, principal: context.principal, correlation: currentCorrelation()?.correlationId };
  }
  @MessagePattern('ingest.refuse')
  refuse(): never {
    throw new RangeError('the inside');
  }
  @MessagePattern('ingest.slow')
  async slow() {
    await new Promise<void>((resolve) => (release = resolve));
    return 'done';
  }
}
/** As the filter of @entente/http does: Nest's own would hide the error. */
@Catch()
class Rethrow implements ExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}
@Module({ controllers: [EchoController], providers: [{ provide: APP_FILTER, useClass: Rethrow }] })
class EchoModule {}

let link: NatsLink;
let app: INestMicroservice;
const log = logger('spec', { level: 'silent' });

beforeEach(async () => {
  const nats = testNats();
  link = await connectNats({ url: nats.url, name: 'spec', subjectPrefix: nats.prefix('s') });
  const problem = (error: unknown): Problem => ({ type: 'urn:t', title: 'Refused', status: 422, detail: (error as Error).name });
  const strategy = new RequestServer({ link, queue: 'ingest', log, problem });
  app = await NestFactory.createMicroservice(EchoModule, { strategy, logger: false });
  await app.listen();
});
afterEach(async () => {
  release();
  await app.close();
  await link.close();
});

describe('request and reply', () => {
  it('carries body, principal and correlation', async () => {
    const principal = { id: 'ana', roles: ['analyst' as const] };
    const answer = await withCorrelation({ correlationId: 'desk-7' }, () => request(link, 'ingest.echo', { a: 1 }, { principal }));
    expect(answer).toEqual({ body: { a: 1 }, subject: 'ingest.echo', principal, correlation: 'desk-7' });
  });

  it('answers with a problem', async () => {
    const refused = request(link, 'ingest.refuse', {});
    await expect(refused).rejects.toBeInstanceOf(RequestRefused);
    await expect(refused).rejects.toMatchObject({ problem: { status: 422, detail: 'RangeError' } });
  });

  it('answers what is not JSON', async () => {
    const reply = await link.connection.request(link.subject('ingest.echo'), 'no json');
    expect(reply.json()).toMatchObject({ status: 400 });
    expect(reply.headers?.get('Nats-Service-Error-Code')).toBe('400');
  });

  it('tells silence from absence', async () => {
    await expect(request(link, 'ingest.nobody', {})).rejects.toMatchObject({ name: 'RequestUnanswered', reason: 'nobody-listens' });
    const slow = request(link, 'ingest.slow', {}, { timeoutMs: 100 });
    await expect(slow).rejects.toBeInstanceOf(RequestUnanswered);
    await expect(slow).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('ends running requests before it closes, and takes no new ones', async () => {
    const before = (release = () => undefined);
    const slow = request(link, 'ingest.slow', {}, { timeoutMs: 30_000 });
    await eventually(() => release !== before);
    let over = false;
    const closed = app.close().then(() => (over = true));
    await eventually(() => request(link, 'ingest.echo', {}).then(() => false, (error: unknown) => (error as RequestUnanswered).reason === 'nobody-listens'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(over).toBe(false);
    release();
    expect(await slow).toBe('done');
    await closed;
  });
});
