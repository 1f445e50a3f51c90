import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Where somebody's name still stands, in words. */
export type Finding = string;

/** Every way in which a name may be written where it is stored. */
export function writings(name: string): Buffer[] {
  const words = name.split(' ');
  const texts = [name, [...words].reverse().join(', '), words.join('-'), words.join('_'), words.join('%20'), words.join('+'), ...words];
  const plain = [...new Set(texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))].map((text) => Buffer.from(text));
  return [...plain, ...plain.map((bytes) => Buffer.from(bytes.toString('hex'))), ...[0, 1, 2].map((shift) => base64Core(name, shift))];
}

/** The part of a base64 text that does not depend on what stands around the words. */
function base64Core(text: string, shift: number): Buffer {
  const encoded = Buffer.from(`${' '.repeat(shift)}${text}`).toString('base64').replace(/=+$/, '');
  return Buffer.from(encoded.slice(shift === 0 ? 0 : shift + 1, -2));
}

/** Looks through every text, JSON, byte and list column of every table of a database. */
export async function inDatabase(url: string, name: string): Promise<Finding[]> {
  const needles = writings(name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ place: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS place FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const found: Finding[] = [];
    for (const { place } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${place}`);
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) if (holds(bytesOf(value), needles)) found.push(`${place}.${column}: ${textOf(value).slice(0, 300)}`);
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

function bytesOf(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(textOf(value));
}

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('utf8');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Looks through every file below a folder. */
export async function inFiles(folder: string, name: string): Promise<Finding[]> {
  const needles = writings(name);
  const found: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (holds(await readFile(path), needles)) found.push(path);
  }
  return found;
}

function holds(bytes: Buffer, needles: readonly Buffer[]): boolean {
  return needles.some((needle) => bytes.includes(needle));
}
