import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { migrateEventStore } from '../../migrate/migrate-event-store.js';
import { sqlFile } from '../../postgres/sql-file.js';
import { openEventStore } from '../../store/postgres-event-store.js';
import { type AppendRule, type RuleContext } from './append.rule.js';
import { callAppend } from './call-append.js';
import { decisionRules } from './decision.rules.js';
import { guardRules } from './guard.rules.js';
import { lanesRules } from './lanes.rules.js';
import { orderRules } from './order.rules.js';

/** Each rule twice: it holds; and with the rule taken out of the SQL, its check notices. */
describe('the rules of append', () => {
  let db: TestDatabase;
  let schemas = 0;
  beforeAll(async () => {
    db = await testDatabase();
  });

  async function context(without?: AppendRule): Promise<RuleContext> {
    const schema = `rule_${(schemas += 1)}`;
    const options = { url: db.url, schema, partitionSize: 10n };
    await migrateEventStore({ ...options, lanes: [] });
    if (without !== undefined) await takeOut(schema, without);
    await migrateEventStore({ ...options, lanes: ['main'] });
    const store = openEventStore({ pool: db.pool, schema, lane: 'main' });
    return { pool: db.pool, url: db.url, schema, store, call: (commands) => callAppend(db.pool, schema, commands) };
  }

  async function takeOut(schema: string, rule: AppendRule): Promise<void> {
    const texts = new Map<string, string>();
    for (const { file, find, put } of rule.taken) {
      const text = texts.get(file) ?? sqlFile(`migrations/${file}`, schema);
      const place = find.replaceAll('@schema@', `"${schema}"`);
      if (!text.includes(place)) throw new Error(`${file} does not contain: ${place}`);
      texts.set(file, text.replace(place, () => put.replaceAll('@schema@', `"${schema}"`)));
    }
    for (const text of texts.values()) {
      await db.pool.query(text.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION').replace('CREATE PROCEDURE', 'CREATE OR REPLACE PROCEDURE'));
    }
  }

  for (const rule of [...decisionRules, ...orderRules, ...guardRules, ...lanesRules]) {
    it(rule.name, async () => rule.check(await context()));
    it(`taken out, this is noticed: ${rule.name}`, async () => {
      const broken = await context(rule);
      await expect(rule.check(broken)).rejects.toThrow();
    });
  }
});
