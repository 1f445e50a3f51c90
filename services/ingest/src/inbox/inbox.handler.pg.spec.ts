import { beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreUnavailableError } from '@entente/event-store';
import type { ReceivedMessage } from '@entente/messaging';
import * as testing from '@entente/testing';
import { CloudEventIntake } from '../cloudevents/cloud-event.intake.js';
import { Intake } from '../submissions/intake.js';
import { retold } from '../testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from '../testing/ingest-under-test.js';
import { logger } from '@entente/observability';
import { InboxHandler } from './inbox.handler.js';
import { SubmissionTable } from './submission.table.js';

let ingest: IngestUnderTest;
let events: CloudEventIntake;
beforeAll(async () => {
  ingest = await ingestUnderTest(testing);
  events = ingest.app.nest.get(CloudEventIntake);
});

const log = logger('spec', { level: 'silent' });

function message(body: unknown, more: { id?: string; deliveries?: number } = {}): ReceivedMessage {
  const headers: Record<string, string | undefined> = { 'Entente-Submission': more.id };
  return {
    subject: 'inbox.claim.gazette',
    sequence: 1,
    deliveries: more.deliveries ?? 1,
    data: Buffer.from(JSON.stringify(body)),
    header: (name) => headers[name],
    json: () => body,
    correlation: { correlationId: 'spec' },
    principal: null,
  };
}

/** Stops working at a chosen place, as a killed process does. */
class Killed extends Error {}

describe('killed between the commit and the acknowledgement', () => {
  it('the message comes again, is answered from the log and stored once', async () => {
    const submissions = ingest.app.nest.get(SubmissionTable);
    const dying = Object.assign(Object.create(submissions) as SubmissionTable, { settle: () => Promise.reject(new Killed()), reject: () => Promise.reject(new Killed()) });
    const intake = ingest.app.nest.get(Intake);
    const killed = await new InboxHandler(intake, dying, log, events).handle(message(retold(1), { id: 'killed' }));
    expect(killed).toMatchObject({ settlement: { nakAfterMs: expect.any(Number) }, told: null });

    const again = await new InboxHandler(intake, submissions, log, events).handle(message(retold(1), { id: 'killed', deliveries: 2 }));
    expect(again).toMatchObject({ settlement: 'ack', told: { settled: { status: 'duplicate' } } });
    const { rows } = await ingest.database.pool.query<{ count: string }>("SELECT count(*) FROM ingest.report_text WHERE text LIKE '%ATMOS%'");
    expect(rows[0]?.count).toBe('1');
    expect((await ingest.get('/v1/submissions/killed')).body.status).toBe('duplicate');
  });
});

describe('failures', () => {
  const failing = (error: Error): InboxHandler => {
    const intake = { claim: () => Promise.reject(error) } as unknown as Intake;
    return new InboxHandler(intake, ingest.app.nest.get(SubmissionTable), log, events);
  };

  it('of the store are met by waiting, without limit and never as a refusal', async () => {
    for (const deliveries of [1, 10, 10_000]) {
      const { settlement, told } = await failing(new EventStoreUnavailableError('away')).handle(message(retold(2), { id: 'away', deliveries }));
      expect(told).toBeNull();
      expect(settlement).toEqual({ nakAfterMs: expect.any(Number) });
      expect((settlement as { nakAfterMs: number }).nakAfterMs).toBeLessThanOrEqual(15_000);
    }
    expect((await ingest.get('/v1/submissions/away')).status).toBe(404);
  });

  it('that nobody foresaw are tried a few times, then put aside with the message', async () => {
    const handler = failing(new RangeError('inside'));
    expect((await handler.handle(message(retold(3), { id: 'odd', deliveries: 1 }))).told).toBeNull();
    expect(await handler.handle(message(retold(3), { id: 'odd', deliveries: 5 }))).toMatchObject({ settlement: 'term', told: { settled: { status: 'rejected' } } });
    const { body, text } = await ingest.get('/v1/submissions/odd');
    expect(body).toMatchObject({ status: 'rejected', problem: { status: 500 } });
    expect(text).not.toContain('inside');
  });
});
