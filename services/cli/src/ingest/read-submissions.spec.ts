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

  it('reads a page in the encoding it declares, and says so when there is no such', async () => {
    const file = join(folder, 'ministry.html');
    await writeFile(file, Buffer.from('<meta charset="windows-1252"><p>Le traité', 'latin1'));
    expect(await readSubmissions(file)).toMatchObject([{ body: { source: 'src:ministry', html: '<meta charset="windows-1252"><p>Le traité' } }]);
    await writeFile(file, '<meta charset="x-own"><p>The treaty');
    await expect(readSubmissions(file)).rejects.toThrow('ministry.html says it is in x-own, which is not known here. Save it as UTF-8.');
    await rm(file);
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

  it('takes each item of a feed as a report, and nothing of a feed with an item that has no words', async () => {
    const file = join(folder, 'desk.rss');
    const item = (title: string): string => `<item><title>${title}</title><link>https://desk.example/${title}</link></item>`;
    const feed = (items: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>${items}</channel></rss>`;
    await writeFile(file, feed(item('one') + item('two')));
    expect(await readSubmissions(file)).toEqual([
      { path: '/v1/reports', origin: 'desk.rss:1', body: { source: 'src:desk', text: 'one', title: 'one', url: 'https://desk.example/one' } },
      { path: '/v1/reports', origin: 'desk.rss:2', body: { source: 'src:desk', text: 'two', title: 'two', url: 'https://desk.example/two' } },
    ]);
    await writeFile(file, feed(`${item('one')}<item><link>https://desk.example/2</link></item>`));
    await expect(readSubmissions(file)).rejects.toThrow(/^desk\.rss, item 2: The item holds no words/);
    await writeFile(file, 'no feed');
    await expect(readSubmissions(file)).rejects.toThrow(/^desk\.rss can't be read/);
  });

  it('says what to name when a path is wrong', async () => {
    await expect(readSubmissions(join(folder, 'none'))).rejects.toThrow(/there is no such file or folder\. Check the path\.$/);
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
