import { rmSync } from 'node:fs';
import { endProcess } from '../process/end-process.js';
import { endLeftovers } from '../process/leftovers.js';
import type { Belongings } from '../stack/belongings.js';
import type { WatchdogOrder, WatchedProcess } from './watchdog.protocol.js';

/** What a watchdog has been told so far. */
export interface Charge {
  readonly processes: Map<number, WatchedProcess>;
  readonly folders: Set<string>;
  readonly paths: Set<string>;
  readonly belongings: Belongings[];
}

export function emptyCharge(): Charge {
  return { processes: new Map(), folders: new Set(), paths: new Set(), belongings: [] };
}

export function note(charge: Charge, order: WatchdogOrder): void {
  switch (order.op) {
    case 'watch':
      charge.processes.set(order.process.pid, order.process);
      return;
    case 'forget':
      charge.processes.delete(order.pid);
      return;
    case 'sweep':
      charge.folders.add(order.path);
      return;
    case 'remove':
      charge.paths.add(order.path);
      return;
    case 'release':
      charge.belongings.push(order.belongings);
      return;
  }
}

/**
 * Ends everything in charge, services before servers, then removes the rest. One thing that resists does not keep the
 * others alive: all get their turn, then the first failure is thrown.
 */
export async function cleanUp(charge: Charge): Promise<void> {
  const failures: unknown[] = [];
  const attempt = (work: () => unknown): Promise<void> => Promise.resolve().then(work).then(() => undefined, (error: unknown) => void failures.push(error));
  const watched = [...charge.processes.values()];
  for (const order of [...new Set(watched.map((one) => one.order))].sort((a, b) => a - b)) {
    await Promise.all(watched.filter((one) => one.order === order).map((one) => attempt(() => endProcess(one, one.steps))));
  }
  // The owner may have been killed between starting a process and telling us its number.
  for (const folder of charge.folders) await attempt(() => endLeftovers(folder));
  for (const path of charge.paths) await attempt(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  for (const belongings of charge.belongings) await attempt(() => release(belongings));
  if (failures.length > 0) throw failures[0];
}

/** Loaded only when needed: a watchdog that guards servers of our own stays small. */
async function release(belongings: Belongings): Promise<void> {
  const { removeBelongings } = await import('../stack/belongings.js');
  await removeBelongings(belongings);
}
