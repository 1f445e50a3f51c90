import { Inject, Injectable } from '@nestjs/common';
import type { BadRow, GoodRow, ImportPlace } from '@entente/connectors';
import { newEvent } from '@entente/domain';
import { canonicalJson, sha256Hex } from '@entente/event-store';
import { DataSource } from 'typeorm';
import { CommandRunner } from '../../commands/command.runner.js';
import { ImportFileTable } from '../files/import-file.table.js';
import type { Counts, Finished, ImportFormat, ImportRun, RefusedRow, Transaction } from '../import-format.js';
import { ImportFormats } from '../import-formats.js';
import { ImportStopped } from '../import.errors.js';
import { BadRowTable } from '../quarantine/bad-row.table.js';
import { WorkClock } from './import-clock.js';
import { importedFile, type ImportJob } from './import-job.js';
import { ImportJobTable, type Portion } from './import-job.table.js';

export const RUNNER_TOOLS = Symbol('RUNNER_TOOLS');

/** A job in the hands of one worker. */
export interface HeldJob {
  readonly job: ImportJob;
  readonly lease: string;
  readonly signal: AbortSignal;
}

/** Bad rows in memory at most before they are written, whatever the good ones do. */
const MOST_BAD = 500;

/**
 * Works on one job from the place it got to. Guarantees: rows, quarantine, counts and the place to go on from commit
 * together, and only while the lease is ours; so a job goes on after a kill as if there had been none.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: ImportJobTable,
    private readonly files: ImportFileTable,
    private readonly badRows: BadRowTable,
    @Inject(RUNNER_TOOLS) private readonly tools: RunnerTools,
  ) {}

  /** @throws ImportStopped when it was asked to stop */
  async run(held: HeldJob): Promise<Finished> {
    const format = this.tools.formats.named(held.job.format);
    if (held.job.stage === 'reading') await this.read(held, format);
    const finished = (await format.finish?.(this.runOf(held))) ?? {};
    const { counts } = finished;
    if (counts !== undefined) await this.advance(held, { counts, workedMs: 0 });
    if (!held.job.dryRun) await this.recordCompletion(held.job.id);
    return finished;
  }

  /** Lets a format clean up after a job that ends without being finished. */
  async abandon(job: ImportJob): Promise<void> {
    const format = this.tools.formats.named(job.format);
    if (format.abandon === undefined) return;
    await this.database.transaction(async (manager) => format.abandon?.(importedFile(job), transactionOf(manager)));
  }

  private async read(held: HeldJob, format: ImportFormat): Promise<void> {
    const { job } = held;
    const clock = new WorkClock();
    let batch = new Batch(job.next);
    const bytes = this.files.read(job.file.sha256, job.next.byte);
    for await (const row of format.connector.rows(job.dialect, bytes, job.next)) {
      batch.take(row);
      if (batch.good.length < format.batchRows && batch.bad.length < MOST_BAD) continue;
      await this.store(held, format, batch, clock);
      batch = new Batch(batch.next);
    }
    if (batch.size > 0) await this.store(held, format, batch, clock);
    await this.advance(held, { next: { byte: job.file.bytes, row: batch.next.row }, workedMs: clock.lap() });
    await this.jobs.read(job.id, held.lease);
  }

  private async store(held: HeldJob, format: ImportFormat, batch: Batch, clock: WorkClock): Promise<void> {
    const { job } = held;
    const first = batch.good[0]?.row ?? batch.bad[0]?.row ?? 0;
    await this.committed(held, async (tx) => {
      const bad = [...batch.bad];
      const refuse = ({ row, text, next }: RefusedRow, problems: BadRow['problems']): void => void bad.push({ ok: false, row, text, next, problems });
      const counts = batch.good.length === 0 ? {} : await format.store({ file: importedFile(job), rows: batch.good, key: `import:${job.id}:${first}`, fixed: false, tx, refuse });
      await this.badRows.keep(tx, job.id, bad);
      return { next: batch.next, rows: batch.size, bad: bad.length, counts, workedMs: clock.lap() };
    });
  }

  private runOf(held: HeldJob): ImportRun {
    const clock = new WorkClock();
    return {
      file: importedFile(held.job),
      state: held.job.stage === 'reading' ? null : held.job.finishState,
      again: held.job.finishedBefore,
      signal: held.signal,
      checkpoint: ({ state, counts = {}, share }, work) =>
        this.committed(held, async (tx) => {
          await work?.(tx);
          return { finishState: state, finishShare: share, counts, workedMs: clock.lap() };
        }),
    };
  }

  private advance(held: HeldJob, portion: Portion): Promise<void> {
    return this.committed(held, async () => portion);
  }

  /** All or nothing of one portion; then hears whether to go on. */
  private async committed({ job, lease, signal }: HeldJob, work: (tx: Transaction) => Promise<Portion>): Promise<void> {
    if (signal.aborted) throw new ImportStopped('shutdown');
    await this.database.transaction(async (manager) => {
      const tx = transactionOf(manager);
      const portion = await work(tx);
      if (!(await this.jobs.advance(tx, job.id, lease, portion))) throw new ImportStopped('lost');
    });
    const wanted = await this.jobs.renew(job.id, lease, this.tools.leaseSeconds);
    if (wanted !== null) throw new ImportStopped(wanted);
  }

  /** The one line of provenance, in the log. */
  private async recordCompletion(id: string): Promise<void> {
    const job = await this.jobs.find(id);
    if (job === null) return;
    const counts: Counts = { good: job.rows - job.bad, bad: job.bad, ...job.counts };
    const file = { name: job.name, ...job.file };
    const data = { import: job.id, format: job.format, connector: job.connector, file, rows: job.rows, counts };
    const digest = sha256Hex(canonicalJson(data));
    const request = { principal: job.principal, correlation: job.correlation, key: `import:${job.id}:completed:${digest.slice(0, 16)}`, digest, explicit: false };
    await this.tools.commands.append(request, async (context) => ({
      writes: [{ stream: `import-${job.id}`, expected: 'any', events: [newEvent(context, 'import.completed', data)] }],
    }));
  }
}

export interface RunnerTools {
  readonly formats: ImportFormats;
  readonly commands: CommandRunner;
  readonly leaseSeconds: number;
}

/** Rows on their way to be stored together. */
class Batch {
  readonly good: GoodRow<unknown>[] = [];
  readonly bad: BadRow[] = [];

  constructor(public next: ImportPlace) {}

  get size(): number {
    return this.good.length + this.bad.length;
  }

  take(row: GoodRow<unknown> | BadRow): void {
    if (row.ok) this.good.push(row);
    else this.bad.push(row);
    this.next = row.next;
  }
}

/** TypeORM answers an UPDATE or DELETE with rows and their number: only the rows are of use here. */
export function transactionOf(manager: { query(sql: string, parameters?: unknown[]): Promise<unknown> }): Transaction {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const answer = (await manager.query(sql, [...parameters])) as Row[] | [Row[], number];
      return answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number' ? answer[0] : (answer as Row[]);
    },
  };
}
