import type { ServiceName } from './service-name.js';

/** What goes wrong, and for how long, milliseconds. */
export type Fault =
  | { readonly what: 'kill' | 'freeze'; readonly service: ServiceName; readonly forMs: number }
  | { readonly what: 'postgres-restarts' | 'postgres-away' | 'broker-restarts' | 'broker-away' | 'broker-wiped'; readonly forMs: number };

export interface PlannedFault {
  /** Pause before it begins. */
  readonly afterMs: number;
  readonly fault: Fault;
}

const SERVICES: readonly ServiceName[] = ['ingest', 'timeline', 'alerting', 'gateway'];
const SERVERS = ['postgres-restarts', 'postgres-away', 'broker-restarts', 'broker-away', 'broker-wiped'] as const;

/** A sequence of faults that the seed decides: the same seed, the same faults in the same order. */
export function schedule(seed: number, faults: number): PlannedFault[] {
  const chance = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  return Array.from({ length: faults }, () => {
    const afterMs = Math.floor(chance() * 1_200);
    const forMs = 200 + Math.floor(chance() * 2_000);
    const fault: Fault = chance() < 0.5 ? { what: chance() < 0.6 ? 'kill' : 'freeze', service: pick(SERVICES), forMs } : { what: pick(SERVERS), forMs };
    return { afterMs, fault };
  });
}

/** A small generator of numbers in [0, 1) with a seed; good enough to choose faults. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
