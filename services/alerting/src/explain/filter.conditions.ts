import type { DevelopmentItem } from '@entente/contracts';
import { checkFilter, type Filter } from '@entente/filter';

/** One of the conditions that all have to hold, in the words of the filter. */
export interface Condition {
  readonly text: string;
  readonly holds: boolean;
}

type Node = Filter['ast'];

/** Takes a filter apart at its outer `&&` and tries each part on an item. */
export function conditionsOf(filter: Filter, item: DevelopmentItem): Condition[] {
  return partsOf(filter.ast).map(({ start, end }) => {
    const text = filter.source.slice(start, end).trim();
    const part = checkFilter(text);
    return { text, holds: part.ok && part.filter.matches(item) };
  });
}

function partsOf(node: Node): Node[] {
  return node.op === '&&' ? node.args.flatMap((side) => partsOf(side)) : [node];
}
