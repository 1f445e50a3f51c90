import { createInterface } from 'node:readline';
import { cleanUp, emptyCharge, note, type Charge } from './watchdog.charge.js';
import type { WatchdogOrder } from './watchdog.protocol.js';

/** A process of its own, out of reach of the terminal's Ctrl-C; its only input is the pipe from the owner. */
async function watch(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const charge: Charge = emptyCharge();
  for await (const line of createInterface({ input: process.stdin })) {
    const order = parse(line);
    if (order !== undefined) note(charge, order);
  }
  await cleanUp(charge);
}

/** The last line may be cut off where the owner was killed while writing. */
function parse(line: string): WatchdogOrder | undefined {
  try {
    return JSON.parse(line) as WatchdogOrder;
  } catch {
    return undefined;
  }
}

await watch();
