import { type DatabaseTrouble } from '../postgres/database-trouble.js';
import { EventStoreClosedError, EventStoreUnavailableError } from '../store/event-store.errors.js';
import { type AppendAnswer } from '../store/event-store.port.js';
import { pickBatch } from './batch.picker.js';
import { type BatchSender, type SendResult } from './batch.sender.js';
import { type PreparedCommand } from './prepared-command.js';

interface Waiting {
  readonly prepared: PreparedCommand;
  readonly settle: (result: SendResult) => void;
}

/**
 * Gathers commands while a batch is under way; an idle batcher sends at once. One batch at a time: the lane's lock lets
 * no second one run, and a batch that gathers behind the first grows with the load.
 */
export class Batcher {
  #queue: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(
    private readonly sender: BatchSender,
    private readonly committed: (head: bigint) => void,
  ) {}

  append(prepared: PreparedCommand): Promise<AppendAnswer> {
    if (this.#closed) return Promise.reject(new EventStoreClosedError());
    return new Promise((resolve, reject) => {
      const settle = (result: SendResult): void => {
        if ('answer' in result) resolve(result.answer);
        else reject(result.error);
      };
      this.#queue.push({ prepared, settle });
      this.#running ??= this.#run();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // Callers of the same tick go together, at no cost in time.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const { batch, rest } = pickBatch(this.#queue);
      this.#queue = rest;
      const results = await this.sender.send(batch.map((waiting) => waiting.prepared));
      for (const [index, waiting] of batch.entries()) {
        waiting.settle(results[index] ?? { error: new Error(`No result for command ${waiting.prepared.key}.`) });
      }
      const trouble = gaveUp(results);
      // Each would try as long again, in vain: it hears the same now. Nothing of it was sent.
      if (trouble !== null) for (const { prepared, settle } of this.#queue.splice(0)) settle({ error: new EventStoreUnavailableError(prepared.key, trouble) });
      const head = highest(results);
      if (head > 0n) this.committed(head);
    }
    this.#running = null;
  }
}

/** Why a batch was given up after trying for long; null when it was not. (A full disk says so at once.) */
function gaveUp(results: readonly SendResult[]): { readonly trouble: DatabaseTrouble; readonly holders?: readonly string[]; readonly cause?: unknown } | null {
  const [first] = results;
  if (first === undefined) return null;
  if ('answer' in first) return first.answer.outcome === 'unknown' ? { trouble: 'away' } : null;
  const { error } = first;
  return error instanceof EventStoreUnavailableError && error.trouble !== 'full' ? error : null;
}

/** Highest position this batch may have made visible. */
function highest(results: readonly SendResult[]): bigint {
  let head = 0n;
  for (const result of results) {
    if (!('answer' in result)) continue;
    const { answer, rerun } = result;
    const isNew = answer.outcome === 'appended' || (answer.outcome === 'duplicate' && rerun === true);
    if (isNew && answer.to > head) head = answer.to;
  }
  return head;
}
