import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly etag: string;
}

/** The page's folder, seen from `src/` and from `dist/` alike. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../public/', import.meta.url));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page's few files, read once; only what lies in the folder itself can be asked for. */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const names = readdirSync(folder).filter((name) => extname(name) in MEDIA_TYPES);
  return new Map(
    names.map((name) => {
      const content = readFileSync(join(folder, name));
      const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
      return [name, { content, etag, mediaType: MEDIA_TYPES[extname(name)] ?? '' }];
    }),
  );
}
