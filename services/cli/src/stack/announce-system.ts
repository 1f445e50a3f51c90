import { writeStackState } from '@entente/stack';
import type { RunningSystem } from './run-system.js';

/** Tells other commands of this checkout where the system runs. @returns takes it back */
export function announceSystem(kind: 'demo' | 'start', system: RunningSystem): () => void {
  const { gatewayUrl, databaseUrl, natsUrl, services } = system;
  const urls = Object.fromEntries(services.map(({ name, url }) => [name, url]));
  return writeStackState({ kind, pid: process.pid, startedAt: new Date().toISOString(), gatewayUrl, databaseUrl, natsUrl, services: urls });
}
