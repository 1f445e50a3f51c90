import { Inject, Injectable } from '@nestjs/common';
import type { ForgottenName, PersonalKeys } from '@entente/event-store';
import type { Logger } from '@entente/observability';
import { DataSource } from 'typeorm';
import { PERSONAL_KEYS } from '../database/database.tokens.js';
import { LOGGER } from '../ingest.names.js';
import { ForgetTable } from './forget.table.js';
import { Forgetter } from './forgetter.js';
import { ForgottenRecogniser } from './forgotten.recogniser.js';

const PAGE = 200;
const AGAIN = { principal: { id: 'service:ingest', roles: ['eraser' as const] }, idempotencyKey: null };

/** Where names stand outside of the log, as text: what is searched for the forgotten. */
const PLACES = [
  { table: 'report_text', key: 'sha256', columns: 'text, raw' },
  { table: 'rejected', key: "submission || ' ' || digest", columns: 'payload, problem::text AS problem' },
  { table: 'import_bad_row', key: "import || ' ' || number", columns: 'text, fixed_text, reason' },
];

/**
 * A backup may be older than a forgetting. Its events can't be read, since their keys are gone; its texts can. So who was
 * forgotten by these keys and is not in this database's ledger is looked for in it, by hash, and forgotten again.
 */
@Injectable()
export class ForgottenAgain {
  constructor(
    private readonly database: DataSource,
    private readonly ledger: ForgetTable,
    private readonly forgetter: Forgetter,
    @Inject(PERSONAL_KEYS) private readonly keys: PersonalKeys | null,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async apply(): Promise<void> {
    const { keys } = this;
    if (keys === null) return;
    const missing = await this.ledger.missing(keys.forgotten());
    if (missing.length === 0) return;
    this.log.warn({ forgotten: missing.length }, 'this database is older than what was forgotten with these keys: forgetting again');
    const names = new Map<string, Set<string>>();
    const recogniser = new ForgottenRecogniser(missing, keys);
    for (const place of PLACES) {
      for await (const text of this.texts(place)) {
        for (const { forgotten, name } of recogniser.in(text)) names.set(forgotten.forget, (names.get(forgotten.forget) ?? new Set()).add(name));
      }
    }
    for (const one of missing) await this.again(one, [...(names.get(one.forget) ?? [])]);
  }

  private async again(forgotten: ForgottenName, [name, ...also]: readonly string[]): Promise<void> {
    if (name !== undefined) {
      const correlation = { correlationId: forgotten.forget };
      await this.forgetter.forget({ name, also, reason: 'forgotten before this database was restored', acceptRemaining: true }, { ...AGAIN, correlation });
    }
    await this.ledger.noteDone(forgotten);
  }

  private async *texts({ table, key, columns }: (typeof PLACES)[number]): AsyncGenerator<string> {
    for (let after = ''; ; ) {
      const rows = await this.database.query<(Record<string, string | Buffer | null> & { key: string })[]>(
        `SELECT ${key} AS key, ${columns} FROM ingest.${table} WHERE (${key}) COLLATE "C" > $1 ORDER BY (${key}) COLLATE "C" LIMIT ${String(PAGE)}`,
        [after],
      );
      for (const { key: _key, ...cells } of rows) yield Object.values(cells).map((cell) => cell?.toString() ?? '').join('\n');
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.key;
    }
  }
}
