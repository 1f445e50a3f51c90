import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DevelopmentItem } from '@entente/contracts';
import { testDatabase, type TestDatabase } from '@entente/testing';
import { type Filter, checkFilter } from '../filter.js';
import { anyFilter, anyItem } from '../testing/filter.arbitrary.js';
import { itemColumns } from './filter-columns.js';
import { FilterSqlError } from './filter-sql.error.js';
import { toSql } from './filter-sql.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

function checked(source: string): Filter {
  const check = checkFilter(source);
  if (!check.ok) throw new Error(`${source}: ${JSON.stringify(check.errors)}`);
  return check.filter;
}

/** Numbers of the items the filter finds in the database. */
async function found(filter: Filter, items: readonly DevelopmentItem[]): Promise<number[]> {
  const { sql, params } = toSql(filter, itemColumns('row.item'), { firstParam: 2 });
  const { rows } = await db.pool.query<{ index: string; matched: boolean | null }>(
    `SELECT row.index, ${sql} AS matched FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS row (item, index) ORDER BY row.index`,
    [JSON.stringify(items), ...params],
  );
  expect(rows.map(({ matched }) => typeof matched)).toEqual(items.map(() => 'boolean'));
  return rows.filter(({ matched }) => matched).map(({ index }) => Number(index) - 1);
}

describe('a filter compiled to SQL', () => {
  it('finds what it matches in memory, and is never null', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.array(anyItem, { minLength: 1, maxLength: 12 }), async (source, items) => {
        const filter = checked(source);
        const matched = items.flatMap((item, index) => (filter.matches(item) ? [index] : []));
        expect(await found(filter, items)).toEqual(matched);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps hostile literals out of the statement', async () => {
    const filter = checked(`object == "'; DROP TABLE x; --" || text.contains("$1") || place.endsWith("\\\\")`);
    const { sql, params } = toSql(filter, itemColumns('row.item'));
    expect(sql).not.toContain('DROP');
    expect(params).toEqual(["'; DROP TABLE x; --", '$1', '\\']);
  });

  it('refuses a name the table lacks, saying where', () => {
    const { 'money.eur': _, ...columns } = itemColumns('row.item');
    const refusal = (): unknown => toSql(checked('kind == "signing" &&\n  money.eur > 5'), columns);
    expect(refusal).toThrow(FilterSqlError);
    expect(refusal).toThrow('line 2, column 3');
  });
});
