import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSubmissions, sourceFromName } from './read-submissions.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-submissions-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readSubmissions', () => {
  it('takes the fields beside a text, and its name as source without them', async () => {
    await writeFile(join(folder, 'a.txt'), '\uFEFFFirst.');
    await writeFile(join(folder, 'a.json'), '{"source":"src:desk","publishedAt":"2026-01-08","url":null,"note":"not sent"}');
    await writeFile(join(folder, 'Le Monde 2.txt'), 'Second.');
    const found = await readSubmissions(folder);
    expect(found).toEqual([
      { path: '/v1/reports', origin: 'Le Monde 2.txt', body: { source: 'src:le-monde-2', text: 'Second.' } },
      { path: '/v1/reports', origin: 'a.txt', body: { source: 'src:desk', publishedAt: '2026-01-08', text: 'First.' } },
    ]);
  });

  it('tells claims from reports line by line and names the line that is wrong', async () => {
    const file = join(folder, 'mixed.ndjson');
    await writeFile(file, '{"kind":"signing"}\n\n{"text":"x"}\n');
    expect((await readSubmissions(file)).map(({ path, origin }) => [path, origin])).toEqual([
      ['/v1/claims', 'mixed.ndjson:1'],
      ['/v1/reports', 'mixed.ndjson:3'],
    ]);
    await writeFile(file, '{"kind":"signing"}\n{broken\n');
    await expect(readSubmissions(file)).rejects.toThrow(/^mixed\.ndjson:2 is not JSON/);
  });

  it('says what to name when a path is wrong', async () => {
    await expect(readSubmissions(join(folder, 'none'))).rejects.toThrow(/Name a text file/);
  });
});

describe('sourceFromName', () => {
  it.each([
    ['B', 'src:b'],
    ['__', 'src:file'],
  ])('%s becomes %s', (stem, source) => {
    expect(sourceFromName(stem)).toBe(source);
  });
});
