import { type ASTNode } from '@marcbachmann/cel-js';
import { type DevelopmentItem } from '@entente/contracts';
import { idsOf } from '../dialect/filter-values.js';
import { pathOf, textOf, textsOf } from '../dialect/filter-path.js';
import { type Filter } from '../filter.js';

/** A value an item must carry: `kind:procurement`, `actor:MAR`, `pair:ISR-MAR`. */
export type IndexTerm = `${'kind' | 'actor' | 'pair'}:${string}`;

/**
 * Terms of which a matching item carries at least one; so a rule needs to be tried only for items that share one.
 * Null when no such list follows from the filter: try it for every item. Empty: it can never match.
 */
export function indexTerms(filter: Filter): readonly IndexTerm[] | null {
  return termsOf(filter.ast);
}

/** The terms an item carries. */
export function termsOfItem(item: DevelopmentItem): IndexTerm[] {
  return [
    `kind:${item.kind}`,
    ...idsOf(item.actors).map((id): IndexTerm => `actor:${id}`),
    ...item.pairs.map((pair): IndexTerm => `pair:${pair}`),
  ];
}

function termsOf(node: ASTNode): readonly IndexTerm[] | null {
  switch (node.op) {
    case 'value':
      return node.args === false ? [] : null;
    case '&&':
      return narrower(termsOf(node.args[0]), termsOf(node.args[1]));
    case '||': {
      const sides = node.args.map(termsOf);
      return sides.every((side) => side !== null) ? [...new Set(sides.flat())] : null;
    }
    case '==':
      return equality(node.args[0], node.args[1]) ?? equality(node.args[1], node.args[0]);
    case 'in':
      return membership(node.args[0], node.args[1]);
    default:
      return null;
  }
}

/** An item that matches both sides is found by either list; the shorter one, and a pair before a kind, finds fewer. */
function narrower(first: readonly IndexTerm[] | null, second: readonly IndexTerm[] | null): readonly IndexTerm[] | null {
  if (first === null || second === null) return first ?? second;
  return costOf(first) <= costOf(second) ? first : second;
}

function costOf(terms: readonly IndexTerm[]): number {
  return terms.reduce((cost, term) => cost + (term.startsWith('pair:') ? 1 : term.startsWith('actor:') ? 3 : 10), 0);
}

function equality(name: ASTNode, literal: ASTNode): readonly IndexTerm[] | null {
  const text = textOf(literal);
  return pathOf(name) === 'kind' && text !== null ? [`kind:${text}`] : null;
}

function membership(item: ASTNode, list: ASTNode): readonly IndexTerm[] | null {
  if (pathOf(item) === 'kind') return textsOf(list)?.map((kind): IndexTerm => `kind:${kind}`) ?? null;
  const text = textOf(item);
  const path = pathOf(list);
  if (text === null || path === null) return null;
  if (path === 'pairs') return [`pair:${text}`];
  return path === 'actors' || path.startsWith('roles.') ? [`actor:${text}`] : null;
}
