import type { ClientBase, Pool } from 'pg';

interface Part {
  readonly sql: string;
  /** Hears how many rows the part wrote, and throws when that is not right. */
  readonly check: ((written: number) => void) | null;
}

/**
 * Writes that go to the server as one statement, since each round trip delays whoever waits for a batch to be seen. The
 * server runs the parts in any order it likes and shows none of them what another wrote, except where a part reads from
 * another by name: that one is through first.
 */
export class WriteStatement {
  private readonly values: unknown[] = [];
  private readonly parts: Part[] = [];
  private condition = 'true';

  /** @returns the placeholder of the value */
  param(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  /** Adds an INSERT, UPDATE or DELETE. With a check its rows are counted. @returns the part's name, for others to read from */
  add(sql: string, check: Part['check'] = null): string {
    this.parts.push({ sql: check === null ? sql : `${sql} RETURNING 1 AS one`, check });
    return `w${String(this.parts.length)}`;
  }

  /** From now on parts that ask {@link allowed} write only if this part wrote. */
  requirePart(name: string): void {
    this.condition = `EXISTS (SELECT FROM ${name})`;
  }

  /** Condition under which a part may write. */
  allowed(): string {
    return this.condition;
  }

  /** Sends everything in one round trip, inside the caller's transaction. @throws what a check throws: the caller rolls back */
  async run(client: ClientBase): Promise<void> {
    await this.send(client, '');
  }

  /**
   * Sends everything as a transaction of its own that does not wait for the disk. Only for parts that write nothing
   * where a check would throw: what they have written is committed by then.
   */
  async runAlone(pool: Pool): Promise<void> {
    await this.send(pool, `, set_config('synchronous_commit', 'off', true)`);
  }

  private async send(db: Pool | ClientBase, setting: string): Promise<void> {
    if (this.parts.length === 0) return;
    const named = this.parts.map(({ sql }, index) => `w${String(index + 1)} AS (${sql})`).join(',\n');
    const counts = this.parts.map(({ check }, index) => (check === null ? '0' : `(SELECT count(*)::int FROM w${String(index + 1)})`));
    const { rows } = await db.query<{ written: number[] }>(`WITH ${named}\nSELECT ARRAY[${counts.join(', ')}] AS written${setting}`, this.values);
    for (const [index, { check }] of this.parts.entries()) check?.(rows[0]?.written[index] ?? 0);
  }
}
