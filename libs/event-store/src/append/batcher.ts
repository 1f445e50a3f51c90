import { EventStoreClosedError } from '../store/event-store.errors.js';
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
      const head = highest(results);
      if (head > 0n) this.committed(head);
    }
    this.#running = null;
  }
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
