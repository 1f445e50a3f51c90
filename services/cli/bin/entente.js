#!/usr/bin/env node
// Builds what is not built yet (quietly, once), then hands over to the compiled command line.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`entente needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run it again.\n`);
  process.exit(1);
}

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(project, '..', '..');
const entry = join(project, 'dist', 'main.js');
const needsServices = ['demo', 'start', 'restore', 'migrate'].includes(process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '');

/** Newest change below the `src` folders of the libraries and services, in milliseconds. */
function newestSource() {
  let newest = 0;
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else newest = Math.max(newest, statSync(path).mtimeMs);
    }
  };
  for (const group of ['libs', 'services'])
    for (const name of readdirSync(join(root, group)))
      if (existsSync(join(root, group, name, 'src'))) visit(join(root, group, name, 'src'));
  return newest;
}

function stale() {
  const stamp = join(project, 'dist', '.tsbuildinfo');
  if (!existsSync(entry) || !existsSync(stamp)) return true;
  return existsSync(join(root, 'libs', 'contracts', 'src')) && newestSource() > statSync(stamp).mtimeMs;
}

function build() {
  const compiler = createRequire(join(root, 'package.json')).resolve('typescript7/package.json');
  process.stderr.write(needsServices ? 'Building …\n' : '');
  const projects = ['ingest', 'timeline', 'alerting', 'gateway', 'cli'].map((name) => join(root, 'services', name));
  const result = spawnSync(process.execPath, [join(dirname(compiler), 'bin', 'tsc'), '-b', ...(needsServices ? projects : [project])], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}\nThe build failed; the messages above say where. After a pull, run npm ci first.\n`);
    process.exit(1);
  }
}

if (needsServices || stale()) build();
await import(pathToFileURL(entry).href);
