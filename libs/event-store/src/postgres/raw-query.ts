import { type ClientBase, type Pool } from 'pg';

/** Rows as arrays of the server's text: no parser of pg's is asked, ours or anybody's global one. */
export type RawRow = readonly (string | null)[];

const AS_TEXT = { getTypeParser: () => (value: string) => value };

export interface RawQuery {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Milliseconds after which the client gives up on the answer. */
  readonly timeout?: number;
}

export async function rawQuery(db: Pool | ClientBase, query: RawQuery): Promise<RawRow[]> {
  const config = {
    text: query.text,
    values: [...query.values],
    rowMode: 'array' as const,
    types: AS_TEXT,
    ...(query.timeout === undefined ? {} : { query_timeout: query.timeout }),
  };
  const result = await db.query<(string | null)[]>(config);
  return result.rows;
}
