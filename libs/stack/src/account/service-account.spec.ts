import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canTraverse } from './service-account.js';

const stranger = { uid: 54_321, gid: 54_321 };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync('/var/tmp/entente-spec-');
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'outer', 'inner'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('canTraverse', () => {
  const inner = () => join(folder, 'outer', 'inner');

  it.each([
    { outer: 0o755, inner: 0o755, expected: true },
    { outer: 0o711, inner: 0o711, expected: true },
    { outer: 0o700, inner: 0o755, expected: false },
    { outer: 0o755, inner: 0o744, expected: false },
  ])('a stranger through $outer to $inner: $expected', ({ outer, inner: last, expected }) => {
    chmodSync(inner(), last);
    chmodSync(join(folder, 'outer'), outer);
    expect(canTraverse(inner(), stranger)).toBe(expected);
    chmodSync(join(folder, 'outer'), 0o755);
  });

  it('counts the owner’s and the group’s bits for them, not those of others', () => {
    const owner = { uid: process.getuid?.() ?? 0, gid: 54_321 };
    const group = { uid: 54_321, gid: process.getgid?.() ?? 0 };
    chmodSync(inner(), 0o710);
    expect([canTraverse(inner(), owner), canTraverse(inner(), group), canTraverse(inner(), stranger)]).toEqual([true, true, false]);
    chmodSync(inner(), 0o701);
    expect([canTraverse(inner(), owner), canTraverse(inner(), group), canTraverse(inner(), stranger)]).toEqual([true, false, true]);
  });
});
