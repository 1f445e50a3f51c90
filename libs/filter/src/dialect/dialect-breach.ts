import { type ASTNode } from '@marcbachmann/cel-js';

/** Where and why a filter leaves the dialect. */
export interface DialectBreach {
  readonly message: string;
  readonly node: ASTNode;
}

export function breach(node: ASTNode, message: string): DialectBreach {
  return { node, message };
}
