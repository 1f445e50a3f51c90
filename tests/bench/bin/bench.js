import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { groups } from '../groups.js';

/**
 * node tests/bench/bin/bench.js [--json] [--only group,group] [--full [--scale 0.1]] [--store file.js]
 * One row a measurement. --json: one JSON object a line on stdout, progress on stderr. --full: the sizes of the goals,
 * --scale: a share of them. --store: another store for the group loss, see adapters/README.md.
 */
const root = resolve(import.meta.dirname, '../../..');
const options = readOptions(process.argv.slice(2));
const names = options.only ?? Object.keys(groups);
const unknown = names.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) stop(`No bench group is called ${unknown.join(', ')}; there are: ${Object.keys(groups).join(', ')}.`);

build([...new Set(names.flatMap((name) => groups[name].projects))]);
const { startServers } = await import('../servers.js');
const servers = await startServers(progress);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void servers.stop().finally(() => process.exit(130)));
let failed = false;
try {
  for (const name of names) {
    progress(`group ${name}`);
    const { run } = await groups[name].load();
    await run({ full: options.full, scale: options.scale, stores: options.stores, servers, progress, emit });
  }
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await servers.stop();
}
process.exit(failed ? 1 : 0);

function readOptions(args) {
  const read = { json: false, full: false, scale: 1, stores: [], only: undefined };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--json') read.json = true;
    else if (arg === '--full') read.full = true;
    else if (arg === '--only' && args[index + 1]) read.only = args[(index += 1)].split(/[,|]/);
    else if (arg === '--scale' && Number(args[index + 1]) > 0) read.scale = Number(args[(index += 1)]);
    else if (arg === '--store' && args[index + 1]) read.stores.push(args[(index += 1)]);
    else stop(`Unknown option ${arg}: --json, --full, --scale 0.1, --only group,group, --store file.js are known.`);
  }
  return read;
}

function build(projects) {
  const tsc = join(root, 'node_modules/typescript7/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-b', ...projects], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('The build failed: nothing to measure.');
}

function emit(row) {
  if (options.json) console.log(JSON.stringify(row));
  else console.log(line(row));
}

function line({ name, value, unit, baseline, baselineValue, ratio }) {
  const against = baseline === null ? '' : `   ${baseline}: ${baselineValue}${ratio === null ? '' : `   ratio ${ratio}`}`;
  return `${name.padEnd(28)} ${String(value).padStart(12)} ${unit}${against}`;
}

function progress(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
