import { type ASTNode } from '@marcbachmann/cel-js';
import { FILTER_VARIABLES, type VariableType } from '../dialect/filter-variables.js';
import { pathOf } from '../dialect/filter-path.js';
import { problemAt } from '../dialect/filter-problem.js';
import { type Filter } from '../filter.js';
import { type FilterColumns } from './filter-columns.js';
import { FilterSqlError } from './filter-sql.error.js';

/** A boolean SQL expression that is never NULL, with `$1 …` for its parameters. */
export interface FilterSql {
  readonly sql: string;
  readonly params: readonly (string | number | readonly string[])[];
}

export interface SqlOptions {
  /** Number of the first parameter; 1 unless the statement has some before. */
  readonly firstParam?: number;
}

/**
 * Compiles a filter to SQL that holds for exactly the items `filter.matches` holds for.
 * @throws FilterSqlError with line and column when `columns` lacks a name the filter uses
 */
export function toSql(filter: Filter, columns: FilterColumns, options: SqlOptions = {}): FilterSql {
  const compiler = new Compiler(filter, columns, options.firstParam ?? 1);
  const sql = compiler.condition(filter.ast, new Map());
  return { sql, params: compiler.params };
}

type SqlType = VariableType | 'bool';

interface Value {
  readonly sql: string;
  readonly type: SqlType;
  /** Whether the expression may be NULL: missing numbers and days. */
  readonly nullable: boolean;
}

/** Names bound by exists() and all(), with the SQL alias that stands for them. */
type Scope = ReadonlyMap<string, string>;

class Compiler {
  readonly params: (string | number | readonly string[])[] = [];

  constructor(
    private readonly filter: Filter,
    private readonly columns: FilterColumns,
    private readonly firstParam: number,
  ) {}

  /** A boolean expression. */
  condition(node: ASTNode, scope: Scope): string {
    switch (node.op) {
      case '&&':
        return `(${this.condition(node.args[0], scope)} AND ${this.condition(node.args[1], scope)})`;
      case '||':
        return `(${this.condition(node.args[0], scope)} OR ${this.condition(node.args[1], scope)})`;
      case '!_':
        return `(NOT ${this.condition(node.args, scope)})`;
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.comparison(node.op, node.args, scope);
      case 'in':
        return this.membership(node.args, scope);
      case 'rcall':
        return this.method(node, scope);
      default:
        return this.value(node, scope).sql;
    }
  }

  private comparison(op: '==' | '!=' | '<' | '<=' | '>' | '>=', [first, second]: readonly [ASTNode, ASTNode], scope: Scope): string {
    const sides = [this.value(first, scope), this.value(second, scope)] as const;
    const days = sides.some(({ type }) => type === 'day');
    const [a, b] = sides.map((side) => (days ? `${side.sql} COLLATE "C"` : asNumber(side)));
    const sql = `${a} ${op === '==' ? '=' : op === '!=' ? '<>' : op} ${b}`;
    if (!sides.some(({ nullable }) => nullable)) return `(${sql})`;
    return `coalesce(${sql}, ${op === '!=' ? 'true' : 'false'})`;
  }

  private membership([item, list]: readonly [ASTNode, ASTNode], scope: Scope): string {
    if (list.op !== 'list') return `(${this.value(item, scope).sql} = ANY(${this.value(list, scope).sql}))`;
    if (list.args.length === 0) return 'false';
    return `(${list.args.map((member) => this.comparison('==', [item, member], scope)).join(' OR ')})`;
  }

  private method(node: ASTNode & { op: 'rcall' }, scope: Scope): string {
    const [name, receiver, args] = node.args;
    const [first, second] = args;
    const target = this.value(receiver, scope).sql;
    if (name === 'size' || first === undefined) return this.value(node, scope).sql;
    if (second !== undefined && first.op === 'id') return this.quantifier(name, { target, variable: first.args, body: second }, scope);
    const needle = this.value(first, scope).sql;
    switch (name) {
      case 'contains':
        return `(strpos(${target}, ${needle}) > 0)`;
      case 'startsWith':
        return `starts_with(${target}, ${needle})`;
      case 'endsWith':
        return `(right(${target}, length(${needle})) = ${needle})`;
      default:
        throw this.error(node, `${name}() has no SQL form. Use contains(), startsWith(), endsWith(), exists() or all().`);
    }
  }

  private quantifier(name: string, over: { target: string; variable: string; body: ASTNode }, scope: Scope): string {
    const alias = `member_${scope.size + 1}`;
    const condition = this.condition(over.body, new Map([...scope, [over.variable, `${alias}.value`]]));
    const from = `FROM unnest(${over.target}) AS ${alias} (value)`;
    return name === 'all' ? `(NOT EXISTS (SELECT ${from} WHERE NOT ${condition}))` : `(EXISTS (SELECT ${from} WHERE ${condition}))`;
  }

  private value(node: ASTNode, scope: Scope): Value {
    switch (node.op) {
      case 'value':
        return this.literal(node.args);
      case '-_':
        return node.args.op === 'value' ? { sql: this.param(-Number(node.args.args), 'double precision'), type: 'number', nullable: false } : this.value(node.args, scope);
      case 'id':
      case '.':
        return this.variable(node, scope);
      case '?:':
        return this.choice(node.args, scope);
      case 'call':
        return this.size(node.args[1][0] ?? node, scope);
      case 'rcall':
        return node.args[0] === 'size' ? this.size(node.args[1], scope) : { sql: this.method(node, scope), type: 'bool', nullable: false };
      default:
        return { sql: this.condition(node, scope), type: 'bool', nullable: false };
    }
  }

  private literal(value: unknown): Value {
    if (typeof value === 'boolean') return { sql: String(value), type: 'bool', nullable: false };
    if (typeof value === 'string') return { sql: this.param(value, 'text'), type: 'text', nullable: false };
    return { sql: this.param(Number(value), 'double precision'), type: 'number', nullable: false };
  }

  private variable(node: ASTNode, scope: Scope): Value {
    const path = pathOf(node) ?? '';
    const bound = scope.get(path);
    if (bound !== undefined) return { sql: bound, type: 'text', nullable: false };
    const type = FILTER_VARIABLES[path];
    const column = this.columns[path];
    if (type === undefined || column === undefined) throw this.error(node, `${path} can't be asked for here. Leave it out of this filter.`);
    switch (type) {
      case 'text':
        return { sql: `coalesce(${column}, '')`, type, nullable: false };
      case 'list':
        return { sql: `coalesce(${column}, '{}')`, type, nullable: false };
      case 'number':
      case 'count':
      case 'day':
        return { sql: column, type, nullable: true };
    }
  }

  private choice([condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Value {
    const test = this.condition(condition, scope);
    const [first, second] = [this.value(yes, scope), this.value(no, scope)];
    return { sql: `(CASE WHEN ${test} THEN ${first.sql} ELSE ${second.sql} END)`, type: first.type, nullable: first.nullable || second.nullable };
  }

  private size(node: ASTNode, scope: Scope): Value {
    const { sql, type } = this.value(node, scope);
    return { sql: type === 'list' ? `cardinality(${sql})` : `length(${sql})`, type: 'count', nullable: false };
  }

  private param(value: string | number, type: string): string {
    this.params.push(value);
    return `$${this.firstParam + this.params.length - 1}::${type}`;
  }

  private error(node: ASTNode, message: string): FilterSqlError {
    return new FilterSqlError(problemAt(this.filter.source, node.start, message));
  }
}

function asNumber({ sql, type }: Value): string {
  return type === 'number' || type === 'count' ? `(${sql})::double precision` : sql;
}
