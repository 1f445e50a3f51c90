import { setTimeout as sleep } from 'node:timers/promises';
import { closeAfterFile, eventually, privateStack, runServers, testDatabase } from '@entente/testing';
import { claimBody } from '../e2e/claims.js';
import { Replica, type ServiceName } from '../upgrade/replica.js';
import { post } from '../upgrade/steady-load.js';
import { countItems } from './count-items.js';
import { Wire } from './wire.js';

type Owner = 'ingest' | 'timeline' | 'alerting';
const OWNERS: readonly Owner[] = ['ingest', 'timeline', 'alerting'];

/** What somebody heard, and after how long. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly tookMs: number;
}

/** A system whose services reach PostgreSQL, NATS and each other by wires that can be cut. */
export class WiredSystem {
  private constructor(
    readonly databaseUrl: string,
    readonly services: Readonly<Record<ServiceName, Replica>>,
    readonly wires: { readonly postgres: readonly Wire[]; readonly nats: readonly Wire[]; readonly owners: readonly Wire[] },
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<WiredSystem> {
    const stack = await privateStack({ databaseUrl: runServers().databaseUrl });
    const { url } = await testDatabase();
    const postgres = await Promise.all(OWNERS.map(() => Wire.to(url)));
    const nats = await Promise.all(OWNERS.map(() => Wire.to(stack.natsUrl)));
    const common = { ENTENTE_LOG_LEVEL: 'warn', ENTENTE_SHUTDOWN_DELAY_MS: '0', ...env };
    const owners = await Promise.all(
      OWNERS.map((service, index) => Replica.start({ stack, service, env: { ...common, ENTENTE_DATABASE_URL: postgres[index]?.url ?? '', ENTENTE_NATS_URL: nats[index]?.url ?? '' } })),
    );
    const doors = await Promise.all(owners.map((owner) => Wire.to(owner.url)));
    const urls = Object.fromEntries(OWNERS.map((owner, index) => [`ENTENTE_GATEWAY_${owner.toUpperCase()}_URL`, doors[index]?.url ?? '']));
    const gateway = await Replica.start({ stack, service: 'gateway', env: { ...common, ...urls } });
    const [ingest, timeline, alerting] = owners as [Replica, Replica, Replica];
    const system = new WiredSystem(url, { ingest, timeline, alerting, gateway }, { postgres, nats, owners: doors });
    // Whatever is cut ends in vain attempts to say goodbye.
    closeAfterFile(async () => system.mend());
    await system.rule();
    return system;
  }

  mend(): void {
    for (const wire of Object.values(this.wires).flat()) wire.mend();
  }

  /** @param index names the claim; the same index may be sent again */
  async claim(index: number, to: ServiceName = 'ingest'): Promise<Heard> {
    return this.heard(() => post(`${this.services[to].url}/v1/claims`, claimBody(index)));
  }

  async ask(service: ServiceName, path: string): Promise<Heard> {
    return this.heard(() => fetch(this.services[service].url + path));
  }

  /** Resolves to the milliseconds until view, streams and alerts hold all of `claims`. */
  async caughtUp(claims: number): Promise<number> {
    const begin = performance.now();
    await eventually(
      async () => {
        const [view, ingest, alerting] = await Promise.all([this.json('timeline', '/v1/timeline/status'), this.json('ingest', '/v1/ingest/status'), this.json('alerting', '/v1/alerting/status')]);
        const lags = [view['lag'], ...((ingest['streams'] ?? [{ lagSeconds: 99, lagEvents: 0 }]) as { lagSeconds: number; lagEvents: string }[]).map(({ lagSeconds, lagEvents }) => ({ seconds: lagSeconds, events: lagEvents })), (alerting['feed'] as { lag: unknown }).lag] as { seconds: number; events: string | number }[];
        if (lags.some(({ seconds, events }) => seconds >= 1 || Number(events) > 0)) throw new Error(`behind: ${JSON.stringify(lags)}`);
        const list = (service: ServiceName, path: string): Promise<number> => countItems((one) => fetch(this.services[service].url + one), path);
        const [shown, alerts] = [await list('timeline', '/v1/timelines'), await list('alerting', '/v1/alerts')];
        if (shown !== claims || alerts !== claims) throw new Error(`${shown} shown, ${alerts} alerts`);
      },
      { timeoutMs: 90_000, everyMs: 100, describe: `${claims} claims everywhere` },
    );
    return Math.round(performance.now() - begin);
  }

  private async rule(): Promise<void> {
    await eventually(async () => (await post(`${this.services.alerting.url}/v1/rules`, { name: 'All orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}' })).ok);
    await eventually(async () => (await this.ask('timeline', '/v1/timelines')).status === 200);
  }

  private async heard(ask: () => Promise<Response>): Promise<Heard> {
    const begin = performance.now();
    const response = await ask();
    await response.arrayBuffer();
    return { status: response.status, type: response.headers.get('content-type') ?? '', tookMs: Math.round(performance.now() - begin) };
  }

  private async json(service: ServiceName, path: string): Promise<Record<string, unknown>> {
    const response = await fetch(this.services[service].url + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  }
}

/** Cuts wires for a while. */
export async function cutFor(wires: readonly Wire[], ms: number, meanwhile: () => Promise<void>): Promise<void> {
  for (const wire of wires) wire.cut();
  const over = sleep(ms);
  try {
    await meanwhile();
    await over;
  } finally {
    for (const wire of wires) wire.mend();
  }
}
