import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a key stands for: the request's digest, and where in the log the events of that content are. */
export interface RepeatedKey {
  readonly digest: string;
  readonly from: bigint;
  readonly to: bigint;
}

interface Row {
  readonly digest: string;
  readonly from_position: string;
  readonly to_position: string;
}

/** Keys of callers under which nothing was stored because the content was there already. */
@Injectable()
export class RepeatedKeyTable {
  constructor(private readonly database: DataSource) {}

  async find(key: string): Promise<RepeatedKey | null> {
    const rows = await this.database.query<Row[]>(
      'SELECT digest, from_position::text, to_position::text FROM ingest.repeated_key WHERE key = $1',
      [key],
    );
    const row = rows[0];
    return row === undefined ? null : { digest: row.digest, from: BigInt(row.from_position), to: BigInt(row.to_position) };
  }

  /** @returns what the key stands for now: the first to keep it wins */
  async keep(key: string, kept: RepeatedKey): Promise<RepeatedKey> {
    await this.database.query(
      `INSERT INTO ingest.repeated_key (key, digest, from_position, to_position)
       VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING`,
      [key, kept.digest, kept.from.toString(), kept.to.toString()],
    );
    return (await this.find(key)) ?? kept;
  }
}
