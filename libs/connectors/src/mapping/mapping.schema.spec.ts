import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { MAPPING_SCHEMA, readMapping } from './mapping.check.js';

const EXAMPLES = ['contracts', 'orders'].map((name) => JSON.parse(readFileSync(join(import.meta.dirname, `../../../../examples/mapping/${name}.mapping.json`), 'utf8')) as object);
const fits = new Ajv2020({ strict: false }).compile(MAPPING_SCHEMA);

/** Places in a value, as paths. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, member]) => places(member, [...path, name])) : [];
  return path.length === 0 ? below : [[...path], ...below];
}

function changed(value: object, path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let at: Record<string, unknown> = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (to === undefined) Reflect.deleteProperty(at, last);
  else at[last] = to;
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

describe('the schema of mapping files', () => {
  it.each([
    ['a kind that is none', ['claim', 'kind'], { constant: 'sale' }],
    ['a member that is unknown', ['colour'], 'red'],
    ['a pick with two sources', ['claim', 'object'], { from: 'A', constant: 'B' }],
    ['a pick with none', ['claim', 'object'], {}],
    ['no actors', ['claim', 'actors'], []],
    ['a source that is none', ['source'], 'ministry'],
    ['a meaning that is none', ['claim', 'status'], { from: 'State', map: { open: 'perhaps' } }],
    ['no claim', ['claim'], undefined],
  ])('refuses %s, as the check does', (_name, path, to) => {
    for (const example of EXAMPLES) {
      const wrong = changed(example, path, to);
      expect([fits(wrong), readMapping(wrong).ok]).toEqual([false, false]);
    }
  });

  it('takes whatever the check takes', () => {
    const values = fc.constantFrom<unknown>(undefined, null, 7, '', 'x', 'MAR', 'iso', [], ['YYYY'], {}, { from: 'A' }, { constant: 'buyer' }, { from: 'A', map: { b: 'c' } }, { A: { b: 'c' } }, true);
    const change = fc.constantFrom(...EXAMPLES).chain((example) => fc.tuple(fc.constant(example), fc.constantFrom(...places(example)), values));
    let taken = 0;
    fc.assert(
      fc.property(change, ([example, path, value]) => {
        const mapping = changed(example, path, value);
        if (!readMapping(mapping).ok) return;
        taken += 1;
        expect(fits(mapping) ? null : fits.errors).toBeNull();
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(60);
    for (const example of EXAMPLES) expect(fits(example)).toBe(true);
  });
});
