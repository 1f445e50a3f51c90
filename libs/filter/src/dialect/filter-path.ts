import { type ASTNode } from '@marcbachmann/cel-js';

/** `money.min` of a selection, `kind` of a name; null for anything else. */
export function pathOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const base = pathOf(node.args[0]);
  return base === null ? null : `${base}.${node.args[1]}`;
}

/** The text of a literal; null for anything else. */
export function textOf(node: ASTNode): string | null {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : null;
}

/** The texts of a literal list; null when it holds anything else. */
export function textsOf(node: ASTNode): string[] | null {
  if (node.op !== 'list') return null;
  const texts = node.args.map(textOf);
  return texts.every((text) => text !== null) ? texts : null;
}
