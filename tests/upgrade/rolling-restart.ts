import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, type NatsLink } from '@entente/messaging';
import { closeAfterFile, eventually, privateStack, runServers, testDatabase, type TestDatabase } from '@entente/testing';
import { checkoutRoot, type Stack } from '@entente/stack';
import { claimBody } from '../e2e/claims.js';
import { foldLog, readLog } from '../e2e/read-log.js';
import { entente } from '../e2e/run-command.js';
import { alarms } from './alarms.js';
import { Balancer } from './balancer.js';
import { hookCounter, type HookCounter } from './hook-counter.js';
import { lockWatch, type LockWait } from './lock-watch.js';
import { personalKeysFile } from './personal-keys.js';
import { Replica, type ReplicaEnd, type ServiceName } from './replica.js';
import { Resender } from './resender.js';
import { post, steadyLoad, untilQuick, type LoadResult, type SteadyLoad } from './steady-load.js';

export interface RollingOptions {
  /** Half of them through the gateway, half directly to the replicas. */
  readonly claimsPerSecond: number;
  readonly readsPerSecond: number;
  /** Claims a second handed in over NATS. */
  readonly submissionsPerSecond: number;
  /** The services to be replaced one after the other, the oldest replica of each. */
  readonly turns: readonly Owner[];
  /** Whether another replica is started before each is ended. */
  readonly replace: boolean;
  /** Root of the release that runs first, on a schema of its own making; this one migrates it under load, and then takes over. */
  readonly from?: string;
}

export type Owner = 'ingest' | 'timeline' | 'alerting';

export interface RollingResult {
  readonly ends: readonly ReplicaEnd[];
  readonly load: LoadResult;
  readonly submissions: number;
  /** Messages of the inbox that were delivered more than once. */
  readonly redelivered: number;
  /** Ids of claims in the log; each once when all is well. */
  readonly stored: readonly string[];
  /** Developments that match the rule, and those that the public stream and the webhook were told of. */
  readonly matching: readonly string[];
  readonly alerted: readonly string[];
  readonly told: readonly string[];
  /** Warnings and errors of the replicas. */
  readonly alarms: readonly string[];
  /** Requests that were sent again because the previous release cut their connection when it ended. */
  readonly sentAgain: number;
  /** How long somebody waited for a table, at most. */
  readonly longestLock: LockWait;
}

const WARM = 20;
const OWNERS: readonly Owner[] = ['ingest', 'timeline', 'alerting'];

/** Two replicas of each service behind balancers and a gateway, under load, while one after the other is ended by SIGTERM. */
export async function rollingRestart(options: RollingOptions): Promise<RollingResult> {
  const fleet = await Fleet.start(options.from);
  await fleet.rule();
  const warmed = await fleet.warm();
  const locks = lockWatch(fleet.database.pool);
  const { balancers, resender } = fleet;
  const door = (index: number, balancer: Balancer): string => (index % 2 === 0 ? fleet.gateway.url : balancer.next());
  const claims = steadyLoad(options.claimsPerSecond, (index) => resender.send(() => post(`${door(index, balancers.ingest)}/v1/claims`, claimBody(index))));
  const reads = steadyLoad(options.readsPerSecond, (index) => resender.send(() => fetch(`${door(index, balancers.timeline)}/v1/timelines?limit=10`)));
  const submissions = steadyLoad(options.submissionsPerSecond, (index) => fleet.submit(1_000_000 + index));
  const ends: ReplicaEnd[] = [];
  const work = async (): Promise<void> => {
    await eventually(() => [claims, reads, submissions].every(({ answered }) => answered >= WARM), { timeoutMs: 120_000, describe: 'first answers' });
    if (options.from !== undefined) await fleet.upgrade();
    for (const owner of options.turns) ends.push(await fleet.turn(owner, options.replace));
  };
  const [written, read, submitted] = await during([claims, reads, submissions], work).finally(() => locks.end());
  const longestLock = await locks.end();
  const load: LoadResult = { requests: written.requests + read.requests, failed: [...written.failed, ...read.failed, ...submitted.failed] };
  if (load.failed.length > 0) throw new Error(`${load.failed.length} of ${load.requests} requests failed: ${load.failed.slice(0, 5).join('; ')}`);
  return { ends, load, longestLock, sentAgain: resender.count, submissions: submitted.requests, ...(await fleet.outcome(warmed + written.requests + submitted.requests)), alarms: alarms(fleet.replicas) };
}

