import { OWNERS, type ServiceName } from './service-name.js';

/** What goes wrong, and for how long, milliseconds. `cut`: packets between a service and a server are dropped, nobody is told. */
export type Fault =
  | { readonly what: 'kill' | 'freeze'; readonly service: ServiceName; readonly forMs: number }
  | { readonly what: 'cut'; readonly service: ServiceName; readonly from: 'postgres' | 'broker'; readonly forMs: number }
  | { readonly what: (typeof SERVERS)[number]; readonly forMs: number };

export interface PlannedFault {
  /** Pause before it begins. */
  readonly afterMs: number;
  /** One, or two at once. */
  readonly faults: readonly Fault[];
}

const REPLICAS: readonly ServiceName[] = OWNERS.flatMap((owner) => [owner, `${owner}-2`] as const);
const SERVICES: readonly ServiceName[] = [...REPLICAS, 'gateway'];
const SERVERS = ['postgres-restarts', 'postgres-away', 'broker-restarts', 'broker-away', 'broker-wiped'] as const;
const TWO_AT_ONCE = 0.5;
/** Of those that are frozen, how many for longer than a lease lasts. */
const LONG = 0.25;

/** A sequence of faults that the seed decides: the same seed, the same faults in the same order. */
export function schedule(seed: number, steps: number): PlannedFault[] {
  const chance = mulberry32(seed);
  return Array.from({ length: steps }, () => {
    const afterMs = Math.floor(chance() * 1_200);
    const first = fault(chance);
    if (chance() >= TWO_AT_ONCE) return { afterMs, faults: [first] };
    let second = fault(chance);
    while (placeOf(second) === placeOf(first)) second = fault(chance);
    return { afterMs, faults: [first, second] };
  });
}

function fault(chance: () => number): Fault {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const forMs = 200 + Math.floor(chance() * 2_000);
  const kind = chance();
  if (kind < 0.3) return { what: 'kill', service: pick(SERVICES), forMs };
  if (kind < 0.5) return { what: 'freeze', service: pick(SERVICES), forMs: chance() < LONG ? 5_000 + 4 * forMs : forMs };
  if (kind < 0.65) return { what: 'cut', service: pick(REPLICAS), from: pick(['postgres', 'broker']), forMs: 2 * forMs };
  return { what: pick(SERVERS), forMs };
}

/** Where it happens: two at once happen in two places, since what is away can't be restarted too. */
function placeOf(one: Fault): string {
  return 'service' in one ? one.service : (one.what.split('-')[0] ?? '');
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
