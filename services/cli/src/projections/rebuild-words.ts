import { jobLine, type Job } from '../replay/job.js';

export type RebuildJob = Job & { readonly version: number };

interface Switched {
  readonly switched: boolean;
  readonly notSwitched?: string;
}

/** What became of the switch; null where none was asked for. */
export function switchOf({ result }: RebuildJob): Switched | null {
  const { switched, notSwitched } = (result ?? {}) as Partial<Switched>;
  return switched === undefined ? null : { switched, ...(notSwitched === undefined ? {} : { notSwitched }) };
}

/** How a rebuild went, for a person. */
export function rebuildWords(name: string, job: RebuildJob): string {
  if (job.state === 'paused') return `Version ${job.version}: the rebuild is paused. Let it go on: npx entente projections rebuild --job ${job.id} --resume`;
  if (job.state !== 'done') return `Version ${job.version}: ${jobLine(job)}`;
  const { switched = false, notSwitched } = switchOf(job) ?? {};
  const built = `Version ${job.version} is built.${comparisonWords(job.result)}`;
  if (switched) return `${built}\nIt is live now. Back: npx entente projections rollback`;
  return [built, ...(notSwitched === undefined ? [] : [`It is not live: ${notSwitched}`]), `Make it live: npx entente projections switch ${name} ${job.version}`].join('\n');
}

interface Comparison {
  readonly position: string;
  readonly equal: boolean;
  readonly tables: Readonly<Record<string, { readonly changed: number; readonly onlyLive: number; readonly onlyNew: number }>>;
}

/** How the new version differs from the live one, both at one position. */
function comparisonWords(result: unknown): string {
  const comparison = result as Comparison | { readonly notCompared: string } | null | undefined;
  if (comparison === null || comparison === undefined) return '';
  if ('notCompared' in comparison) return ` ${comparison.notCompared}`;
  if (comparison.equal) return ` At position ${comparison.position} it equals the live version.`;
  const differing = Object.entries(comparison.tables).filter(([, { changed, onlyLive, onlyNew }]) => changed + onlyLive + onlyNew > 0);
  return [` At position ${comparison.position} it differs from the live version:`, ...differing.map(([table, { changed, onlyLive, onlyNew }]) => `  ${table}: ${changed} rows changed, ${onlyLive} only live, ${onlyNew} only new`)].join('\n');
}
