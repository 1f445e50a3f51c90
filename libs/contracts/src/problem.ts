/** RFC 9457 problem details. `detail` always says what to do next. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  /** One entry for each field that is wrong; `pointer` is a JSON pointer into the body. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

/** URN under which a problem of this product is documented. */
export function problemType(name: string): string {
  return `urn:entente:problem:${name}`;
}
