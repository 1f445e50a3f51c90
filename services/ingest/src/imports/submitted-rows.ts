import type { GoodRow, RowProblem } from '@entente/connectors';
import { isTransient, problemOf } from '../edge/ingest.problems.js';
import type { ImportBatch } from './import-format.js';

/** Rows of a batch handed in at the same time: the store gathers their commands. */
const AT_ONCE = 16;

export interface RowSubmission<Row> {
  /** Resolves with whether the row was stored before. */
  readonly submit: (row: GoodRow<Row>) => Promise<boolean>;
  readonly refuse: ImportBatch<unknown>['refuse'];
  /** Rows of one identity are handed in one after the other: the first in the file is the one that counts. */
  readonly identityOf: (row: GoodRow<Row>) => string;
}

/**
 * Hands in each row like a submission that came alone. What is refused for what it says is told of its row; whatever
 * may pass is thrown, and the batch comes again.
 */
export async function submitRows<Row>(rows: readonly GoodRow<Row>[], { submit, refuse, identityOf }: RowSubmission<Row>): Promise<{ stored: number; repeated: number }> {
  const done = { stored: 0, repeated: 0 };
  const one = async (row: GoodRow<Row>): Promise<void> => {
    try {
      done[(await submit(row)) ? 'repeated' : 'stored'] += 1;
    } catch (error) {
      const problems = isTransient(error) ? null : problemsOf(error);
      if (problems === null) throw error;
      refuse(row, problems);
    }
  };
  const inOrder = async (same: readonly GoodRow<Row>[]): Promise<void> => {
    for (const row of same) await one(row);
  };
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const outcomes = await Promise.allSettled(byIdentity(rows.slice(at, at + AT_ONCE), identityOf).map(inOrder));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }
  return done;
}

function byIdentity<Row>(rows: readonly GoodRow<Row>[], identityOf: RowSubmission<Row>['identityOf']): GoodRow<Row>[][] {
  const groups = new Map<string, GoodRow<Row>[]>();
  for (const row of rows) {
    const identity = identityOf(row);
    groups.set(identity, [...(groups.get(identity) ?? []), row]);
  }
  return [...groups.values()];
}

function problemsOf(error: unknown): RowProblem[] | null {
  const problem = problemOf(error)?.problem;
  if (problem === undefined) return null;
  const { detail, errors = [] } = problem;
  return errors.length === 0 ? [{ column: null, detail: detail ?? problem.title }] : errors.map((each) => ({ column: each.pointer === '' ? null : each.pointer, detail: each.detail }));
}
