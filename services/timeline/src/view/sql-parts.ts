/** Gathers conditions and numbered parameters of one statement. */
export class SqlParts {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** @returns the placeholder of the value */
  param(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  where(condition: string): void {
    this.conditions.push(condition);
  }

  whereClause(): string {
    return this.conditions.length === 0 ? '' : `WHERE ${this.conditions.join(' AND ')}`;
  }
}
