import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '@entente/stack';
import type { Fault, PlannedFault } from './schedule.js';
import type { Struck } from './second-replicas.js';
import type { Wire } from './wire.js';

/** The wires of each service to its servers. */
export type Wires = Readonly<Record<string, { readonly postgres: Wire; readonly broker: Wire }>>;

/** What faults happen to. */
export interface Target {
  readonly stack: Stack;
  readonly services: readonly Struck[];
}

/** Lets the faults happen to a running system, one after the other; when it resolves everything runs again. */
export async function inflict(system: Target, wires: Wires, plan: readonly PlannedFault[]): Promise<void> {
  for (const { afterMs, faults } of plan) {
    await sleep(afterMs);
    await Promise.all(faults.map((fault) => happen(system, wires, fault)));
  }
}

async function happen(system: Target, wires: Wires, fault: Fault): Promise<void> {
  const { stack } = system;
  switch (fault.what) {
    case 'kill':
      return processOf(system, fault.service).kill('SIGKILL');
    case 'freeze':
      return freeze(processOf(system, fault.service), fault.forMs);
    case 'cut':
      return cut(wires[fault.service]?.[fault.from], fault.forMs);
    case 'postgres-restarts':
      return stack.restartPostgres('immediate');
    case 'postgres-away':
      await stack.stopPostgres('immediate');
      await sleep(fault.forMs);
      return stack.startPostgres();
    case 'broker-restarts':
      return stack.restartNats('crash');
    case 'broker-away':
    case 'broker-wiped':
      await stack.stopNats('crash');
      if (fault.what === 'broker-wiped') stack.wipeNats();
      await sleep(fault.forMs);
      return stack.startNats();
  }
}

type Process = Struck['process'];

function processOf({ services }: Target, name: string): Process {
  const service = services.find((one) => one.name === name);
  if (service === undefined) throw new Error(`no service ${name} runs`);
  return service.process;
}

async function cut(wire: Wire | undefined, forMs: number): Promise<void> {
  wire?.cut();
  await sleep(forMs);
  wire?.mend();
}

async function freeze(process: Process, forMs: number): Promise<void> {
  process.kill('SIGSTOP');
  await sleep(forMs);
  process.kill('SIGCONT');
}
