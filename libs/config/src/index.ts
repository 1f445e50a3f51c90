export { FromEnv, type Variable, type VariableOptions, type VariableType } from './variable/from-env.decorator.js';
export { ConfigError, type ConfigProblem } from './load/config.errors.js';
export { loadConfig, type LoadOptions } from './load/load-config.js';
export { describeConfig, type VariableDescription } from './load/describe-config.js';
export type { Environment } from './load/read-variable.js';
