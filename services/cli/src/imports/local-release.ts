import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BadRow, ImportOptions, SipriDialect } from '@entente/connectors';
import { CoverageMeasure, EMPTY_SUMMARY, dayAfterRelease, registerHistory, releaseSummary, sumOf, type RegisterRow, type ReleaseCoverage, type ReleaseRows } from '@entente/domain';
import { UsageError } from '../api/api-error.js';
import { unreadable } from '../files/read-file.js';
import type { ReleaseReport } from './import.views.js';

/** A release read from a file, for a look at it without a server. */
interface LocalRelease {
  readonly name: string;
  readonly generated: string;
  readonly dating: string;
  readonly label: string | null;
  readonly coverage: ReleaseCoverage;
  readonly bad: readonly BadRow[];
  readonly pairs: ReadonlyMap<string, readonly RegisterRow[]>;
  readonly designations: ReadonlySet<string>;
}

const HEAD_BYTES = 256 * 1_024;

/**
 * What a release changes against older ones, all from files. Without older ones every order is new.
 * @throws UsageError when a file is no export of the register
 */
export async function localReleaseReport(file: string, against: readonly string[], options: ImportOptions): Promise<ReleaseReport> {
  const subject = await readRelease(file, options);
  const others = await Promise.all(against.map((other) => readRelease(other, {})));
  const releases = [...others, subject].sort((one, other) => (one.generated < other.generated ? -1 : one.generated > other.generated ? 1 : 0));
  const index = releases.indexOf(subject);
  const names = new Set(releases.flatMap(({ pairs }) => [...pairs.keys()]));
  let summary = EMPTY_SUMMARY;
  for (const pair of names) {
    const compared = releases.map((release): ReleaseRows => ({
      release: release.name,
      coverage: release.coverage,
      uses: (designation) => release.designations.has(designation),
      rows: release.pairs.get(pair) ?? [],
    }));
    summary = sumOf(summary, releaseSummary(registerHistory(compared), compared, index));
  }
  return { ...shown(subject), ...summary };
}

function shown({ generated, dating, label, coverage, bad }: LocalRelease): Pick<ReleaseReport, 'release' | 'effect' | 'unreadable'> {
  const { buyers, suppliers, unreadable: _texts, ...holds } = coverage;
  return {
    release: { generated, dating, label, holds: { ...holds, buyers: buyers.length, suppliers: suppliers.length } },
    effect: null,
    unreadable: { count: bad.length, rows: bad.map(({ row, problems }) => ({ row, problems })) },
  };
}

async function readRelease(file: string, options: ImportOptions): Promise<LocalRelease> {
  // Most commands read no file: they need not wait for the readers to load.
  const { FILE_BEGIN, breaksOff, sipriConnector } = await import('@entente/connectors');
  const dialect = await dialectOf(file, options);
  const measure = new CoverageMeasure();
  const pairs = new Map<string, RegisterRow[]>();
  const designations = new Set<string>();
  const bad: BadRow[] = [];
  let last: { readonly row: number; readonly text: string } | null = null;
  for await (const read of sipriConnector.rows(dialect, createReadStream(file), FILE_BEGIN)) {
    if (!read.ok) {
      bad.push(read);
      continue;
    }
    const { row } = read.record;
    last = read;
    measure.add(row);
    designations.add(row.designation);
    const pair = `${row.buyer}>${row.supplier}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
  }
  const broken = last === null || (!(await endsWithLine(file)) && (breaksOff(last.text, dialect) || (bad.at(-1)?.row ?? 0) > last.row));
  const dated = dialect.given ?? dialect.generated;
  const coverage = measure.coverage({ whole: !broken && dated !== null, unreadable: bad.map(({ text }) => text) });
  const dating = dialect.given !== null ? 'given' : dialect.generated !== null ? 'stated' : 'inferred';
  return { name: basename(file), generated: dated ?? dayAfterRelease(coverage), dating, label: dialect.label, coverage, bad, pairs, designations };
}

/** Exports end with a line end; one that was cut mostly doesn't. */
async function endsWithLine(file: string): Promise<boolean> {
  const handle = await open(file).catch(unreadable(file));
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return buffer[0] === 0x0a || buffer[0] === 0x0d;
  } finally {
    await handle.close();
  }
}

async function dialectOf(file: string, options: ImportOptions): Promise<SipriDialect> {
  const { sipriConnector } = await import('@entente/connectors');
  const handle = await open(file).catch(unreadable(file));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0).catch(unreadable(file));
    const detection = sipriConnector.detect(buffer.subarray(0, bytesRead), options);
    if (!detection.ok) throw new UsageError(`${file}: ${detection.detail}`);
    return detection.dialect;
  } finally {
    await handle.close();
  }
}
