import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { downloadNats } from './nats-download.js';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'entente-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Names, sizes and times of all that apt keeps on the machine. */
function systemState(): string {
  const hash = createHash('sha256');
  for (const folder of ['/var/lib/apt', '/var/lib/apt/lists', '/var/cache/apt', '/var/cache/apt/archives', '/var/lib/dpkg']) {
    for (const name of readdirSync(folder).sort()) {
      const { size, mtimeMs } = statSync(join(folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Needs Debian or Ubuntu and its package archive, so it is not part of the fast suite. */
describe('downloading nats-server', () => {
  it('by two processes at once leaves one program that runs, and the system as it was', async () => {
    const before = systemState();
    const paths = await Promise.all([downloadNats(cache), downloadNats(cache)]);
    expect(paths).toEqual([join(cache, 'nats-server'), join(cache, 'nats-server')]);
    expect(spawnSync(paths[0], ['--version'], { encoding: 'utf8' }).stdout).toMatch(/nats-server: v2\./);
    expect(readdirSync(cache)).toEqual(['nats-server']);
    expect(systemState()).toBe(before);
  });
});
