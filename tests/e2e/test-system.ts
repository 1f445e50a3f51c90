import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ApiClient, runSystem, type RunningSystem } from '@entente/cli';
import type { RecordedEvent } from '@entente/contracts';
import { PersonalKeys, openedEvent } from '@entente/event-store';
import { closeAfterFile, runServers } from '@entente/testing';

/** All systems of a file share their keys: one may stand on the database of another. */
const keys = join(mkdtempSync(join(tmpdir(), 'entente-keys-')), 'personal.json');
const opening = PersonalKeys.create(keys);
closeAfterFile(() => Promise.resolve(rmSync(dirname(keys), { recursive: true, force: true })));

export interface TestSystem {
  readonly system: RunningSystem;
  readonly api: ApiClient;
}

/** All services as processes of their own, with a database on the run's PostgreSQL and a nats-server of the file's own, or on those named. */
export async function testSystem(env: Readonly<Record<string, string>> = {}, on: { database?: string; natsUrl?: string } = {}): Promise<TestSystem> {
  const { databaseUrl } = runServers();
  const system = await runSystem({
    kind: 'demo',
    onProgress: () => undefined,
    servers: { databaseUrl, natsUrl: on.natsUrl ?? null, durable: false },
    env: { ENTENTE_PERSONAL_KEYS: keys, ...env },
    ...(on.database === undefined ? {} : { database: on.database }),
  });
  closeAfterFile(() => system.stop());
  return { system, api: new ApiClient({ url: system.gatewayUrl, token: null }) };
}

/** Events of a system's log as its services read them: personal fields in plain. */
export function inPlain(log: readonly RecordedEvent[]): RecordedEvent[] {
  return log.map((event) => openedEvent(event, opening));
}
