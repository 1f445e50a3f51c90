import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, privateStack, runServers, testDatabase, type TestDatabase } from '@entente/testing';
import pg from 'pg';
import { claimBody } from '../e2e/claims.js';
import { entente } from '../e2e/run-command.js';
import { Replica, type ServiceName } from './replica.js';
import { post } from './steady-load.js';

const PREFIX = `entente_spec_${process.pid}`;
const OWNERS = ['ingest', 'timeline', 'alerting'] as const;
type Owner = (typeof OWNERS)[number];

let database: TestDatabase;
let folder: string;
let services: Record<Owner, Replica>;
let clients: Record<Owner, pg.Client>;

const migrate = (): Promise<{ code: number | null; stdout: string }> => entente(['migrate', '--database', database.url, '--roles', PREFIX, '--passwords', folder, '--json']);
const urlOf = (owner: Owner): string => {
  const url = new URL(database.url);
  url.username = `${PREFIX}_${owner}`;
  url.password = readFileSync(join(folder, url.username), 'utf8').trim();
  return url.href;
};

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'entente-roles-'));
  const { code, stdout } = await migrate();
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { roles: OWNERS.map((service) => ({ service, made: true })) }]);
  const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
  const start = (service: ServiceName & Owner): Promise<Replica> => {
    return Replica.start({ stack, service, env: { ENTENTE_DATABASE_URL: urlOf(service), ENTENTE_NATS_URL: stack.natsUrl, ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '0' } });
  };
  const [ingest, timeline, alerting] = (await Promise.all(OWNERS.map(start))) as [Replica, Replica, Replica];
  services = { ingest, timeline, alerting };
  const open = async (owner: Owner): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: urlOf(owner) });
    await client.connect();
    return client;
  };
  clients = { ingest: await open('ingest'), timeline: await open('timeline'), alerting: await open('alerting') };
}, 300_000);

afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()));
  await Promise.all(Object.values(services).map((service) => service.terminate()));
  for (const owner of OWNERS) await database.pool.query(`DROP OWNED BY ${PREFIX}_${owner} CASCADE; DROP ROLE ${PREFIX}_${owner}`);
  rmSync(folder, { recursive: true });
}, 180_000);

describe('services with a role each', () => {
  it('take claims, show them, raise alerts, rebuild and drop what was replaced', async () => {
    const rule = { name: 'Orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}' };
    expect((await post(`${services.alerting.url}/v1/rules`, rule)).status).toBe(201);
    const answers = await Promise.all([0, 1, 2].map((index) => post(`${services.ingest.url}/v1/claims`, claimBody(index))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    await eventually(async () => (await items(services.timeline, '/v1/timelines')) === 3, { timeoutMs: 60_000 });
    await eventually(async () => (await items(services.alerting, '/v1/alerts')) === 3, { timeoutMs: 60_000 });
    const rebuild = await entente(['projections', 'rebuild', 'timeline', '--switch', '--url', services.timeline.url]);
    expect([rebuild.code, rebuild.stderr]).toEqual([0, expect.not.stringContaining('permission')]);
    expect(await items(services.timeline, '/v1/timelines')).toBe(3);
  }, 300_000);

  it.each<[Owner, string]>([
    ['ingest', `UPDATE event_store.log SET type = 'x'`],
    ['ingest', 'DELETE FROM event_store.log'],
    ['ingest', `INSERT INTO event_store.event_id DEFAULT VALUES`],
    ['ingest', 'CREATE TABLE ingest.other (n int)'],
    ['ingest', 'SELECT * FROM timeline.projection_active'],
    ['timeline', `CALL event_store.append('main', ${Array.from({ length: 15 }, () => 'NULL').join(', ')})`],
    ['timeline', 'DELETE FROM event_store.log'],
    ['timeline', 'SELECT * FROM ingest.report_text'],
    ['alerting', 'SELECT * FROM event_store.log'],
    ['alerting', 'UPDATE alerting_log.log SET position = 1'],
  ])('%s may not: %s', async (owner, sql) => {
    await expect(clients[owner].query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('keep role and password when they are made again, and say what cannot be migrated as one of them', async () => {
    const { stdout } = await migrate();
    expect(JSON.parse(stdout)).toMatchObject({ roles: OWNERS.map(() => ({ made: false })), passwords: [] });
    await database.pool.query('DELETE FROM ingest.migration WHERE id = (SELECT max(id) FROM ingest.migration)');
    const { code, stderr } = await entente(['migrate', '--database', urlOf('ingest')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('run `entente migrate` as the schema\'s owner')]);
  }, 180_000);
});

async function items(service: Replica, path: string): Promise<number> {
  return ((await (await fetch(service.url + path)).json()) as { items: unknown[] }).items.length;
}
