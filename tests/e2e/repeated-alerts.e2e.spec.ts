import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { SubmissionAnswer } from '@entente/cli';
import { closeAfterFile, eventually } from '@entente/testing';
import { claimBody } from './claims.js';
import { HeardAlerts } from './heard-alerts.js';
import { testSystem, type TestSystem } from './test-system.js';

const WITHIN = { timeoutMs: 90_000 };

let running: TestSystem;
let heard: HeardAlerts;
let pool: pg.Pool;
let everything: string;
let some: string;

beforeAll(async () => {
  running = await testSystem({ ENTENTE_ALERTING_WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' });
  heard = await HeardAlerts.listen(running.system.natsUrl);
  pool = new pg.Pool({ connectionString: running.system.databaseUrl, max: 2 });
  closeAfterFile(() => pool.end());
  everything = await rule({ name: 'Orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}', webhook: heard.webhook });
  some = await rule({ name: 'Morocco', filter: '"MAR" in actors', topic: 'morocco', triggers: ['new'] });
}, 180_000);

async function rule(body: object): Promise<string> {
  return (await running.api.send<{ id: string }>('POST', '/v1/rules', body)).id;
}

/** Clients who submit orders, each one another order, and take every fifth back, until they are told to end. */
class Load {
  private readonly clients: Promise<void>[];
  private ending = false;
  claims = 0;
  retracted = 0;

  constructor(clients: number) {
    this.clients = Array.from({ length: clients }, async () => {
      while (!this.ending) await this.submit((this.claims += 1));
    });
  }

  /** Resolves when as many more claims were taken. */
  async goesOn(count: number): Promise<void> {
    const { claims } = this;
    await eventually(() => this.claims >= claims + count, WITHIN);
  }

  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.clients);
  }

  private async submit(index: number): Promise<void> {
    const { claims } = await running.api.send<SubmissionAnswer>('POST', '/v1/claims', claimBody(index));
    if (index % 5 !== 0) return;
    await running.api.send('POST', `/v1/claims/${claims[0]?.id ?? ''}/retractions`, { reason: 'taken back' });
    this.retracted += 1;
  }
}

interface Job {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

async function done(path: string, body: object): Promise<Job> {
  const { id } = await running.api.send<Job>('POST', path, body);
  return eventually(async () => {
    const job = await running.api.get<Job>(`${path}/${id}`);
    expect(job.state).toBe('done');
    return job;
  }, WITHIN);
}

async function shown(): Promise<{ version: number; position: bigint }> {
  const { projection, position } = await running.api.get<{ projection: { version: number }; position: string }>('/v1/timelines?limit=1');
  return { version: projection.version, position: BigInt(position.replace('main-', '')) };
}

/** A switch while claims come in: the version that answers is the one asked for, and goes on from where the other was. */
async function turnTo(load: Load, path: string, body: object, version: number): Promise<void> {
  const before = await shown();
  await running.api.send('POST', path, body);
  const after = await shown();
  expect(after.version).toBe(version);
  expect(after.position).toBeGreaterThanOrEqual(before.position);
  await load.goesOn(10);
  const fresh = await shown();
  expect(fresh.version).toBe(version);
  expect(fresh.position).toBeGreaterThan(after.position);
}

async function rows<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await pool.query<Row>(sql)).rows;
}

/** Everything the log holds was matched and everything to be told was told. */
async function settled(): Promise<void> {
  await eventually(async () => {
    const [head] = await rows<{ n: string }>('SELECT max(position)::text AS n FROM event_store.log');
    const [matched] = await rows<{ n: string }>(`SELECT position::text AS n FROM alerting.checkpoint WHERE lane = 'main'`);
    expect(matched).toEqual(head);
    expect(await rows(`SELECT number FROM alerting.delivery WHERE state <> 'delivered'`)).toEqual([]);
  }, WITHIN);
}

describe('a rebuild under load, switch, rollback, fresh rollback and replays', () => {
  it('tell nobody anything twice, and everybody everything', async () => {
    const load = new Load(3);
    await load.goesOn(40);
    const { version } = await done('/v1/projections/timeline/rebuilds', {});
    await turnTo(load, '/v1/projections/timeline/switch', { version }, version);
    await turnTo(load, '/v1/projections/timeline/rollback', {}, 1);
    await turnTo(load, '/v1/projections/timeline/rollback', {}, version);
    await done('/v1/replays', { target: { type: 'nats' } });
    await done('/v1/replays', { target: { type: 'diff' } });
    await running.api.send('POST', '/v1/projections/timeline/versions/1/retire');
    await load.end();
    await settled();

    const { claims, retracted } = load;
    const told = { news: claims, retractions: retracted };
    const onChannel = (channel: 'topic' | 'webhook') => ({ news: heard.of(channel, everything, 'new').length, retractions: heard.of(channel, everything, 'retracted').length });
    await eventually(() => expect({ topic: onChannel('topic'), webhook: onChannel('webhook') }).toEqual({ topic: told, webhook: told }), WITHIN);
    expect(heard.repeated()).toEqual([]);
    expect(heard.of('topic', some, 'new')).toHaveLength(Math.floor(claims / 2));
  }, 300_000);

  it('leave a ledger in which every delivery needed one attempt', async () => {
    expect(await rows(`SELECT number FROM alerting.delivery WHERE attempts <> 1 AND channel = 'webhook'`)).toEqual([]);
    expect(await rows(`SELECT delivery FROM alerting.delivery_attempt GROUP BY delivery HAVING count(*) > 1`)).toEqual([]);
    expect(await rows(`SELECT rule, epoch, cause_position, trigger FROM alerting.alert GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`)).toEqual([]);
    const [kept] = await rows<{ webhooks: number }>(`SELECT count(*)::int AS webhooks FROM alerting.delivery WHERE channel = 'webhook'`);
    expect(heard.hearings.filter(({ channel }) => channel === 'webhook')).toHaveLength(kept?.webhooks ?? -1);
  });

  it('would have been heard, had they told anybody twice', async () => {
    const [alert] = await rows<{ alert: object }>('SELECT alert FROM alerting.alert ORDER BY position LIMIT 1');
    heard.connection.publish('alerts.procurement.ISR-MAR', JSON.stringify({ data: alert?.alert }));
    await eventually(() => expect(heard.repeated()).toHaveLength(1));
    await fetch(heard.webhook, { method: 'POST', body: JSON.stringify({ data: alert?.alert }) });
    expect(heard.repeated()).toHaveLength(2);
  });
});
