import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { testDatabase } from '@entente/testing';
import { SQL_FOLDER } from './postgres/sql-file.js';

const FILE = new URL('../examples/quick-start.mjs', SQL_FOLDER);

it("the README's quick start runs and prints what the README says", async () => {
  const db = await testDatabase();
  const { stdout } = await promisify(execFile)(process.execPath, [FILE.pathname, db.url]);
  const readme = readFileSync(new URL('../README.md', SQL_FOLDER), 'utf8');
  expect(readme).toContain(readFileSync(FILE, 'utf8').trim());
  expect(readme).toContain(stdout.trim());
  expect(stdout).toContain('again: duplicate');
});
