import { Injectable } from '@nestjs/common';
import { breaksOff, type SipriDialect } from '@entente/connectors';
import type { ReleaseHolds } from '@entente/contracts';
import { dayAfterRelease, isNarrow, newEvent, type ReleaseCoverage } from '@entente/domain';
import { CommandRunner } from '../../commands/command.runner.js';
import { StreamLoader } from '../../commands/stream.loader.js';
import { ImportFileTable } from '../files/import-file.table.js';
import type { ImportedFile, ImportRun } from '../import-format.js';
import { ImportRefusedError } from '../import.errors.js';
import type { ComparedRelease } from './pair.reader.js';
import { REGISTER, releaseReport } from './register.report.js';
import { RegisterTables } from './register.tables.js';
import type { ReleaseDating, StagedRelease } from './register-release.table.js';

/** A release as it stands after its rows were read. */
export interface StagedNow {
  readonly generated: string;
  readonly dating: ReleaseDating;
  readonly label: string | null;
  readonly report: string;
  readonly holds: ReleaseHolds;
  /** The import that brought the same release before, written otherwise. */
  readonly repeats: string | null;
}

/** Unreadable rows beyond this number: nobody can tell then what is missing from the release. */
const MOST_UNREADABLE = 1_000;
/** A release that holds less than this of what the one before has where it covers it, was cut: nothing is missing from it. */
const LEAST_SHARE = 0.9;
const FEW_ROWS = 50;

/** Makes a release of the rows that were read: its date, its text, what it covers, its place among the others. */
@Injectable()
export class ReleaseStager {
  constructor(
    private readonly tables: RegisterTables,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly files: ImportFileTable,
  ) {}

  async stage(run: ImportRun): Promise<StagedNow> {
    const { file } = run;
    const dialect = file.dialect as SipriDialect;
    const { releases, rows } = this.tables;
    const coverage = await this.measured(file);
    const { generated, dating } = datedBy(dialect, coverage);
    const textHash = await rows.textHash(file.import);
    const report = releaseReport({ textHash, units: await releases.units(file.import), generated, stated: dating !== 'inferred' });
    const now = { generated, dating, label: dialect.label, report: report.id, holds: holdsOf(coverage) };
    const known = await releases.isStaged(file.import);
    const twin = known ? null : await releases.twin(file.import, REGISTER, textHash, generated);
    if (twin !== null) {
      await run.checkpoint({ state: run.state, share: 1 }, async (tx) => {
        await rows.drop(tx, file.import);
        await releases.repeat(tx, file.import);
      });
      return { ...now, repeats: twin };
    }
    if (!file.dryRun && !known) await this.received(file, report, now, textHash);
    await run.checkpoint({ state: run.state, share: 0 }, (tx) =>
      releases.stage(tx, file.import, { report: report.id, textHash, sequence: generated, generated, dating, coverage: { ...coverage, whole: coverage.whole && dating !== 'inferred' } }),
    );
    return { ...now, repeats: null };
  }

  /** All releases that take part, oldest first, each with what it can be trusted to cover beside the others. */
  async compared(file: ImportedFile): Promise<ComparedRelease[]> {
    const all = await this.tables.releases.all(REGISTER, file.dryRun ? file.import : null);
    const compared: ComparedRelease[] = [];
    for (const [index, release] of all.entries()) {
      const before = all[index - 1];
      const whole = release.coverage.whole && (before === undefined || (await this.isComplete(release, before)));
      compared.push({ ...release, coverage: { ...release.coverage, whole }, designations: await this.tables.rows.designations(release.import) });
    }
    return compared;
  }

  private async isComplete({ coverage }: StagedRelease, before: StagedRelease): Promise<boolean> {
    const narrow = { buyers: isNarrow(coverage.buyers), suppliers: isNarrow(coverage.suppliers) };
    const expected = await this.tables.rows.expectedOf(before.import, coverage, narrow);
    return expected - coverage.rows <= FEW_ROWS || coverage.rows >= expected * LEAST_SHARE;
  }

  private async measured(file: ImportedFile): Promise<ReleaseCoverage> {
    const { rows, badRows } = this.tables;
    const measured = await rows.measure(file.import);
    if (measured.rows === 0) throw new ImportRefusedError('Not one row of the file could be read. See its quarantine for what is wrong with them.');
    const unreadable = await badRows.waiting(file.import, MOST_UNREADABLE);
    const last = await rows.last(file.import);
    const lastIsCut = last === null || breaksOff(last.text, file.dialect as SipriDialect) || (unreadable.lastRow ?? 0) > last.number;
    const brokenOff = lastIsCut && !(await this.files.endsWithLine(file.sha256, file.bytes));
    return { ...measured, whole: unreadable.count < MOST_UNREADABLE && !brokenOff, unreadable: unreadable.rows.map(({ text }) => text.slice(0, 400)) };
  }

  private async received(file: ImportedFile, report: ReturnType<typeof releaseReport>, now: Omit<StagedNow, 'repeats'>, textHash: string): Promise<void> {
    await this.tables.rows.keepText(file.import, textHash);
    const request = { ...file.caller, key: `import:${file.import}:release`, digest: textHash, explicit: false };
    await this.runner.append(request, async (context, attempt) => {
      if (attempt > 1 && (await this.loader.report(report.id)).version > 0n) return { stored: [] };
      const data = { register: REGISTER, release: file.import, report: report.id, generated: now.generated, dating: now.dating, label: now.label, holds: now.holds, import: file.import };
      return {
        writes: [
          { stream: `report-${report.id}`, expected: 'none', events: [newEvent(context, 'report.received', { report })] },
          { stream: `register-${REGISTER}`, expected: 'any', events: [newEvent(context, 'register.released', data)] },
        ],
      };
    });
  }
}

function datedBy(dialect: SipriDialect, coverage: ReleaseCoverage): { generated: string; dating: ReleaseDating } {
  if (dialect.given !== null) return { generated: dialect.given, dating: 'given' };
  if (dialect.generated !== null) return { generated: dialect.generated, dating: 'stated' };
  return { generated: dayAfterRelease(coverage), dating: 'inferred' };
}

function holdsOf({ buyers, suppliers, unreadable: _texts, ...holds }: ReleaseCoverage): ReleaseHolds {
  return { ...holds, buyers: buyers.length, suppliers: suppliers.length };
}
