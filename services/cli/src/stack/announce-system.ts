import { writeStackState } from '@entente/stack';
import { CHECKOUT } from '../session.js';
import type { RunningSystem } from './run-system.js';

/** Tells other commands of this checkout where the system runs. @returns takes it back */
export async function announceSystem(kind: 'demo' | 'start', system: RunningSystem): Promise<() => Promise<void>> {
  return writeStackState({
    checkout: CHECKOUT,
    kind,
    gatewayUrl: system.gatewayUrl,
    databaseUrl: system.databaseUrl,
    natsUrl: system.natsUrl,
    services: Object.fromEntries(system.services.map(({ name, url }) => [name, url])),
  });
}
