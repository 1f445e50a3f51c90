import { ApiClient, runSystem, type RunningSystem } from '@entente/cli';
import type { ClaimReported, RecordedEvent } from '@entente/contracts';
import { STREAMS } from '@entente/contracts';
import { connectNats, lastMessage, messageAt, type NatsLink } from '@entente/messaging';
import { eventually } from '@entente/testing';
import { foldLog, readLog } from '../e2e/read-log.js';
import { personalKeysFile } from '../upgrade/personal-keys.js';
import { checkHistory } from './check-history.js';
import { runClients, type ClientsOptions } from './clients.js';
import type { Outcome } from './history.js';
import { inflict, type Wires } from './inflict.js';
import { schedule } from './schedule.js';
import { secondReplicas } from './second-replicas.js';
import { OWNERS, type ServiceName } from './service-name.js';
import { Wire } from './wire.js';

export interface ScheduleRun {
  readonly seed: number;
  readonly faults: number;
  readonly clients: ClientsOptions;
}

export interface ScheduleResult {
  /** Promises that were broken; none in the best of worlds. */
  readonly broken: readonly string[];
  readonly acknowledged: number;
  /** From the last fault's end and the last answer until view, alerts and public stream had caught up, milliseconds. */
  readonly caughtUpMs: number;
}

const RULE = { name: 'Moroccan orders', filter: 'kind == "procurement" && "MAR" in actors', topic: '{kind}.{pair}' };
interface StatusView {
  readonly alerting: { readonly feed: { readonly lag: { readonly events: number } } };
  readonly ingest: { readonly streams: readonly { readonly stream: string; readonly position: string }[] | null };
}

/**
 * Runs a whole system of its own, two replicas of each service but the gateway, through a schedule of faults under load, and
 * checks what came of it.
 */
export async function runSchedule({ seed, faults, clients }: ScheduleRun): Promise<ScheduleResult> {
  const wires: Record<string, { postgres: Wire; broker: Wire }> = {};
  let envs: Environments = () => ({});
  const env = async (servers: Servers): Promise<Record<string, string>> => (envs = await wired(wires, servers))();
  const system = await runSystem({ kind: 'demo', onProgress: () => undefined, servers: { durable: true }, env });
  try {
    const services = [...system.services, ...(await secondReplicas(system.stack, envs))];
    const api = new ApiClient({ url: system.gatewayUrl, token: null });
    await api.send('POST', '/v1/rules', RULE);
    const [history] = await Promise.all([runClients(api, clients), inflict({ stack: system.stack, services }, wires, schedule(seed, faults))]);
    const begin = performance.now();
    const outcome = await whenQuiet(system, api);
    const caughtUpMs = Math.round(performance.now() - begin);
    const acknowledged = history.writes.filter(({ answer }) => answer !== null).length;
    return { broken: checkHistory(history, outcome), acknowledged, caughtUpMs };
  } finally {
    await system.stop();
    await Promise.all(Object.values(wires).flatMap(({ postgres, broker }) => [postgres.close(), broker.close()]));
  }
}

interface Servers {
  readonly databaseUrl: string;
  readonly natsUrl: string;
}

/** The environment of one replica, or without a name that of the first of each service. */
type Environments = (name?: ServiceName) => Record<string, string>;

/** Each replica reaches its servers by wires of its own, and gives up on a silent database sooner than by default. */
async function wired(wires: Record<string, Wires[string]>, { databaseUrl, natsUrl }: Servers): Promise<Environments> {
  const keys = personalKeysFile();
  for (const name of OWNERS.flatMap((owner) => [owner, `${owner}-2`])) wires[name] = { postgres: await Wire.to(databaseUrl), broker: await Wire.to(natsUrl) };
  return (one) => {
    const env: Record<string, string> = { ENTENTE_DATABASE_ANSWER_MS: '3000', ENTENTE_PERSONAL_KEYS: keys };
    for (const owner of OWNERS) {
      const { postgres, broker } = wires[one ?? owner] ?? {};
      env[`ENTENTE_${owner.toUpperCase()}_DATABASE_URL`] = postgres?.url ?? '';
      env[`ENTENTE_${owner.toUpperCase()}_NATS_URL`] = broker?.url ?? '';
    }
    return env;
  };
}

