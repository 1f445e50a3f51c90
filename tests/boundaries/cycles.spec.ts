import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

function sources(): string[] {
  const projects = ['libs', 'services'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name, 'src'))).filter((folder) => existsSync(join(root, folder)));
  const files = projects.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
}

/** What a file names of its own project, types as well: who needs another's types needs that other to be understood. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\bfrom '(\.[^']+)\.js'|\bimport\('(\.[^']+)\.js'\)/g)].map(([, named, lazy]) => `${normalize(join(dirname(file), named ?? lazy ?? ''))}.ts`);
}

/** The first circle found, as a chain of files that ends where it began; null where there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = visit(file);
    if (found !== null) return found;
  }
  return null;
}

describe('imports between files', () => {
  const graph = new Map(sources().map((file) => [file, importsOf(file)]));

  it('are all found', () => {
    const files = new Set(graph.keys());
    expect(files.size).toBeGreaterThan(900);
    expect([...graph].flatMap(([file, names]) => names.filter((name) => !files.has(name)).map((name) => `${file} -> ${name}`))).toEqual([]);
  });

  it('run in one direction', () => {
    expect(circle(graph)).toBeNull();
  });

  it('would be found out if they did not', () => {
    expect(circle(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', []], ['d', ['b']]]))).toEqual(['b', 'd', 'b']);
  });
});
