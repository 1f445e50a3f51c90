import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The stores that come with the bench. README.md says what a module has to export to stand among them. */
const adapters = {
  ours: () => import('./ours.adapter.js'),
  emmett: () => import('./emmett.adapter.js'),
  messagedb: () => import('./message-db.adapter.js'),
};

/** @param name one of ours, or the path of a module */
export async function adapterOf(name) {
  if (Object.hasOwn(adapters, name)) return adapters[name]();
  if (existsSync(resolve(name))) return import(pathToFileURL(resolve(name)).href);
  throw new Error(`No adapter is called ${name}, and there is no such file: ${Object.keys(adapters).join(', ')} are known.`);
}
