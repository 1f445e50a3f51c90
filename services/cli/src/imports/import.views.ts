import type { ReleaseHolds } from '@entente/contracts';

/** An import as the service shows it, as far as it is printed. */
export interface ImportView {
  readonly id: string;
  readonly format: string;
  readonly name: string;
  readonly file: { readonly sha256: string; readonly bytes: number };
  readonly connector: string;
  readonly principal: string;
  readonly dryRun: boolean;
  readonly state: string;
  readonly stage: string;
  readonly progress: { readonly rows: number; readonly percent: number; readonly rowsPerSecond: number; readonly etaSeconds: number | null };
  readonly counts: Readonly<Record<string, number>>;
  readonly summary: unknown;
  readonly failure: { readonly detail: string } | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface RowTrouble {
  readonly row: number;
  readonly problems: readonly { readonly column: string | null; readonly detail: string }[];
}

export interface Unreadable {
  readonly count: number;
  readonly rows: readonly RowTrouble[];
}

/** What a release of a register changes. */
export interface ReleaseReport {
  readonly release: { readonly generated: string; readonly dating: string; readonly label: string | null; readonly holds: ReleaseHolds };
  /** The import that brought the same release before. */
  readonly repeats?: string;
  readonly new: number;
  readonly same: number;
  readonly cosmetic: number;
  readonly wording: Readonly<Record<string, number>>;
  readonly revised: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly vanishedInside: number;
  readonly vanishedOutside: number;
  readonly outside: Readonly<Record<string, number>>;
  /** What the log was told, or would be; null where no server was asked. */
  readonly effect: Readonly<Record<'reported' | 'corrected' | 'retracted' | 'held', number>> | null;
  readonly unreadable: Unreadable;
}

export function isReleaseReport(summary: unknown): summary is ReleaseReport {
  return typeof summary === 'object' && summary !== null && 'release' in summary && 'vanishedInside' in summary;
}
