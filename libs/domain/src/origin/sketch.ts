import { contentOf } from '../report/boilerplate.js';

/** Words of a shingle; hash functions of a sketch; texts with fewer words can't be compared by it. */
const SHINGLE = 3;
const HASHES = 64;
const FEWEST_WORDS = 40;
/** Texts that share this much of their shingles are copies of one another. Reports of their own share a twentieth. */
export const COPY_LIKENESS = 0.4;
const ROWS = 2;
const PRIME = 0x0100_0193;
const BLANK = 0x20;

/** Multipliers (odd) and offsets of the hash functions, from one fixed seed: the same on every machine and for ever. */
const FACTORS = Int32Array.from({ length: HASHES }, (_, index) => mixed(2 * index + 1) | 1);
const OFFSETS = Int32Array.from({ length: HASHES }, (_, index) => mixed(2 * index + 2));

/**
 * MinHash of a text's three-word shingles: 64 bytes as base64url, or null for a text too short to compare. The share of
 * equal bytes is an estimate of the share of common shingles (standard error below 0.06).
 */
export function sketchOf(text: string): string | null {
  const words = wordsOf(contentOf(text));
  if (words.length < FEWEST_WORDS) return null;
  const least = new Uint32Array(HASHES).fill(0xffff_ffff);
  for (let last = SHINGLE - 1; last < words.length; last += 1) {
    const hash = hashOfShingle(words, last);
    // Half a megabyte goes through here six million times, on the event loop: no closures, no strings made.
    for (let index = 0; index < HASHES; index += 1) {
      const value = finished(Math.imul(hash, FACTORS[index] as number) + (OFFSETS[index] as number));
      if (value < (least[index] as number)) least[index] = value;
    }
  }
  return Buffer.from(least.map((value) => value & 0xff)).toString('base64url');
}

/** Share of common shingles of two texts, 0 to 1, from their sketches. */
export function likenessOfSketches(first: string, second: string): number {
  const [a, b] = [bytesOf(first), bytesOf(second)];
  let equal = 0;
  for (let index = 0; index < HASHES; index += 1) if (a[index] === b[index]) equal += 1;
  return equal / HASHES;
}

/** Keys to look likely copies up by: two copies share one almost surely, two other texts seldom. */
export function bandsOf(sketch: string): number[] {
  const bytes = bytesOf(sketch);
  return Array.from({ length: HASHES / ROWS }, (_, band) => (band << 16) | ((bytes[band * ROWS] ?? 0) << 8) | (bytes[band * ROWS + 1] ?? 0));
}

/** Share of common words of two passages, whatever their length, by shingles of two. */
export function passageLikeness(first: string, second: string): number {
  const [a, b] = [new Set(shinglesOf(wordsOf(first), 2)), new Set(shinglesOf(wordsOf(second), 2))];
  const common = [...a].filter((shingle) => b.has(shingle)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function bytesOf(sketch: string): Uint8Array {
  return Buffer.from(sketch, 'base64url');
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shinglesOf(words: readonly string[], size: number): string[] {
  if (words.length < size) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(' '));
}

/** FNV-1a of the shingle that ends with word `last`, its words joined by blanks. */
function hashOfShingle(words: readonly string[], last: number): number {
  let hash = 0x811c_9dc5;
  for (let place = last - SHINGLE + 1; place <= last; place += 1) {
    const word = words[place] ?? '';
    if (place > last - SHINGLE + 1) hash = Math.imul(hash ^ BLANK, PRIME);
    for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), PRIME);
  }
  return hash;
}

function mixed(seed: number): number {
  return finished(Math.imul(seed, 0x9e37_79b1));
}

/** Spreads the bits of a 32-bit number over all of it. */
function finished(value: number): number {
  let mix = value >>> 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
