import { rmSync } from 'node:fs';
import { endProcess } from '../process/end-process.js';
import { endLeftovers } from '../process/leftovers.js';
import type { WatchdogOrder, WatchedProcess } from './watchdog.protocol.js';

/** What a watchdog has been told so far. */
export interface Charge {
  readonly processes: Map<number, WatchedProcess>;
  readonly folders: Set<string>;
  readonly paths: Set<string>;
}

export function emptyCharge(): Charge {
  return { processes: new Map(), folders: new Set(), paths: new Set() };
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
    case 'keep':
      charge.paths.delete(order.path);
      charge.folders.delete(order.path);
      return;
  }
}

/** Ends everything in charge, services before servers, then removes the paths. Nothing in charge: does nothing. */
export async function cleanUp(charge: Charge): Promise<void> {
  const watched = [...charge.processes.values()];
  for (const order of [...new Set(watched.map((one) => one.order))].sort((a, b) => a - b)) {
    await Promise.all(watched.filter((one) => one.order === order).map((one) => endProcess(one, one.steps)));
  }
  // The owner may have been killed between starting a process and telling us its number.
  for (const folder of charge.folders) await endLeftovers(folder);
  for (const path of charge.paths) rmSync(path, { recursive: true, force: true });
}
