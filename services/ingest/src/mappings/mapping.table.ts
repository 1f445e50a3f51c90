import { Injectable } from '@nestjs/common';
import type { Mapping } from '@entente/connectors';
import { DataSource } from 'typeorm';

/** A mapping as it was last declared. */
export interface DeclaredMapping {
  readonly name: string;
  readonly sha256: string;
  readonly mapping: Mapping;
  readonly types: readonly string[];
  readonly principal: string;
  /** Of the event that declared it. */
  readonly position: string;
}

const COLUMNS = 'name, sha256, mapping, types, principal, position::text';

/** Mappings by name and by CloudEvents type. The log says them first; this repeats the latest of each. */
@Injectable()
export class MappingTable {
  constructor(private readonly database: DataSource) {}

  /** Keeps a mapping unless a later one is there. */
  async keep({ name, sha256, mapping, types, principal, position }: DeclaredMapping): Promise<void> {
    await this.database.query(
      `INSERT INTO ingest.mapping AS kept (name, sha256, mapping, types, principal, position) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (name) DO UPDATE SET (sha256, mapping, types, principal, position) =
         (excluded.sha256, excluded.mapping, excluded.types, excluded.principal, excluded.position)
       WHERE kept.position < excluded.position`,
      [name, sha256, JSON.stringify(mapping), types, principal, position],
    );
  }

  async find(name: string): Promise<DeclaredMapping | null> {
    const [row] = await this.database.query<DeclaredMapping[]>(`SELECT ${COLUMNS} FROM ingest.mapping WHERE name = $1`, [name]);
    return row ?? null;
  }

  /** The mapping that was declared last for a CloudEvents type. */
  async forType(type: string): Promise<DeclaredMapping | null> {
    const [row] = await this.database.query<DeclaredMapping[]>(`SELECT ${COLUMNS} FROM ingest.mapping WHERE types @> ARRAY[$1::text] ORDER BY position DESC LIMIT 1`, [type]);
    return row ?? null;
  }

  async page(after: string | null, limit: number): Promise<DeclaredMapping[]> {
    return this.database.query<DeclaredMapping[]>(`SELECT ${COLUMNS} FROM ingest.mapping WHERE $1::text IS NULL OR name > $1 ORDER BY name LIMIT $2`, [after, limit]);
  }
}
