import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PROGRAM = join(import.meta.dirname, '../scripts/digest.mjs');
const digest = (env: Record<string, string>): string => execFileSync(process.execPath, [PROGRAM], { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' });

describe('what is extracted', () => {
  const here = digest({});

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  ])('is the same, byte for byte, under %j', (env) => {
    expect([digest(env), here.length]).toEqual([here, 64]);
  });
});
