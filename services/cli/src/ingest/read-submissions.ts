import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../api/api-error.js';
import { readBytes, readText, unreadable } from '../files/read-file.js';
import type { Submission } from './submission.js';
import { textOf } from './text-of.js';

const SIDECAR_FIELDS = ['source', 'url', 'title', 'publishedAt', 'language'] as const;

/**
 * Reads what can be submitted from a file or folder: `*.txt` and `*.html` (an optional `NAME.json` beside gives source, url, title,
 * publishedAt, language; without it the source is the file's name and the report is undated), feeds (`*.rss`, `*.atom`, `*.rdf`: a report of
 * each item) and `*.ndjson` with one report or claim a line. A text or page may be in another encoding than UTF-8.
 * @throws UsageError when a path doesn't exist, a line isn't JSON, a feed is none, or an encoding isn't known, with file and line
 */
export async function readSubmissions(path: string): Promise<Submission[]> {
  const info = await stat(path).catch(unreadable(path));
  if (!info.isDirectory()) return readOne(path);
  const names = (await readdir(path)).filter((name) => /\.(txt|html?|ndjson|rss|atom|rdf)$/.test(name)).sort();
  const all = await Promise.all(names.map((name) => readOne(join(path, name))));
  return all.flat();
}

async function readOne(path: string): Promise<Submission[]> {
  if (path.endsWith('.ndjson')) return readLines(path);
  if (/\.(rss|atom|rdf|xml)$/.test(path)) return readItems(path);
  return [await readReport(path)];
}

async function readReport(path: string): Promise<Submission> {
  const name = basename(path);
  const stem = name.replace(/\.[^.]+$/, '');
  const html = /\.html?$/.test(name);
  const text = await textOf(await readBytes(path), html ? 'html' : 'plain', name);
  const sidecar = await readSidecar(join(dirname(path), `${stem}.json`));
  return { path: '/v1/reports', body: { source: sourceFromName(stem), ...sidecar, [html ? 'html' : 'text']: text }, origin: name };
}

/** The items of a feed, each a report of its own; one without words is an error, since nothing of it could be stored. */
async function readItems(path: string): Promise<Submission[]> {
  const name = basename(path);
  const stem = name.replace(/\.[^.]+$/, '');
  // Loaded only here: every other command starts without a parser of feeds.
  const { readFeed } = await import('@entente/connectors/feed');
  const feed = readFeed(await readBytes(path));
  if (!feed.ok) throw new UsageError(`${name} can't be read. ${feed.detail}`);
  const [bad] = feed.problems;
  if (bad !== undefined) throw new UsageError(`${name}, item ${bad.item}: ${bad.detail} Remove it from the file.`);
  const { source, language } = await readSidecar(join(dirname(path), `${stem}.json`));
  const given = { source: source ?? sourceFromName(stem), ...(language === undefined ? {} : { language }) };
  return feed.items.map((item, index) => ({ path: '/v1/reports', body: { ...item, ...given }, origin: `${name}:${index + 1}` }));
}

/** A file's name as a source id: `src:` and the letters, digits and hyphens of the name. */
export function sourceFromName(stem: string): string {
  const slug = stem.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `src:${slug === '' ? 'file' : slug}`;
}

async function readSidecar(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return {};
  const fields = parse(text, basename(path));
  return Object.fromEntries(SIDECAR_FIELDS.filter((name) => fields[name] !== undefined && fields[name] !== null).map((name) => [name, fields[name]]));
}

async function readLines(path: string): Promise<Submission[]> {
  const lines = (await readText(path)).replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const origin = `${basename(path)}:${index + 1}`;
    const body = parse(line, origin);
    return [{ path: 'kind' in body ? ('/v1/claims' as const) : ('/v1/reports' as const), body, origin }];
  });
}

function parse(text: string, origin: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${origin} is not JSON: ${(error as Error).message}.`);
  }
  throw new UsageError(`${origin} must be one JSON object.`);
}
