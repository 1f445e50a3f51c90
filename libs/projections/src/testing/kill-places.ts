/** Where a rebuilding process is killed: the phase, and the statement it sends then. */
export interface KillPlace {
  readonly phase: string;
  readonly statement: string;
  readonly after: boolean;
}

/** In the order a rebuild comes by: each start goes on with what the last one left. */
export const KILL_PLACES: readonly KillPlace[] = [
  { phase: 'copying', statement: 'COPY ledger.balance_v2', after: false },
  { phase: 'all copied', statement: '"index"', after: false },
  { phase: 'indexing', statement: 'INDEX IF NOT EXISTS balance_v2_i1', after: false },
  { phase: 'catching up', statement: '"catch-up"', after: true },
  { phase: 'comparing', statement: 'DECLARE compare_balance', after: true },
  { phase: 'declaring it ready', statement: `SET state = 'ready'`, after: true },
  { phase: 'switching', statement: 'projection_active SET version', after: true },
  { phase: 'switched', statement: 'WITH ended', after: false },
  { phase: 'retiring', statement: 'WITH ended', after: true },
  { phase: 'dropping', statement: 'DROP TABLE IF EXISTS ledger.account_v1', after: false },
];
