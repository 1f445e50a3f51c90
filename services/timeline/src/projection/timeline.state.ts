import type { Report } from '@entente/contracts';
import type { DevelopmentState } from '@entente/domain';

/** Where in the log something happened. The position is decimal text: states pass through JSON. */
export interface Moment {
  readonly position: string;
  readonly recordedAt: string;
}

/** A development as the view keeps it. `first`: its first claim; `changed`: the last event that changed what it shows. */
export interface DevelopmentEntry {
  readonly development: DevelopmentState;
  readonly first: Moment;
  readonly changed: Moment;
}

/** Which development a claim belongs to, and which it belonged to before: these are one component. */
export interface ClaimEntry {
  readonly memberOf: string;
  readonly before: readonly string[];
}

export interface ReportEntry {
  readonly report: Report;
  readonly received: Moment;
}

export type TimelineState = DevelopmentEntry | ClaimEntry | ReportEntry;

export const developmentKey = (id: string): string => `development:${id}`;
export const claimKey = (id: string): string => `claim:${id}`;
export const reportKey = (id: string): string => `report:${id}`;

export function isDevelopment(state: TimelineState | undefined): state is DevelopmentEntry {
  return state !== undefined && 'development' in state;
}

export function isClaim(state: TimelineState | undefined): state is ClaimEntry {
  return state !== undefined && 'memberOf' in state;
}

export function isReport(state: TimelineState | undefined): state is ReportEntry {
  return state !== undefined && 'report' in state;
}
