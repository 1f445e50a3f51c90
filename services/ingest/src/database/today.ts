/** Whatever runs a statement in the service's database. */
interface Queried {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/** The day it is by the database's clock, which also stamps the log, in UTC: the clock of this process may be wrong. */
export async function today(database: Queried): Promise<string> {
  const [row] = (await database.query(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day`, [])) as { day: string }[];
  if (row === undefined) throw new Error('The database told no day.');
  return row.day;
}