async function whenQuiet(system: RunningSystem, api: ApiClient): Promise<Outcome> {
  const limit = { timeoutMs: 90_000, everyMs: 250, describe: 'view, alerts and public stream to catch up' };
  const log = await eventually(() => readLog(system.databaseUrl), limit);
  const end = `main-${log.length}`;
  const shown = await eventually(async () => {
    const items = await pages<{ id: string }>(api, '/v1/timelines', { waitFor: end });
    if (items.length < foldLog(log).size) throw new Error(`the view shows ${items.length}`);
    return items;
  }, limit);
  await eventually(async () => {
    const { alerting, ingest } = await api.get<StatusView>('/v1/status');
    const behind = ingest.streams?.filter(({ position }) => position !== end) ?? [end];
    if (alerting.feed.lag.events > 0 || behind.length > 0) throw new Error('not caught up');
  }, limit);
  const folded = [...foldLog(log).values()];
  const alerts = await eventually(() => pages<{ development: string }>(api, '/v1/alerts', {}), limit);
  return {
    log: log.map(logLine),
    shown: shown.map(({ id }) => id),
    folded: folded.map(({ id }) => id),
    alerted: alerts.map(({ development }) => development),
    matching: folded.filter(({ actors }) => actors.some(({ id }) => id === 'MAR')).map(({ id }) => id),
    // A broker that was wiped last of all may be found empty before its relay has.
    relayed: await eventually(async () => {
      const there = await relayed(system.natsUrl);
      if (there.length < log.length) throw new Error(`${there.length} of ${log.length} events are in the public stream`);
      return there;
    }, limit),
    published: await eventually(async () => {
      const told = await published(system.natsUrl);
      if (told.length < alerts.length) throw new Error(`${told.length} of ${alerts.length} alerts are published`);
      return told;
    }, limit),
  };
}

function logLine({ position, id, stream, streamVersion, recordedAt, type, data }: RecordedEvent): Outcome['log'][number] {
  const claim = type.endsWith('.reported') ? (data as ClaimReported).claim.id : null;
  return { position, id, stream, streamVersion, recordedAt, claim };
}

/** Ids of the events in `EVENTS`, each (epoch, position) once, as a subscriber counts them. */
async function relayed(natsUrl: string): Promise<string[]> {
  const link = await connectNats({ url: natsUrl, name: 'chaos' });
  try {
    const tail = await lastMessage(link, STREAMS.events);
    const seen = new Map<string, string>();
    for (let from = tail?.firstSequence ?? 1; from <= (tail?.lastSequence ?? 0); from += 200) {
      for (const [identity, id] of await identities(link, from, Math.min(from + 199, tail?.lastSequence ?? 0))) seen.set(identity, id);
    }
    return [...seen.values()];
  } finally {
    await link.close();
  }
}

/** The development of each message in `ALERTS`, in its order: nobody may be told twice. */
async function published(natsUrl: string): Promise<string[]> {
  const link = await connectNats({ url: natsUrl, name: 'chaos' });
  try {
    const tail = await lastMessage(link, STREAMS.alerts);
    const found: string[] = [];
    for (let sequence = tail?.firstSequence ?? 1; sequence <= (tail?.lastSequence ?? 0); sequence += 1) {
      const message = await link.manager.streams.getMessage(STREAMS.alerts, { seq: sequence });
      if (message !== null) found.push(message.json<{ data: { development: string } }>().data.development);
    }
    return found;
  } finally {
    await link.close();
  }
}

async function identities(link: NatsLink, from: number, upTo: number): Promise<[string, string][]> {
  const messages = await Promise.all(Array.from({ length: upTo - from + 1 }, (_, index) => messageAt(link, STREAMS.events, from + index)));
  return messages.flatMap((message) => {
    const [, id] = (message?.header('Nats-Msg-Id') ?? '').split(':');
    return message === null || id === undefined ? [] : [[`${message.header('Entente-Epoch')}/${message.header('Entente-Position')}`, id] as [string, string]];
  });
}

async function pages<Row>(api: ApiClient, path: string, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.get<{ items: Row[]; next: string | null }>(path, { limit: '200', ...(cursor === undefined ? query : { cursor }) });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
