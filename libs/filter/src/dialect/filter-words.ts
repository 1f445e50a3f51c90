import { type ASTNode } from '@marcbachmann/cel-js';
import { KINDS, MODALITIES, PROCUREMENT_EXITS, PROCUREMENT_STATUSES, RELIABILITIES } from '@entente/contracts';
import { type DialectBreach } from './dialect-breach.js';
import { pathOf, textOf } from './filter-path.js';

/** Names with a closed list of values. A misspelt one would be a rule that never fires and never says so. */
const KNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  kind: KINDS,
  modality: MODALITIES,
  reliability: RELIABILITIES,
  status: [...PROCUREMENT_STATUSES, ...PROCUREMENT_EXITS, ''],
};

const DAY_OR_START = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Refuses literals that a name can never equal, and days that are none. */
export function checkKnownWords(node: ASTNode): DialectBreach[] {
  switch (node.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [...checkLiteral(node.args[0], node.args[1]), ...checkLiteral(node.args[1], node.args[0])];
    case 'in':
      return node.args[1].op === 'list' ? node.args[1].args.flatMap((literal) => checkLiteral(node.args[0], literal)) : [];
    default:
      return [];
  }
}

function checkLiteral(name: ASTNode, literal: ASTNode): DialectBreach[] {
  const path = pathOf(name);
  const text = textOf(literal);
  if (path === null || text === null) return [];
  if (path.startsWith('valid.') && !DAY_OR_START.test(text)) {
    return [{ node: literal, message: `"${text}" is no day. Write 2020-12-22, or the start of one: 2020-12, 2020.` }];
  }
  const words = KNOWN_WORDS[path];
  if (words === undefined || words.includes(text)) return [];
  return [{ node: literal, message: `No ${path} is "${text}". There are ${words.filter((word) => word !== '').join(', ')}.` }];
}
