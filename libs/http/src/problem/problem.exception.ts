import { HttpException } from '@nestjs/common';
import { problemType, type Problem } from '@entente/contracts';

/** What a thrower states; `type` is made from `name`. */
export interface ProblemInit {
  /** Last part of the problem's URN: `cursor` becomes `urn:entente:problem:cursor`. */
  readonly name: string;
  readonly status: number;
  readonly title: string;
  /** What is wrong and what to do next. */
  readonly detail: string;
  readonly errors?: Problem['errors'];
  /** Further members of the answer. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is the answer that was asked for, though its status says otherwise: no failure, nobody need look. */
  readonly expected?: boolean;
}

/** Thrown anywhere below a request: the answer is exactly this problem. */
export class ProblemException extends HttpException {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  readonly expected: boolean;

  constructor(init: ProblemInit, options: { cause?: unknown } = {}) {
    super(init.detail, init.status, options);
    this.name = 'ProblemException';
    this.headers = init.headers ?? {};
    this.expected = init.expected ?? false;
    this.problem = {
      type: problemType(init.name),
      title: init.title,
      status: init.status,
      detail: init.detail,
      ...(init.errors === undefined ? {} : { errors: init.errors }),
      ...init.extensions,
    };
  }
}
