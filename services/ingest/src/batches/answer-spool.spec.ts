import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { AnswerSpool } from './answer-spool.js';

const piece = (index: number): string => `piece ${index} ${'é'.repeat(index % 50)}\n`;
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('entente-batch-'));

async function readAll(spool: AnswerSpool): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of spool.pieces()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function fill(spool: AnswerSpool, count: number): Promise<string> {
  let all = '';
  for (let index = 0; index < count; index += 1) {
    all += piece(index);
    await spool.put(piece(index));
  }
  spool.end();
  return all;
}

describe('a spool of answers', () => {
  it.each([[1_000_000], [500], [0]])('gives everything in order to a reader that comes late, with %i bytes of memory', async (bytes) => {
    const before = folders();
    const spool = new AnswerSpool(bytes);
    const all = await fill(spool, 5_000);
    expect(await readAll(spool)).toBe(all);
    expect(folders()).toEqual(before);
  });

  it.each([[1_000_000], [500], [0]])('gives everything to a reader beside the writer, with %i bytes of memory', async (bytes) => {
    const spool = new AnswerSpool(bytes);
    const [all, read] = await Promise.all([fill(spool, 5_000), readAll(spool)]);
    expect(read).toBe(all);
  });

  it('passes a failure on after what came before it', async () => {
    const spool = new AnswerSpool(0);
    await spool.put('one\n');
    spool.end(new Error('torn'));
    const pieces = spool.pieces();
    expect(String((await pieces.next()).value)).toBe('one\n');
    await expect(pieces.next()).rejects.toThrow('torn');
  });

  it('keeps nothing for a reader that has left', async () => {
    const before = folders();
    const spool = new AnswerSpool(0);
    await spool.put('one\n');
    for await (const _ of spool.pieces()) break;
    await spool.put('two\n');
    expect(folders()).toEqual(before);
  });
});
