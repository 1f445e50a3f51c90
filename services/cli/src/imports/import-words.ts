import { progressLine } from '../output/progress.js';
import { isReleaseReport, type ImportView, type ReleaseReport, type RowTrouble, type Unreadable } from './import.views.js';

const MOST_ROWS = 40;

/** An import as a person reads it. */
export function importWords(view: ImportView): string {
  const head = `Import ${view.id} of ${view.name} (${view.format}${view.dryRun ? ', dry run' : ''}): ${view.state}`;
  if (view.failure !== null) return `${head}\n${view.failure.detail}`;
  if (view.state !== 'completed') return `${head}\n${progressWords(view)}`;
  const words = isReleaseReport(view.summary) ? [releaseWords(view.summary, view.dryRun)] : Object.entries(view.counts).map(([name, count]) => line(name, count));
  return [head, ...words, ...quarantineHint(view)].join('\n');
}

/** What to do about rows that did not go in. */
function quarantineHint({ id, counts, dryRun }: ImportView): string[] {
  const bad = counts['bad'] ?? 0;
  if (bad === 0) return [];
  const told = `npx entente imports quarantine ${id}`;
  return [dryRun ? `What is wrong with ${bad === 1 ? 'the bad row' : `the ${bad} bad rows`}: ${told}` : `${bad === 1 ? 'The bad row waits' : `The ${bad} bad rows wait`} in quarantine: ${told}`];
}

export function progressWords({ state, progress }: ImportView): string {
  const { rows, percent, rowsPerSecond, etaSeconds } = progress;
  return progressLine({ state, done: rows, total: null, percent, rate: rowsPerSecond, etaSeconds });
}

export function releaseWords(report: ReleaseReport, foreseen = true): string {
  const { release, effect, unreadable } = report;
  const { holds } = release;
  const lines = [
    `Release of ${release.generated.slice(0, 10)} (${release.dating}): ${holds.rows} orders of ${holds.firstOrder ?? '?'} to ${holds.lastOrder ?? '?'}, ` +
      `deliveries of ${holds.firstDelivery ?? '?'} to ${holds.lastDelivery ?? '?'}, ${holds.buyers} recipients, ${holds.suppliers} suppliers, ${holds.undelivered} undelivered${holds.whole ? '' : '; not whole, so nothing is missing from it'}.`,
    ...(report.repeats === undefined ? [] : [`The same as import ${report.repeats}, written otherwise.`]),
    line('new', report.new),
    line('revised', report.revised, report.fields),
    line('cosmetic', report.cosmetic, report.wording),
    line('the same', report.same),
    line('vanished inside coverage', report.vanishedInside),
    line('vanished outside coverage', report.vanishedOutside, report.outside),
    line('unreadable rows', unreadable.count),
    ...troubles(unreadable),
  ];
  if (effect !== null) lines.push(`${foreseen ? 'Claims that would be' : 'Claims'}: ${effect.reported} reported, ${effect.corrected} corrected, ${effect.retracted} retracted, ${effect.held} changed by hand and left alone.`);
  return lines.join('\n');
}

function line(name: string, count: number, parts: Readonly<Record<string, number>> = {}): string {
  const detail = Object.entries(parts).sort(([, one], [, other]) => other - one).map(([part, number]) => `${part} ${number}`).join(', ');
  return `  ${name.padEnd(26)}${String(count).padStart(8)}${detail === '' ? '' : `   ${detail}`}`;
}

function troubles({ count, rows }: Unreadable): string[] {
  const shown = rows.slice(0, MOST_ROWS);
  const left = count - shown.length;
  return [...shown.flatMap(rowWords), ...(left > 0 ? [`    and ${left} more`] : [])];
}

export function rowWords({ row, problems }: RowTrouble): string[] {
  return problems.map(({ column, detail }, index) => `    ${index === 0 ? `line ${row}`.padEnd(12) : ' '.repeat(12)}${column === null ? '' : `${column}: `}${detail}`);
}
