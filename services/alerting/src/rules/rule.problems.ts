import { ProblemException } from '@entente/http';

export function ruleNotFound(id: string): ProblemException {
  const detail = `There is no rule ${id.slice(0, 200)}. GET /v1/rules lists those there are.`;
  return new ProblemException({ name: 'not-found', status: 404, title: 'No such rule', detail });
}

/** One wrong field of a rule, beyond its shape. Line and column (from 1) point into a filter. */
export interface RuleFault {
  readonly pointer: string;
  readonly detail: string;
  readonly line?: number;
  readonly column?: number;
}

export function ruleInvalid(errors: readonly RuleFault[]): ProblemException {
  const fields = [...new Set(errors.map(({ pointer }) => pointer.slice(1)))].join(', ');
  const detail = `The rule can't be saved: ${fields} ${errors.length === 1 ? 'is' : 'are'} wrong; "errors" says how. Correct and send it again.`;
  return new ProblemException({ name: 'rule', status: 422, title: 'The rule is not valid', detail, errors });
}

export function ruleChangedMeanwhile(id: string): ProblemException {
  const detail = `Rule ${id} was changed by somebody else at the same time. Read it again, then repeat your change.`;
  return new ProblemException({ name: 'conflict', status: 409, title: 'The rule has changed', detail });
}

export function keyReused(key: string): ProblemException {
  const detail = `The Idempotency-Key ${key.slice(0, 100)} was used for another rule. Take a fresh one for this.`;
  return new ProblemException({ name: 'idempotency-key', status: 422, title: 'The key stands for another request', detail });
}

export function outcomeUnknown(key: string): ProblemException {
  const detail = `The database did not answer in time: the rule may be saved. Send the same again, with Idempotency-Key ${key}, to learn.`;
  return new ProblemException({ name: 'outcome-unknown', status: 503, title: 'The outcome is not known', detail, headers: { 'retry-after': '2' } });
}
