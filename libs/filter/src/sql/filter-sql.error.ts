import { type FilterProblem } from '../dialect/filter-problem.js';

/** A filter that is right but can't be asked of this table. `problem` says where and what to do. */
export class FilterSqlError extends Error {
  override readonly name = 'FilterSqlError';
  constructor(readonly problem: FilterProblem) {
    super(`${problem.message} (line ${problem.line}, column ${problem.column})`);
  }
}
