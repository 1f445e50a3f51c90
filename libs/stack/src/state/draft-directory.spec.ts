import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { draftDirectory } from './draft-directory.js';

it('a draft removes those that were abandoned, and neither young ones nor what is finished', () => {
  const cache = mkdtempSync(join(tmpdir(), 'entente-cache-'));
  const hourAgo = Date.now() / 1000 - 3_600;
  for (const name of ['.nats-old', '.nats-young', '.other-old', 'nats-server']) mkdirSync(join(cache, name));
  for (const name of ['.nats-old', '.other-old', 'nats-server']) utimesSync(join(cache, name), hourAgo, hourAgo);
  const draft = draftDirectory(cache, 'nats');
  expect(readdirSync(cache).sort()).toEqual(['.nats-young', '.other-old', basename(draft), 'nats-server'].sort());
  rmSync(cache, { recursive: true });
});
