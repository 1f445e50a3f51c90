import { expect, it } from '@jest/globals';
import { PersonName } from '@entente/event-store';
import { probesOf } from './name.probes.js';

const like = (text: string, pattern: string): boolean => {
  const source = pattern.replace(/\\\\|[.*+?^${}()|[\]]/g, (part) => (part === '\\\\' ? '\\\\' : `\\${part}`)).replaceAll('%', '[^]*');
  return new RegExp(`^${source}$`, 'u').test(text);
};
/** As `encode(bytes, 'escape')` writes them. */
const escaped = (text: string): string => [...Buffer.from(text)].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`)).join('').toLowerCase();

it.each([
  ['Zephyrine Quillbrook', 'said ZEPHYRINE QUILLBROOK'],
  ['Jose Garcia', 'said José García'],
  ['José García', 'said Jose Garcia'],
  ['Łukasz Żółć', 'rzekł Łukasz Żółć'],
  ['דוד כהן', 'אמר דוד כהן'],
  ['Иван Петров', 'сказал ИВАН ПЕТРОВ'],
])('what names %s passes its probes', (name, text) => {
  const { text: words, folded, bytes } = probesOf(new PersonName(name));
  const plain = text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  expect(folded.some((pattern) => like(plain, pattern))).toBe(true);
  expect(words.some((pattern) => like(text.toLowerCase(), pattern))).toBe(true);
  expect(bytes.some((pattern) => like(escaped(text), pattern))).toBe(true);
});

it('keeps out what has nothing of the name', () => {
  const { text, bytes } = probesOf(new PersonName('Zephyrine Quillbrook'));
  expect([...text, ...bytes].some((pattern) => like('morocco ordered howitzers', pattern))).toBe(false);
});
