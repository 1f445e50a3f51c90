export { checkFilter, type Filter, type FilterCheck } from './filter.js';
export { type FilterProblem } from './dialect/filter-problem.js';
export { FILTER_LIMITS } from './dialect/filter-environment.js';
export { FILTER_VARIABLES, type VariableType } from './dialect/filter-variables.js';
export { indexTerms, termsOfItem, type IndexTerm } from './terms/index-terms.js';
export { itemColumns, type FilterColumns } from './sql/filter-columns.js';
export { toSql, type FilterSql, type SqlOptions } from './sql/filter-sql.js';
export { FilterSqlError } from './sql/filter-sql.error.js';
