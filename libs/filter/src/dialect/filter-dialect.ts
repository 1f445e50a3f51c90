import { type ASTNode } from '@marcbachmann/cel-js';
import { checkKnownWords } from './filter-words.js';

/** Where and why a filter leaves the dialect. */
export interface DialectBreach {
  readonly message: string;
  readonly node: ASTNode;
}

/**
 * The part of CEL a filter may use. It is total – nothing in it can fail at run time – and everything in it means the
 * same in memory and in SQL. Left out: arithmetic, indexing, conversions, regular expressions, maps.
 */
export function breachesOf(node: ASTNode): DialectBreach[] {
  return [...breachAt(node), ...checkKnownWords(node), ...childrenOf(node).flatMap(breachesOf)];
}

const TEXT_METHODS = ['contains', 'startsWith', 'endsWith'];
const LIST_MACROS = ['exists', 'all'];

function breachAt(node: ASTNode): DialectBreach[] {
  switch (node.op) {
    case 'value':
      return valueBreach(node, node.args);
    case 'id':
    case '.':
    case '?:':
    case '||':
    case '&&':
    case '!_':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [];
    case '==':
    case '!=':
      return node.args.some((side) => side.op === 'list') ? [breach(node, 'Lists are not compared. Ask for one value: "MAR" in actors.')] : [];
    case '-_':
      return node.args.op === 'value' ? [] : [breach(node, 'Only a literal number may be negative.')];
    case 'list':
      return [];
    case 'in':
      return [];
    case 'call':
      return callBreach(node, node.args[0]);
    case 'rcall':
      return methodBreach(node, node.args[0], node.args[2]);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return [breach(node, `Arithmetic (${node.op}) is not part of filters. Compare with a number: money.min >= 1000000.`)];
    case '[]':
    case '[?]':
    case '.?':
    case 'map':
      return [breach(node, 'Indexing, optional access and maps are not part of filters. Use the names of the reference: money.min, roles.buyer.')];
  }
}

function valueBreach(node: ASTNode, value: unknown): DialectBreach[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number' && Number.isFinite(value)) return [];
  if (typeof value === 'bigint') {
    const safe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
    return safe ? [] : [breach(node, 'Numbers go up to 9007199254740991.')];
  }
  if (value === null) {
    return [breach(node, 'There is no null in filters: a missing text is "", and a missing number fails every comparison, so ask object != "" or money.min >= 0.')];
  }
  return [breach(node, 'Only texts, numbers, true and false are values in filters.')];
}

function callBreach(node: ASTNode, name: string): DialectBreach[] {
  if (name === 'size') return [];
  if (name === 'has') {
    return [breach(node, 'Every name is always there: ask status != "" for a text, money.min >= 0 for a number, size(pairs) > 0 for a list.')];
  }
  return [breach(node, `The function ${name}() is not part of filters. There are size(), contains(), startsWith(), endsWith(), exists() and all().`)];
}

function methodBreach(node: ASTNode, name: string, args: readonly ASTNode[]): DialectBreach[] {
  if (name === 'size') return [];
  if (TEXT_METHODS.includes(name)) {
    return args[0]?.op === 'value' ? [] : [breach(node, `${name}() takes a literal text: object.${name}("Barak").`)];
  }
  if (LIST_MACROS.includes(name) && args.length === 2) return [];
  if (name === 'matches') return [breach(node, 'Regular expressions are not part of filters. Use contains(), startsWith() or endsWith().')];
  return [breach(node, `The method ${name}() is not part of filters. There are contains(), startsWith(), endsWith(), size(), exists() and all().`)];
}

export function breach(node: ASTNode, message: string): DialectBreach {
  return { node, message };
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return node.args;
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}
