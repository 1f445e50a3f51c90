import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool } from 'pg';
import { databaseTrouble } from '../postgres/database-trouble.js';
import { lockHolders } from '../postgres/lock-holders.js';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';
import { EventStoreUnavailableError, StoredRowError } from '../store/event-store.errors.js';
import { type AppendAnswer } from '../store/event-store.port.js';
import { appendAnswers } from './append.answers.js';
import { appendFailure } from './append.failure.js';
import { appendParameters } from './append.parameters.js';
import { type PreparedCommand } from './prepared-command.js';

export interface SendOptions {
  /** Milliseconds after which an answer no longer counts on coming. */
  readonly answerTimeout: number;
  /** Milliseconds during which a batch of unknown outcome is run again. */
  readonly retryFor: number;
}

/**
 * What came of one command: an answer, or why the caller has to be thrown at. `rerun`: an earlier run may have stored it,
 * so a duplicate may be our own.
 */
export type SendResult = { readonly answer: AppendAnswer; readonly rerun?: boolean } | { readonly error: Error };

/**
 * Sends a batch until its outcome is known. The same batch is run again after a lost connection: the lane's lock and the
 * command keys make the second run see what the first one did.
 */
export class BatchSender {
  readonly #sql: string;

  constructor(
    private readonly pool: Pool,
    private readonly place: { readonly schema: string; readonly lane: string },
    private readonly options: SendOptions,
  ) {
    this.#sql = sqlFile('append.sql', place.schema);
  }

  async send(batch: readonly PreparedCommand[]): Promise<SendResult[]> {
    const deadline = performance.now() + this.options.retryFor;
    let maybeStored = false;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const rerun = maybeStored;
        return (await this.#call(batch)).map((answer) => ({ answer, rerun }));
      } catch (error) {
        const failure = appendFailure(error);
        if (failure === 'value') return this.#oneByOne(batch, error);
        if (failure === 'fault') return batch.map(() => ({ error: asError(error) }));
        maybeStored ||= failure === 'unknown';
        // Room comes back when somebody makes it: the caller shall hear of it now.
        if (failure === 'full' || (attempt > 0 && performance.now() >= deadline)) return this.#givenUp(batch, maybeStored, error);
        await sleep(Math.min(1_000, 20 * 2 ** attempt) * (0.5 + Math.random() / 2));
      }
    }
  }

  async #call(batch: readonly PreparedCommand[]): Promise<AppendAnswer[]> {
    const values = appendParameters(this.place.lane, batch);
    const rows = await rawQuery(this.pool, { text: this.#sql, values, timeout: this.options.answerTimeout });
    const json = rows[0]?.[0];
    if (typeof json !== 'string') throw new StoredRowError('append gave no answer: is the schema migrated?');
    return appendAnswers(batch, json);
  }

  async #givenUp(batch: readonly PreparedCommand[], maybeStored: boolean, cause: unknown): Promise<SendResult[]> {
    if (maybeStored) return batch.map(({ key }) => ({ answer: { outcome: 'unknown', commandKey: key } }));
    const trouble = databaseTrouble(cause) ?? 'away';
    const holders = trouble === 'locked' ? await lockHolders(this.pool, this.place.schema) : [];
    return batch.map(({ key }) => ({ error: new EventStoreUnavailableError(key, { trouble, holders, cause }) }));
  }

  async #oneByOne(batch: readonly PreparedCommand[], cause: unknown): Promise<SendResult[]> {
    if (batch.length === 1) return [{ answer: { outcome: 'rejected', reason: asError(cause).message } }];
    const results: SendResult[] = [];
    for (const command of batch) results.push(...(await this.send([command])));
    return results;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
