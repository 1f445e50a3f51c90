import { Injectable } from '@nestjs/common';
import type { VisibleDigests } from '@entente/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../import-format.js';

/** What the log was last told of one claim of an order. */
export interface SlotPart {
  readonly claim: string;
  /** Counts the claims of this part: one that was retracted never stands again, a new one follows it. */
  readonly generation: number;
  /** Version of the claim's stream. */
  readonly version: string;
  readonly digests: VisibleDigests;
  readonly standing: boolean;
  /** Somebody changed it by hand since: the register leaves it alone. */
  readonly held: boolean;
}

export type SlotParts = Readonly<Partial<Record<'order' | 'delivery', SlotPart>>>;

/** One order of a register as the log knows it. */
export interface Slot {
  readonly slot: string;
  readonly pair: string;
  /** The row it was last told from: the order's place in the releases. */
  readonly told: { readonly import: string; readonly number: number };
  readonly parts: SlotParts;
}

/** A memory of the log, so that a release is compared without reading a stream for each row. */
@Injectable()
export class RegisterSlotTable {
  constructor(private readonly database: DataSource) {}

  async ofPairs(register: string, pairs: readonly string[]): Promise<Slot[]> {
    const rows = await this.database.query<{ slot: string; pair: string; told_import: string; told_number: string; parts: SlotParts }[]>(
      `SELECT slot, pair, told_import, told_number::text, parts FROM ingest.register_slot WHERE register = $1 AND pair = ANY ($2) ORDER BY slot`,
      [register, pairs],
    );
    return rows.map(({ slot, pair, told_import, told_number, parts }) => ({ slot, pair, told: { import: told_import, number: Number(told_number) }, parts }));
  }

  async keep(tx: Transaction, register: string, slots: readonly Slot[]): Promise<void> {
    if (slots.length === 0) return;
    await tx.query(
      `INSERT INTO ingest.register_slot (register, slot, pair, told_import, told_number, parts)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::json[])
       ON CONFLICT (register, slot) DO UPDATE SET told_import = excluded.told_import, told_number = excluded.told_number, parts = excluded.parts`,
      [register, slots.map(({ slot }) => slot), slots.map(({ pair }) => pair), slots.map(({ told }) => told.import), slots.map(({ told }) => told.number), slots.map(({ parts }) => JSON.stringify(parts))],
    );
  }
}
