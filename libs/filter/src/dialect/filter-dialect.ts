import { type ASTNode } from '@marcbachmann/cel-js';
import { FILTER_VARIABLES } from './filter-variables.js';
import { pathOf } from './filter-path.js';
import { staticTypeOf } from './filter-types.js';
import { breach, type DialectBreach } from './dialect-breach.js';
import { checkKnownWords } from './filter-words.js';

/**
 * The part of CEL a filter may use. It is total – nothing in it can fail at run time – and everything in it means the
 * same in memory and in SQL. Left out: arithmetic, indexing, conversions, regular expressions, maps.
 */
export function breachesOf(node: ASTNode): DialectBreach[] {
  return [...breachAt(node), ...checkKnownWords(node), ...listBreaches(node), ...childrenOf(node).flatMap(breachesOf)];
}

/** A list in brackets stands on the right of `in` and nowhere else. */
function listBreaches(node: ASTNode): DialectBreach[] {
  return childrenOf(node)
    .filter((child, index) => child.op === 'list' && !(node.op === 'in' && index === 1))
    .map((child) => breach(child, 'A list in brackets stands on the right of `in`: kind in ["signing", "delivery"].'));
}

const TEXT_METHODS = ['contains', 'startsWith', 'endsWith'];
const LIST_MACROS = ['exists', 'all'];

function breachAt(node: ASTNode): DialectBreach[] {
  switch (node.op) {
    case 'value':
      return valueBreach(node, node.args);
    case 'id':
      return groupBreach(node, node.args);
    case '?:':
      return staticTypeOf(node.args[1]) === staticTypeOf(node.args[2]) ? [] : [breach(node, 'Both results of ? : must be of one type.')];
    case '.':
    case '||':
    case '&&':
    case '!_':
      return [];
    case '<':
    case '<=':
    case '>':
    case '>=':
      // By what alphabet? JavaScript and PostgreSQL disagree, and a status isn't further because its name sorts later.
      return node.args.every((side) => staticTypeOf(side) === 'text') ? [breach(node, 'Texts have no order. Compare with == or !=, or name them: status in ["delivering", "delivered"].')] : [];
    case '==':
    case '!=':
      return node.args.some((side) => staticTypeOf(side) === 'list') ? [breach(node, 'Lists are not compared. Ask for one value: "MAR" in actors.')] : [];
    case '-_':
      return node.args.op === 'value' ? [] : [breach(node, 'Only a literal number may be negative.')];
    case 'list':
      return node.args.every(({ op }) => op === 'value' || op === '-_') ? [] : [breach(node, 'A list holds literals only: kind in ["signing", "delivery"].')];
    case 'in':
      return staticTypeOf(node.args[0]) === 'day' ? [breach(node, 'A day is compared: valid.earliest >= "2020-12".')] : [];
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

/** `money` alone is no value; its parts are. */
function groupBreach(node: ASTNode, name: string): DialectBreach[] {
  const parts = Object.keys(FILTER_VARIABLES).filter((path) => path.startsWith(`${name}.`));
  return parts.length === 0 ? [] : [breach(node, `Name a part of ${name}: ${parts.join(', ')}.`)];
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

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.': {
      const path = pathOf(node);
      return path !== null && path in FILTER_VARIABLES ? [] : [node.args[0]];
    }
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