/** The loads end with the work, also with one that fails. */
async function during([a, b, c]: readonly [SteadyLoad, SteadyLoad, SteadyLoad], work: () => Promise<void>): Promise<[LoadResult, LoadResult, LoadResult]> {
  const end = (): Promise<[LoadResult, LoadResult, LoadResult]> => Promise.all([a.end(), b.end(), c.end()]);
  await work().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return end();
}

interface FleetParts {
  readonly stack: Stack;
  readonly database: TestDatabase;
  readonly env: Readonly<Record<string, string>>;
  readonly balancers: Readonly<Record<Owner, Balancer>>;
  gateway: Replica;
  /** All that ever ran. */
  readonly replicas: Replica[];
  readonly link: NatsLink;
  readonly hook: HookCounter;
}

class Fleet {
  readonly database: TestDatabase;
  readonly balancers: Readonly<Record<Owner, Balancer>>;
  readonly resender = new Resender();

  private constructor(private readonly parts: FleetParts) {
    ({ database: this.database, balancers: this.balancers } = parts);
  }

  get replicas(): Replica[] {
    return this.parts.replicas;
  }

  get gateway(): Replica {
    return this.parts.gateway;
  }

  static async start(root: string | undefined): Promise<Fleet> {
    const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
    const database = await testDatabase();
    const env = { ENTENTE_PERSONAL_KEYS: personalKeysFile(), ENTENTE_DATABASE_URL: database.url, ENTENTE_NATS_URL: stack.natsUrl, ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '2500', ENTENTE_ALERTING_WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' };
    const replicas = await Promise.all([...OWNERS, ...OWNERS].map((service) => Replica.start({ stack, service, env, root })));
    const over = (service: Owner): Promise<Balancer> => Balancer.over(replicas.filter((one) => one.service === service));
    const balancers = { ingest: await over('ingest'), timeline: await over('timeline'), alerting: await over('alerting') };
    const urls = Object.fromEntries(OWNERS.map((owner) => [`ENTENTE_GATEWAY_${owner.toUpperCase()}_URL`, balancers[owner].url]));
    const doors = { ...env, ...urls };
    const gateway = await Replica.start({ stack, service: 'gateway', env: doors, root });
    const link = await connectNats({ url: stack.natsUrl, name: 'rolling' });
    closeAfterFile(() => link.close());
    await eventually(async () => (await fetch(`${gateway.url}/v1/timelines`)).ok, { timeoutMs: 60_000, describe: 'the view' });
    return new Fleet({ replicas: [...replicas, gateway], stack, database, env: doors, balancers, gateway, link, hook: await hookCounter() });
  }

  async rule(): Promise<void> {
    const response = await post(`${this.gateway.url}/v1/rules`, { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}', webhook: this.parts.hook.url });
    if (!response.ok) throw new Error(`the rule was refused: ${await response.text()}`);
    await eventually(() => this.parts.link.manager.streams.info(STREAMS.inbox), { describe: 'the inbox' });
  }

  /** Whoever has just started takes long for his first answers: asks each until he is quick. @returns how many claims that made */
  async warm(): Promise<number> {
    const { ingest, timeline } = this.balancers;
    const doors = [this.gateway.url, ingest.next(), ingest.next(), this.gateway.url];
    for (const [index, door] of doors.entries()) {
      await untilQuick(() => post(`${door}/v1/claims`, claimBody(2_000_000 + index)));
      await untilQuick(() => fetch(`${index === 0 ? door : timeline.next()}/v1/timelines?limit=10`));
    }
    return doors.length;
  }

  async submit(index: number): Promise<Response> {
    await this.parts.link.jetstream.publish('inbox.claim.rolling', JSON.stringify(claimBody(index)), { msgID: `rolling-${index}` });
    return new Response();
  }

  /** Ends the oldest replica of a service; first another joins, when it is to be replaced. */
  async turn(owner: Owner, replace: boolean): Promise<ReplicaEnd> {
    const balancer = this.balancers[owner];
    const { oldest } = balancer;
    if (oldest === undefined) throw new Error(`no replica of ${owner} runs`);
    if (replace) balancer.add(await this.another(owner));
    const end = await this.end(oldest);
    balancer.remove(oldest);
    return end;
  }

  private async another(service: ServiceName): Promise<Replica> {
    const { stack, env } = this.parts;
    const replica = await Replica.start({ stack, service, env });
    this.replicas.push(replica);
    return replica;
  }

  /** As docs/operations/upgrade.md says: migrations first, then the gateway; the services follow in their turns. */
  async upgrade(): Promise<void> {
    const { code, stderr } = await entente(['migrate', '--database', this.database.url]);
    if (code !== 0) throw new Error(`entente migrate ended with ${String(code)}: ${stderr}`);
    const before = this.gateway;
    this.parts.gateway = await this.another('gateway');
    await this.end(before);
  }

  /** One of an earlier release may cut what is on its way to it: its clients send that again. */
  private end(replica: Replica): Promise<ReplicaEnd> {
    return replica.root === checkoutRoot() ? replica.terminate() : this.resender.during(() => replica.terminate());
  }

  /** What is there when all that was sent has arrived everywhere. */
  async outcome(expected: number): Promise<Pick<RollingResult, 'redelivered' | 'stored' | 'matching' | 'alerted' | 'told'>> {
    const limit = { timeoutMs: 300_000, everyMs: 250 };
    const log = await eventually(async () => {
      const events = await readLog(this.database.url);
      if (claimsOf(events).length < expected) throw new Error(`${claimsOf(events).length} of ${expected} claims are stored`);
      return events;
    }, { ...limit, describe: 'all claims' });
    const { num_redelivered: pending, delivered } = await eventually(async () => {
      const info = await this.parts.link.manager.consumers.info(STREAMS.inbox, 'ingest');
      return info.num_pending + info.num_ack_pending === 0 && info;
    }, { ...limit, describe: 'an empty inbox' });
    const redelivered = pending + delivered.consumer_seq - delivered.stream_seq;
    const matching = [...foldLog(log).values()].filter(({ actors }) => actors.some(({ id }) => id === 'MAR')).map(({ id }) => id);
    await eventually(async () => {
      const [told, published] = [this.parts.hook.developments.length, await this.alertsPublished()];
      if (told < matching.length || published < matching.length) throw new Error(`${told} told, ${published} published`);
      return true;
    }, { ...limit, describe: `${matching.length} alerts` });
    return { redelivered, stored: claimsOf(log), matching, alerted: await this.published(), told: this.parts.hook.developments };
  }

  private async alertsPublished(): Promise<number> {
    return (await lastMessage(this.parts.link, STREAMS.alerts))?.lastSequence ?? 0;
  }

  /** The developments of all messages in `ALERTS`. */
  private async published(): Promise<string[]> {
    const tail = await lastMessage(this.parts.link, STREAMS.alerts);
    const found: string[] = [];
    for (let sequence = 1; sequence <= (tail?.lastSequence ?? 0); sequence += 1) {
      const message = await this.parts.link.manager.streams.getMessage(STREAMS.alerts, { seq: sequence });
      found.push(developmentIn(message?.string() ?? ''));
    }
    return found;
  }
}

function claimsOf(events: Awaited<ReturnType<typeof readLog>>): string[] {
  return events.filter(({ type }) => type === 'procurement.reported').map(({ data }) => (data as { claim: { id: string } }).claim.id);
}

function developmentIn(text: string): string {
  return (JSON.parse(text) as { data: { development: string } }).data.development;
}
