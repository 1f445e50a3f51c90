import { type ASTNode } from '@marcbachmann/cel-js';
import { FILTER_VARIABLES, type VariableType } from './filter-variables.js';
import { pathOf } from './filter-path.js';

export type FilterType = VariableType | 'bool';

/** The type of an expression of the dialect. A name bound by exists() or all() is a text, as every list holds texts. */
export function staticTypeOf(node: ASTNode): FilterType {
  switch (node.op) {
    case 'value':
      return literalType(node.args);
    case '-_':
      return staticTypeOf(node.args);
    case 'id':
    case '.':
      return FILTER_VARIABLES[pathOf(node) ?? ''] ?? 'text';
    case 'list':
      return 'list';
    case '?:':
      return staticTypeOf(node.args[1]);
    case 'call':
    case 'rcall':
      return node.args[0] === 'size' ? 'count' : 'bool';
    default:
      return 'bool';
  }
}

function literalType(value: unknown): FilterType {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'bigint') return 'count';
  return typeof value === 'number' ? 'number' : 'bool';
}
