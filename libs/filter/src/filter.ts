import { type ASTNode, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { type DevelopmentItem } from '@entente/contracts';
import { breachesOf } from './dialect/filter-dialect.js';
import { FILTER_LIMITS, filterEnvironment } from './dialect/filter-environment.js';
import { type FilterProblem, problemAt } from './dialect/filter-problem.js';
import { filterValues } from './dialect/filter-values.js';

/** A filter that was checked. `matches` never fails: the dialect has nothing that could. */
export interface Filter {
  readonly source: string;
  readonly ast: ASTNode;
  matches(item: DevelopmentItem): boolean;
}

export type FilterCheck = { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly errors: readonly FilterProblem[] };

/** Checks a filter's size, syntax, names, types and dialect. Errors carry line and column, from 1. */
export function checkFilter(source: string): FilterCheck {
  if (source.length > FILTER_LIMITS.characters) {
    return refused(source, FILTER_LIMITS.characters, `A filter has at most ${FILTER_LIMITS.characters} characters; this one has ${source.length}.`);
  }
  if (source.trim() === '') return refused(source, 0, 'The filter is empty. Write true to match everything.');
  try {
    return checkParsed(source);
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError) return refused(source, error.range?.start ?? 0, error.summary);
    throw error;
  }
}

function checkParsed(source: string): FilterCheck {
  const parsed = filterEnvironment.parse(source);
  const { ast } = parsed;
  const breaches = breachesOf(ast);
  if (breaches.length > 0) {
    return { ok: false, errors: breaches.map(({ node, message }) => problemAt(source, node.start, message)) };
  }
  const types = parsed.check();
  if (!types.valid) return refused(source, types.error?.range?.start ?? 0, types.error?.summary ?? 'The types do not fit.');
  if (types.type !== 'bool') return refused(source, 0, `A filter is true or false; this one gives ${types.type}. Compare it with something.`);
  const matches = (item: DevelopmentItem): boolean => parsed(filterValues(item)) === true;
  return { ok: true, filter: { source, ast, matches } };
}

function refused(source: string, offset: number, message: string): FilterCheck {
  return { ok: false, errors: [problemAt(source, offset, message)] };
}
