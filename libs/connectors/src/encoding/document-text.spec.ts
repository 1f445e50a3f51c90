import { describe, expect, it } from '@jest/globals';
import { documentText } from './document-text.js';

const textOf = (bytes: Buffer, markup: 'plain' | 'xml' | 'html' = 'html'): unknown => {
  const read = documentText(bytes, markup);
  return read.ok ? read.text : `unknown ${read.encoding}`;
};
const page = (meta: string): string => `<html><head>${meta}</head><p>Accord signé`;

describe('documentText', () => {
  it.each(['<meta charset="windows-1252">', '<META http-equiv=Content-Type content="text/html; charset=ISO-8859-1">', ''])('reads a page of single bytes under %p', (meta) => {
    expect(textOf(Buffer.concat([Buffer.from(page(meta), 'latin1'), Buffer.from([0x20, 0x80, 0x35])]))).toBe(`${page(meta)} €5`);
  });

  it.each(['<meta charset=utf-8>', '<meta charset="utf-16">', ''])('reads UTF-8 under %p', (meta) => {
    expect(textOf(Buffer.from(`${page(meta)} €5`))).toBe(`${page(meta)} €5`);
  });

  it('reads other tables that are declared, and names one that is not known', () => {
    expect(textOf(Buffer.concat([Buffer.from('<meta charset=windows-1251>'), Buffer.from([0xc4, 0xee, 0xe3])]))).toBe('<meta charset=windows-1251>Дог');
    expect(textOf(Buffer.from('<meta charset="x-own">'))).toBe('unknown x-own');
  });

  it('believes the mark before the declaration, and leaves it out of the text', () => {
    const marked = (mark: number[], body: Buffer): Buffer => Buffer.concat([Buffer.from(mark), body]);
    const text = page('<meta charset=windows-1252>');
    expect(textOf(marked([0xef, 0xbb, 0xbf], Buffer.from(text)))).toBe(text);
    expect(textOf(marked([0xff, 0xfe], Buffer.from(text, 'utf16le')), 'plain')).toBe(text);
    expect(textOf(marked([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16()), 'plain')).toBe(text);
  });

  it('takes no declaration from a plain text', () => {
    expect(textOf(Buffer.from('The page said <meta charset=x-own> é'), 'plain')).toBe('The page said <meta charset=x-own> é');
  });
});
