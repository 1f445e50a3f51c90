import { Injectable } from '@nestjs/common';
import { sipriConnector, type ImportOptions, type SipriDialect, type SipriRecord } from '@entente/connectors';
import { EMPTY_SUMMARY, sumOf, type ReleaseSummary } from '@entente/domain';
import type { Counts, Finished, ImportBatch, ImportedFile, ImportFormat, ImportRun, ResolvedOptions, Transaction } from '../import-format.js';
import { PairReader, type ComparedRelease, type Portion } from './pair.reader.js';
import { planPair, type PairPlan } from './pair-plan.js';
import { RegisterApplier, type Applied } from './register.applier.js';
import { REGISTER } from './register.report.js';
import { RegisterTables } from './register.tables.js';
import { ReleaseStager, type StagedNow } from './release.stager.js';

/** How far the comparison has come. */
interface Progress {
  readonly after: string;
  readonly pairs: number;
  readonly total: number;
  readonly summary: ReleaseSummary;
  readonly effect: Effect;
}

/** What the import did to the log, or would do. */
interface Effect {
  readonly reported: number;
  readonly corrected: number;
  readonly retracted: number;
  readonly held: number;
}

const OPTIONS = ['generated', 'deliveries'];
const NO_EFFECT: Effect = { reported: 0, corrected: 0, retracted: 0, held: 0 };

/** SIPRI's trade register: rows are staged first, then all releases are compared pair by pair. */
@Injectable()
export class RegisterFormat implements ImportFormat<SipriRecord, SipriDialect> {
  readonly connector = sipriConnector;
  readonly batchRows = 1_000;

  constructor(
    private readonly tables: RegisterTables,
    private readonly stager: ReleaseStager,
    private readonly applier: RegisterApplier,
    private readonly pairs: PairReader,
  ) {}

  /** `generated` dates a release that doesn't say when it was made; `deliveries` makes claims of deliveries, too. */
  async resolveOptions(options: ImportOptions): Promise<ResolvedOptions> {
    const unknown = Object.keys(options).filter((name) => !OPTIONS.includes(name));
    const errors = unknown.map((name) => ({ pointer: `/${name}`, detail: `is not an option of the trade register; take ${OPTIONS.join(' or ')}` }));
    const { deliveries = 'false' } = options;
    if (!['true', 'false'].includes(deliveries)) errors.push({ pointer: '/deliveries', detail: 'must be true or false' });
    return errors.length > 0 ? { ok: false, errors } : { ok: true, options };
  }

  async store({ file, rows, fixed, tx }: ImportBatch<SipriRecord>): Promise<Counts> {
    const { releases, rows: table } = this.tables;
    await releases.begin(tx, file.import, REGISTER, file.dryRun);
    const units = rows.map(({ text }) => text.length + 1);
    let start = fixed ? 0 : await releases.extend(tx, file.import, units.reduce((sum, length) => sum + length, 0));
    const starts = units.map((length) => {
      start += length;
      return fixed ? -1 : start - length;
    });
    await table.add(tx, file.import, rows, starts);
    return fixed ? { fixed: rows.length } : {};
  }

  async finish(run: ImportRun): Promise<Finished> {
    const staged = await this.stager.stage(run);
    if (staged.repeats !== null) {
      return { summary: { repeats: staged.repeats, ...shown(staged, EMPTY_SUMMARY, NO_EFFECT), unreadable: await this.unreadable(run.file.import) } };
    }
    const releases = await this.stager.compared(run.file);
    const progress = await this.compare(run, releases);
    if (run.file.dryRun) await run.checkpoint({ state: progress, share: 1 }, (tx) => this.discard(run.file.import, tx));
    const { new: fresh, revised, cosmetic, vanishedInside, vanishedOutside } = progress.summary;
    const counts = { new: fresh, revised, cosmetic, vanishedInside, vanishedOutside, ...progress.effect };
    return { counts: run.again ? {} : counts, summary: { ...shown(staged, progress.summary, progress.effect), unreadable: await this.unreadable(run.file.import) } };
  }

  private async unreadable(id: string): Promise<{ count: number; rows: readonly object[] }> {
    const { count, rows } = await this.tables.badRows.waiting(id, 100);
    return { count, rows: rows.map(({ row, problems }) => ({ row, problems })) };
  }

  async abandon(file: ImportedFile, tx: Transaction): Promise<void> {
    // What is in the set of releases stays: parts of it are in the log. The next import of the register completes it.
    if (!(await this.tables.releases.isStaged(file.import))) await this.discard(file.import, tx);
  }

  private async compare(run: ImportRun, releases: readonly ComparedRelease[]): Promise<Progress> {
    const subject = releases.findIndex(({ import: id }) => id === run.file.import);
    const deliveries = run.file.options['deliveries'] === 'true';
    const begun = run.state as Partial<Progress> | null;
    let progress: Progress = begun?.after === undefined
      ? { after: '', pairs: 0, total: await this.tables.rows.pairs(releases.map(({ import: id }) => id)), summary: EMPTY_SUMMARY, effect: NO_EFFECT }
      : (begun as Progress);
    let applying: Promise<void> = Promise.resolve();
    for await (const portion of this.pairs.portions(REGISTER, releases, progress.after)) {
      // The database works on one portion while the next is planned.
      const plans = portion.pairs.map((pair) => planPair(pair, { register: REGISTER, releases, subject, deliveries }));
      await applying;
      applying = this.applied(run, plans, { portion, before: progress }).then((reached) => {
        progress = reached;
      });
      applying.catch(() => undefined);
    }
    await applying;
    return progress;
  }

  private async applied(run: ImportRun, plans: readonly PairPlan[], { portion, before }: { portion: Portion; before: Progress }): Promise<Progress> {
    const applied: Applied = run.file.dryRun ? foreseen(plans.flatMap(({ steps }) => steps)) : await this.applier.apply(plans, run.file);
    const reached: Progress = {
      after: portion.last,
      pairs: before.pairs + portion.pairs.length,
      total: before.total,
      summary: plans.reduce((sum, plan) => sumOf(sum, plan.summary), before.summary),
      effect: added(before.effect, applied),
    };
    const share = reached.pairs / Math.max(reached.total, 1);
    await run.checkpoint({ state: reached, share }, (tx) => this.tables.slots.keep(tx, REGISTER, applied.slots));
    return reached;
  }

  private async discard(id: string, tx: Transaction): Promise<void> {
    await this.tables.rows.drop(tx, id);
    await this.tables.releases.drop(tx, id);
  }
}

/** What a dry run would do; it tells the log nothing and remembers nothing. */
function foreseen(steps: readonly { readonly step: string }[]): Applied {
  const count = (step: string): number => steps.filter((one) => one.step === step).length;
  return { reported: count('report'), corrected: count('correct'), retracted: count('retract'), held: 0, slots: [] };
}

function added(first: Effect, second: Effect): Effect {
  return {
    reported: first.reported + second.reported,
    corrected: first.corrected + second.corrected,
    retracted: first.retracted + second.retracted,
    held: first.held + second.held,
  };
}

function shown({ generated, dating, label, holds, report }: StagedNow, summary: ReleaseSummary, effect: Effect): object {
  return { release: { generated, dating, label, report, holds }, ...summary, effect };
}
