import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { migrateAlerting } from '@entente/alerting';
import { migrateIngest } from '@entente/ingest';
import { checkoutRoot } from '@entente/stack';
import { testDatabase } from '@entente/testing';
import { migrateTimeline } from '@entente/timeline';
import { brokenRules } from './migration-rules.js';
import { brokenFor, readShape, type SchemaShape } from './schema-contract.js';

/** Written anew when a release is cut, with its commit: ENTENTE_WRITE_SNAPSHOT=1. */
interface PreviousRelease {
  readonly commit: string;
  readonly migrations: readonly string[];
  readonly shape: SchemaShape;
}

const FILE = join(import.meta.dirname, 'previous-release.json');
const FOLDERS = ['libs/event-store/sql/migrations', ...['ingest', 'timeline', 'alerting'].map((name) => `services/${name}/src/database/migrations`)];

function migrations(): string[] {
  return FOLDERS.flatMap((folder) => readdirSync(join(checkoutRoot(), folder)).filter((name) => /^\d.*\.(sql|ts)$/.test(name) && !name.includes('.spec.')).map((name) => `${folder}/${name}`)).sort();
}

const released = (): PreviousRelease => JSON.parse(readFileSync(FILE, 'utf8')) as PreviousRelease;

it('finds in the database of this release all that it calls', async () => {
  const { url, pool } = await testDatabase();
  for (const migrate of [migrateIngest, migrateTimeline, migrateAlerting]) await migrate(url);
  const shape = await readShape(pool);
  expect(Object.keys(shape.tables).length).toBeGreaterThan(20);
  if (process.env['ENTENTE_WRITE_SNAPSHOT'] !== undefined) writeFileSync(FILE, `${JSON.stringify({ commit: released().commit, migrations: migrations(), shape }, null, 1)}\n`);
  expect(brokenFor(released().shape, shape)).toEqual([]);
}, 240_000);

it('goes on working while the migrations since then run', () => {
  const { migrations: known } = released();
  expect(migrations()).toEqual(expect.arrayContaining([...known]));
  const added = migrations().filter((name) => !known.includes(name));
  // What takes a TypeORM migration back is never run beside a service.
  const forward = (name: string): string => readFileSync(join(checkoutRoot(), name), 'utf8').split('async down(')[0] ?? '';
  expect(added.flatMap((name) => brokenRules(name, forward(name)))).toEqual([]);
});
