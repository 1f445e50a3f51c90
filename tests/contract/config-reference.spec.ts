import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { checkoutRoot } from '@entente/stack';
import { configReference } from './config-reference.js';

it('docs/reference/config.md says what the config classes say', () => {
  const path = join(checkoutRoot(), 'docs/reference/config.md');
  if (process.env['UPDATE_REFERENCE'] !== undefined) writeFileSync(path, configReference());
  expect(readFileSync(path, 'utf8')).toBe(configReference());
});
