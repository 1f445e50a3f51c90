import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A part of a service that its package does not hand out: the bench runs it alone, as it was built. */
export function builtModule(project, module) {
  return import(pathToFileURL(join(ROOT, project, 'dist', module)).href);
}
