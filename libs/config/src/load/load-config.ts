import { validateSync } from 'class-validator';
import { variablesOf, type Variable } from '../variable/from-env.decorator.js';
import { ConfigError, type ConfigProblem } from './config.errors.js';
import { readVariable, type Environment, type Found } from './read-variable.js';

export interface LoadOptions {
  /** Tried in order, e.g. `['ENTENTE_INGEST_', 'ENTENTE_']`: the service's own variable wins over the shared one. */
  readonly prefixes?: readonly string[];
}

/**
 * Reads a config class from the environment, once, at start. Nobody else reads `process.env`.
 * @returns a frozen instance
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function loadConfig<Config extends object>(
  ConfigClass: new () => Config,
  environment: Environment,
  options: LoadOptions = {},
): Readonly<Config> {
  const config = new ConfigClass();
  const prefixes = options.prefixes ?? [''];
  const variables = variablesOf(ConfigClass.prototype as object);
  const found = new Map(variables.map((variable) => [variable.property, readVariable(variable, environment, prefixes)]));
  for (const [property, one] of found) {
    if (one.state === 'value') Object.assign(config, { [property]: one.value });
  }
  const problems = [...conversionProblems(found), ...validationProblems(config, variables, found)];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

function conversionProblems(found: ReadonlyMap<string, Found>): ConfigProblem[] {
  return [...found.values()].flatMap((one) => (one.state === 'wrong' ? [{ variable: one.name, detail: one.detail }] : []));
}

function validationProblems(
  config: object,
  variables: readonly Variable[],
  found: ReadonlyMap<string, Found>,
): ConfigProblem[] {
  return validateSync(config, { forbidUnknownValues: true }).flatMap((error) => {
    const one = found.get(error.property);
    if (one?.state === 'wrong') return [];
    const about = variables.find((variable) => variable.property === error.property)?.about;
    const missing = one?.state === 'absent' && Reflect.get(config, error.property) === undefined;
    const reasons = Object.values(error.constraints ?? {}).map((text) => text.replace(error.property, '').trim());
    const detail = missing ? `is not set (${about ?? 'required'})` : [...new Set(reasons)].join('; ');
    return [{ variable: one?.name ?? error.property, detail }];
  });
}
