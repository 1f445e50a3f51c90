import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ABANDONED_AFTER_MS = 15 * 60_000;

/**
 * A folder beside a cache's finished things, to prepare one in and rename it into place. Drafts of processes that were
 * killed are removed on the way; younger ones may still be somebody's.
 */
export function draftDirectory(cache: string, name: string): string {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    if (entry.startsWith(`.${name}-`) && ageOf(path) > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(join(cache, `.${name}-`));
}

function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}
