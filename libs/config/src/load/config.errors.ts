/** What is wrong with one variable. */
export interface ConfigProblem {
  readonly variable: string;
  readonly detail: string;
}

/** Thrown once with everything that is wrong, so that nobody fixes variables one start at a time. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map((problem) => `  ${problem.variable}: ${problem.detail}`);
    super(`The configuration can't be used. Set these environment variables and start again:\n${lines.join('\n')}`);
  }
}
