import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '../errors.js';
import type { Portion, SentPlace } from './event-sink.js';
import { FileSink } from './file.sink.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-file-sink-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => readdirSync(folder).forEach((name) => rmSync(join(folder, name))));

const PART = 'out.ndjson.j1.part';
const sink = (): FileSink => new FileSink(join(folder, 'out.ndjson'), 'j1');
const portion = (lines: string): Portion => ({ lines: Buffer.from(lines), count: 1, events: [] });
const place = (bytes: number): SentPlace => ({ position: '1', bytes, events: 1 });
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function read(chunks: AsyncIterable<Uint8Array> | null): Promise<string> {
  let found = '';
  for await (const chunk of chunks ?? []) found += Buffer.from(chunk).toString();
  return found;
}

describe('a file', () => {
  it('has its name only when it is complete', async () => {
    const file = sink();
    expect(await file.open(null)).toBeNull();
    for (const line of ['one\n', 'two\n', 'three\n']) await file.write(portion(line));
    await file.flush();
    expect(readdirSync(folder)).toEqual([PART]);
    await file.finish();
    await file.close();
    expect(readdirSync(folder)).toEqual(['out.ndjson']);
    expect(text('out.ndjson')).toBe('one\ntwo\nthree\n');
  });

  it('goes on behind what was reported, whatever came after it', async () => {
    writeFileSync(join(folder, PART), 'one\ntwo\nthree, torn');
    const file = sink();
    expect(await read(await file.open(place(8)))).toBe('one\ntwo\n');
    await file.write(portion('three\n'));
    await file.finish();
    expect(text('out.ndjson')).toBe('one\ntwo\nthree\n');
  });

  it('begins anew when nothing was reported', async () => {
    writeFileSync(join(folder, PART), 'torn');
    const file = sink();
    await file.open(place(0));
    await file.write(portion('one\n'));
    await file.finish();
    expect(text('out.ndjson')).toBe('one\n');
  });

  it('killed while it was given its name is completed', async () => {
    writeFileSync(join(folder, PART), 'one\n');
    linkSync(join(folder, PART), join(folder, 'out.ndjson'));
    const both = sink();
    expect(await read(await both.open(place(4)))).toBe('one\n');
    await both.finish();
    expect(readdirSync(folder)).toEqual(['out.ndjson']);
    const named = sink();
    expect(await read(await named.open(place(4)))).toBe('one\n');
    await named.finish();
    expect(readdirSync(folder)).toEqual(['out.ndjson']);
    expect(text('out.ndjson')).toBe('one\n');
  });

  it("never takes another's name, neither at the start nor at the end", async () => {
    writeFileSync(join(folder, 'out.ndjson'), 'precious');
    await expect(sink().open(null)).rejects.toThrow(Refused);
    rmSync(join(folder, 'out.ndjson'));
    const file = sink();
    await file.open(null);
    await file.write(portion('one\n'));
    writeFileSync(join(folder, 'out.ndjson'), 'precious');
    await expect(file.finish()).rejects.toThrow(/exists/);
    expect(text('out.ndjson')).toBe('precious');
    await file.discard();
    expect(readdirSync(folder)).toEqual(['out.ndjson']);
  });

  it('that lost what was reported is refused', async () => {
    await expect(sink().open(place(4))).rejects.toThrow(/is gone/);
    writeFileSync(join(folder, PART), 'on');
    await expect(sink().open(place(4))).rejects.toThrow(/shorter/);
  });
});
