import { BATCH } from './append.limits.js';
import { type PreparedCommand } from './prepared-command.js';

/** How far into the queue a batch looks for commands that don't touch what it holds already. */
const WINDOW = 1_024;

export interface Picked<Item> {
  readonly batch: Item[];
  readonly rest: Item[];
}

/**
 * Picks the next batch from the front of a queue. A stream, a command key or an event id stands in it at most once; a
 * command that is passed over holds back all later ones that share something with it, so each stream keeps its order.
 */
export function pickBatch<Item extends { readonly prepared: PreparedCommand }>(queue: readonly Item[]): Picked<Item> {
  const claimed = new Set<string>();
  const batch: Item[] = [];
  const passed: Item[] = [];
  let bytes = 0;
  let index = 0;
  for (; index < queue.length && index < WINDOW && batch.length < BATCH.commands; index += 1) {
    const item = queue[index];
    if (item === undefined) break;
    const fits = batch.length === 0 || bytes + item.prepared.bytes <= BATCH.bytes;
    const free = claim(item.prepared, claimed);
    if (fits && free) {
      batch.push(item);
      bytes += item.prepared.bytes;
    } else {
      passed.push(item);
    }
  }
  return { batch, rest: [...passed, ...queue.slice(index)] };
}

/** Marks what a command touches; false when some of it was marked before. */
function claim(command: PreparedCommand, claimed: Set<string>): boolean {
  const before = claimed.size;
  let count = 1;
  claimed.add(`k ${command.key}`);
  for (const write of command.writes) {
    claimed.add(`s ${write.stream}`);
    count += 1 + write.events.length;
    for (const event of write.events) claimed.add(`e ${event.id}`);
  }
  return claimed.size - before === count;
}
