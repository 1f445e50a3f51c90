import { describe, expect, it } from '@jest/globals';
import { brokenRules } from './migration-rules.js';
import { brokenFor, type SchemaShape } from './schema-contract.js';

const before: SchemaShape = {
  tables: { 'ingest.report': { id: { type: 'text', nullable: false, optional: false }, note: { type: 'text', nullable: true, optional: true } } },
  routines: { 'event_store.head(text)': 'bigint' },
};
const note = before.tables['ingest.report']!;

describe('a schema for the previous release', () => {
  it('may have more of everything', () => {
    const now = { tables: { ...before.tables, 'ingest.other': {}, 'ingest.report': { ...note, more: { type: 'int', nullable: false, optional: true } } }, routines: { ...before.routines, 'event_store.tail(text)': 'bigint' } };
    expect(brokenFor(before, now)).toEqual([]);
  });

  it.each<[string, Partial<SchemaShape>, string]>([
    ['a table is gone', { tables: {} }, 'ingest.report is gone'],
    ['a column is gone', { tables: { 'ingest.report': { id: note['id']! } } }, 'ingest.report.note is gone'],
    ['a type changed', { tables: { 'ingest.report': { ...note, id: { type: 'uuid', nullable: false, optional: false } } } }, 'is uuid and was text'],
    ['a column may be null', { tables: { 'ingest.report': { ...note, id: { type: 'text', nullable: true, optional: true } } } }, 'may be null now'],
    ['a column must be written', { tables: { 'ingest.report': { ...note, note: { type: 'text', nullable: false, optional: false } } } }, 'must be written now'],
    ['a new column must be written', { tables: { 'ingest.report': { ...note, more: { type: 'int', nullable: false, optional: false } } } }, 'give it a default'],
    ['a routine is gone', { routines: {} }, 'head(text) is gone'],
    ['a routine answers otherwise', { routines: { 'event_store.head(text)': 'text' } }, 'returns text and returned bigint'],
  ])('breaks it when %s', (_name, change, said) => {
    expect(brokenFor(before, { ...before, ...change }).join('\n')).toContain(said);
  });
});

describe('a migration under load', () => {
  it('may make tables with their indexes, add columns, and index others concurrently', () => {
    const sql = 'CREATE TABLE a.t (n int); CREATE INDEX i ON a.t (n); ALTER TABLE b ADD COLUMN c int; CREATE UNIQUE INDEX CONCURRENTLY j ON b (c)';
    expect(brokenRules('m', sql)).toEqual([]);
  });

  it.each(['DROP TABLE t', 'ALTER TABLE t DROP COLUMN c', 'ALTER TABLE t RENAME TO u', 'ALTER TABLE t ALTER COLUMN c TYPE bigint', 'ALTER TABLE t ALTER COLUMN c SET NOT NULL', 'CREATE INDEX i ON t (c)', 'LOCK TABLE t'])(
    'may not: %s',
    (sql) => {
      expect(brokenRules('m', sql)).toHaveLength(1);
    },
  );
});
