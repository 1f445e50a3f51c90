import { type Pool } from 'pg';
import { rawQuery } from '../postgres/raw-query.js';
import { sqlFile } from '../postgres/sql-file.js';

export interface ForgetOptions {
  /** The schema's owner. */
  readonly pool: Pool;
  readonly schema: string;
  readonly lane: string;
  /** ISO 8601 instant: commands stored before it are forgotten. Thirty days ago is a good one. */
  readonly before: string;
}

const AT_ONCE = 5_000;

/**
 * Forgets the keys and answers of old commands; returns how many. A forgotten command that is sent again is still not
 * stored twice: its event ids are known for ever.
 */
export async function forgetCommands({ pool, schema, lane, before }: ForgetOptions): Promise<number> {
  const text = sqlFile('maintain/forget-commands.sql', schema);
  let forgotten = 0;
  for (;;) {
    const { length } = await rawQuery(pool, { text, values: [lane, before, AT_ONCE] });
    forgotten += length;
    if (length < AT_ONCE) return forgotten;
  }
}
