import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { MAPPING_SCHEMA } from '@entente/connectors';
import { checkoutRoot } from '@entente/stack';

it('docs/reference/mapping.schema.json says what the check of mapping files says', () => {
  const path = join(checkoutRoot(), 'docs/reference/mapping.schema.json');
  const text = `${JSON.stringify(MAPPING_SCHEMA, null, 2)}\n`;
  if (process.env['UPDATE_REFERENCE'] !== undefined) writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
