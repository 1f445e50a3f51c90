import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { SQL_FOLDER } from './postgres/sql-file.js';

it('every test that docs/reference/guarantees.md names is there', () => {
  const root = new URL('../../../', SQL_FOLDER);
  const page = readFileSync(new URL('docs/reference/guarantees.md', root), 'utf8');
  const named = [...page.matchAll(/`((?:tests\/|libs\/|services\/)?[a-z-]+\/[a-z./-]+)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(15);
  for (const path of named) {
    const place = /^(tests|libs|services)\//.test(path) ? path : `libs/event-store/src/${path}`;
    expect([path, existsSync(new URL(place, root))]).toEqual([path, true]);
  }
});
