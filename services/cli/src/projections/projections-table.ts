import { renderTable } from '../output/table.js';

interface VersionView {
  readonly version: number;
  readonly definition: string;
  readonly state: string;
  readonly position: string;
  readonly lag: { readonly events: string; readonly seconds: number };
  readonly led: boolean;
  readonly stopped: string | null;
  readonly parked: number;
}

export interface ProjectionView {
  readonly name: string;
  /** Why the live version is of an older definition than the program's newest. */
  readonly outdated?: { readonly reason: string } | null;
  /** What the program has; a version of another one is advanced by another program, or by none. */
  readonly definitions?: readonly string[];
  readonly versions: readonly VersionView[];
}

const COLUMNS = [
  { heading: 'PROJECTION', max: 24 },
  { heading: 'VERSION', max: 7 },
  { heading: 'STATE', max: 10 },
  { heading: 'POSITION', max: 24 },
  { heading: 'LAG', max: 28 },
  { heading: 'PARKED', max: 8 },
  { heading: 'HOW IT IS', max: 60 },
];

/** Every version of every projection, a line each, and what an operator should know of them. */
export function projectionsTable(projections: readonly ProjectionView[]): string {
  if (projections.length === 0) return 'There are no projections yet.';
  const notes = projections.flatMap(({ outdated }) => (outdated === null || outdated === undefined ? [] : ['', outdated.reason]));
  return [linesOf(projections), ...notes].join('\n');
}

function linesOf(projections: readonly ProjectionView[]): string {
  return renderTable(COLUMNS, projections.flatMap(({ name, versions, definitions }) => versions.map((version) => lineOf(name, version, definitions?.includes(version.definition) ?? true))));
}

function lineOf(name: string, { version, state, position, lag, parked, ...rest }: VersionView, known: boolean): string[] {
  const behind = lag.events === '0' ? 'none' : `${lag.events} events, ${String(lag.seconds)} s`;
  return [name, String(version), state, position, behind, String(parked), conditionOf({ state, ...rest }, known)];
}

function conditionOf({ state, led, stopped, definition }: Pick<VersionView, 'state' | 'led' | 'stopped' | 'definition'>, known: boolean): string {
  if (stopped !== null) return `stopped: ${stopped}`;
  if (state === 'partial') return 'a slice of the log; not advanced';
  if (state === 'building') return 'a rebuild fills it';
  if (led) return `kept up to date, definition ${definition}`;
  return known ? 'no worker advances it' : `no worker advances it: definition ${definition} is of another release`;
}
