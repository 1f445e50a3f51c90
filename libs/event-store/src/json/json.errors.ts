/** A value that has no JSON form under the rules asked for. `pointer` (RFC 6901) names the place. */
export class JsonRuleError extends Error {
  constructor(
    readonly pointer: string,
    readonly rule: string,
  ) {
    super(`${pointer === '' ? 'The value' : pointer} ${rule}.`);
    this.name = 'JsonRuleError';
  }
}
