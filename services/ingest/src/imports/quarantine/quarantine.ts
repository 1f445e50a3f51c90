import { Injectable } from '@nestjs/common';
import type { GoodRow, ImportRow } from '@entente/connectors';
import { sha256Hex } from '@entente/event-store';
import { DataSource } from 'typeorm';
import type { Caller } from '../../commands/command.request.js';
import { ImportFormats } from '../import-formats.js';
import { ImportStateError, UnknownImportError } from '../import.errors.js';
import { importedFile, type ImportJob } from '../jobs/import-job.js';
import { ImportJobTable } from '../jobs/import-job.table.js';
import { transactionOf } from '../jobs/import.runner.js';
import { ImportWorker } from '../jobs/import.worker.js';
import { BadRowTable, type KeptBadRow } from './bad-row.table.js';

/** What became of rows that were tried again. */
export interface Retried {
  readonly fixed: number;
  /** Rows that still can't be read, at most a hundred of them. */
  readonly still: readonly { readonly row: number; readonly problems: KeptBadRow['problems'] }[];
  readonly stillCount: number;
}

const AT_ONCE = 500;
const MOST_TOLD = 100;

/** Rows in quarantine: tried again as they were or as somebody mended them, or discarded. */
@Injectable()
export class Quarantine {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: ImportJobTable,
    private readonly badRows: BadRowTable,
    private readonly formats: ImportFormats,
    private readonly worker: ImportWorker,
  ) {}

  /** @param text the row as it should read; null for as it was */
  async retry(id: string, number: number, text: string | null, caller: Caller): Promise<Retried> {
    const job = await this.settled(id);
    const kept = await this.badRows.find(id, number);
    if (kept === null) throw new UnknownImportError('row', `${number} in import ${id}`);
    if (kept.state === 'fixed') throw new ImportStateError(id, `done with row ${number}, which was fixed`, 'mended again');
    const retried = await this.take(job, [{ kept, text: text ?? kept.text }], caller);
    if (retried.fixed > 0) await this.finishAnew(job);
    return retried;
  }

  /** Every row that waits, as it was: after an upgrade that reads more. */
  async retryAll(id: string, caller: Caller): Promise<Retried> {
    const job = await this.settled(id);
    let all: Retried = { fixed: 0, still: [], stillCount: 0 };
    for (let after = 0; ; ) {
      const rows = await this.badRows.list(id, { after, limit: AT_ONCE, state: 'waiting' });
      const last = rows.at(-1);
      if (last === undefined) break;
      const { fixed, still, stillCount } = await this.take(job, rows.map((kept) => ({ kept, text: kept.text })), caller);
      all = { fixed: all.fixed + fixed, still: [...all.still, ...still].slice(0, MOST_TOLD), stillCount: all.stillCount + stillCount };
      after = last.row;
    }
    if (all.fixed > 0) await this.finishAnew(job);
    return all;
  }

  async discard(id: string, number: number, reason: string, caller: Caller): Promise<KeptBadRow> {
    const job = await this.settled(id);
    const kept = await this.badRows.find(id, number);
    if (kept === null) throw new UnknownImportError('row', `${number} in import ${id}`);
    if (kept.state === 'fixed') throw new ImportStateError(id, `done with row ${number}, which was fixed`, 'discarded');
    await this.database.transaction((manager) =>
      this.badRows.settle(transactionOf(manager), id, number, { state: 'discarded', text: null, reason, by: caller.principal.id }),
    );
    // What an unreadable row may have said no longer holds back what is missing.
    await this.finishAnew(job);
    return (await this.badRows.find(id, number)) ?? kept;
  }

  private async settled(id: string): Promise<ImportJob> {
    const job = await this.jobs.find(id);
    if (job === null) throw new UnknownImportError('import', id);
    if (!['completed', 'paused'].includes(job.state) || job.dryRun) {
      throw new ImportStateError(id, job.dryRun ? 'a dry run' : job.state, 'mended row by row; wait until it is completed, or pause it');
    }
    return job;
  }

  private async take(job: ImportJob, rows: readonly { kept: KeptBadRow; text: string }[], caller: Caller): Promise<Retried> {
    const format = this.formats.named(job.format);
    const read = rows.map(({ kept, text }) => ({ kept, text, row: format.connector.row(job.dialect, text, kept.row) }));
    const good = read.filter((one): one is typeof one & { row: GoodRow<unknown> } => one.row.ok);
    const refused = new Map<number, KeptBadRow['problems']>();
    if (good.length > 0) {
      await this.database.transaction(async (manager) => {
        const tx = transactionOf(manager);
        const first = good[0];
        const key = `import:${job.id}:fixed:${first?.kept.row}:${sha256Hex(good.map(({ text }) => text).join('\n')).slice(0, 16)}`;
        const file = { ...importedFile(job), caller: { ...caller, idempotencyKey: null } };
        await format.store({ file, rows: good.map(({ row }) => row), key, fixed: true, tx, refuse: ({ row }, problems) => void refused.set(row, problems) });
        for (const { kept, text } of good) if (!refused.has(kept.row)) await this.badRows.settle(tx, job.id, kept.row, { state: 'fixed', text, reason: null, by: caller.principal.id });
      });
    }
    const still = read.flatMap(({ kept, row }) => (row.ok && !refused.has(kept.row) ? [] : [{ row: kept.row, problems: refused.get(kept.row) ?? problemsOf(row) }]));
    return { fixed: good.length - refused.size, still: still.slice(0, MOST_TOLD), stillCount: still.length };
  }

  private async finishAnew(job: ImportJob): Promise<void> {
    if (this.formats.named(job.format).finish === undefined) return;
    if (await this.jobs.resume(job.id, ['completed'], true)) this.worker.wake();
  }
}

function problemsOf(row: ImportRow<unknown>): KeptBadRow['problems'] {
  return row.ok ? [] : row.problems;
}
