import { Environment } from '@marcbachmann/cel-js';
import { FILTER_VARIABLES, FilterDay, type VariableType } from './filter-variables.js';

/** A filter is short: these bounds keep a hostile one from costing anything. */
export const FILTER_LIMITS = { characters: 4000, maxAstNodes: 400, maxDepth: 24, maxListElements: 100, maxCallArguments: 4 };

const CEL_TYPES: Readonly<Record<VariableType, string>> = {
  text: 'string',
  number: 'double',
  count: 'int',
  day: 'Day',
  list: 'list<string>',
};

type Comparison = (first: string, second: string) => boolean;
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '<': (first, second) => first < second,
  '<=': (first, second) => first <= second,
  '>': (first, second) => first > second,
  '>=': (first, second) => first >= second,
};

/** The environment every filter is checked and run in. Made once: making one is the expensive part. */
export const filterEnvironment = build();

function build(): Environment {
  const { maxAstNodes, maxDepth, maxListElements, maxCallArguments } = FILTER_LIMITS;
  const environment = new Environment({ limits: { maxAstNodes, maxDepth, maxListElements, maxCallArguments, maxMapEntries: 0 } });
  environment.registerType('Day', { ctor: FilterDay, fields: {} });
  registerDayOperators(environment);
  // CEL compares int and double by < but not by ==; a person who writes `money.min == 5` means the amount.
  environment.registerOperator('double == int', (first: number, second: bigint) => first === Number(second));
  for (const [name, type] of Object.entries(FILTER_VARIABLES)) {
    if (!name.includes('.')) environment.registerVariable(name, CEL_TYPES[type]);
  }
  for (const [name, schema] of nestedSchemas()) environment.registerVariable({ name, schema });
  return environment;
}

function registerDayOperators(environment: Environment): void {
  for (const [operator, holds] of Object.entries(COMPARISONS)) {
    environment.registerOperator(`Day ${operator} string`, ({ day }: FilterDay, text: string) => day !== null && holds(day, text));
    environment.registerOperator(`string ${operator} Day`, (text: string, { day }: FilterDay) => day !== null && holds(text, day));
    environment.registerOperator(
      `Day ${operator} Day`,
      (first: FilterDay, second: FilterDay) => first.day !== null && second.day !== null && holds(first.day, second.day),
    );
  }
  environment.registerOperator('Day == string', ({ day }: FilterDay, text: string) => day === text);
  environment.registerOperator('Day == Day', (first: FilterDay, second: FilterDay) => first.day !== null && first.day === second.day);
}

function nestedSchemas(): [string, Record<string, string>][] {
  const schemas = new Map<string, Record<string, string>>();
  for (const [path, type] of Object.entries(FILTER_VARIABLES)) {
    const [name = '', member] = path.split('.');
    if (member !== undefined) schemas.set(name, { ...schemas.get(name), [member]: CEL_TYPES[type] });
  }
  return [...schemas];
}
