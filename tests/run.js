import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs one suite: node tests/run.js fast|unit|data|long|newest [pattern or jest option ...]
 *   unit  specs without servers    fast  everything but data and long
 *   data  specs over ../shared/data (or ENTENTE_DATA)    long  property runs, soaks; without a pattern newest as well
 *   newest  what of the fast suite speaks to NATS, on the newest nats-server that the package archive has
 * ENTENTE_TEST_REPORT=<folder> writes jest's result there as <suite>.json.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const suites = {
  unit: { match: '**/*.spec.ts', ignore: ['\\.(pg|nats|e2e|data|long)\\.spec\\.ts$'], env: { ENTENTE_TEST_STACK: 'none' } },
  fast: { match: '**/*.spec.ts', ignore: ['\\.(data|long)\\.spec\\.ts$'] },
  data: { match: '**/*.data.spec.ts', ignore: [] },
  long: { match: '**/*.long.spec.ts', ignore: [] },
  newest: {
    match: '**/*.spec.ts',
    ignore: ['\\.(data|long)\\.spec\\.ts$'],
    patterns: ['libs/messaging/', 'services/ingest/src/(relay|inbox|requests)/', 'services/alerting/src/(feed|deliveries|outages)', 'tests/e2e/(crash|promotion|backup|subscribers|demo)'],
  },
};

const [name, ...rest] = process.argv.slice(2);
const suite = Object.hasOwn(suites, name ?? '') ? suites[name] : stop('Say which suite to run: node tests/run.js fast|unit|data|long|newest [pattern ...]', 2);
if (name === 'data') requireData();
if ((await run([...typescript(), ...projectsOf(rest)], { quiet: true })) !== 0) process.exit(1);
const env = name === 'newest' ? await newestServer() : suite.env;
process.exitCode = await run(jest(), { env });
if (name === 'long' && rest.length === 0) process.exitCode = (await run([fileURLToPath(import.meta.url), 'newest'], {})) || process.exitCode;

function requireData() {
  const folder = resolve(root, process.env.ENTENTE_DATA ?? '../shared/data');
  if (!existsSync(folder)) stop(`The data suite reads ${folder}, which does not exist: put the data there or name their folder in ENTENTE_DATA.`, 1);
  process.env.ENTENTE_DATA = folder;
}

/** Ends with one sentence where there is none to be had. */
async function newestServer() {
  const { newestNats, StackError } = await import('@entente/stack');
  const path = await newestNats().catch((error) => {
    if (error instanceof StackError) stop(error.message, error.exitCode);
    throw error;
  });
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  console.error(`on ${stdout.trim()}`);
  return { NATS_SERVER: path };
}

function typescript() {
  return [join(root, 'node_modules/typescript7/bin/tsc'), '-b'];
}

/** The projects that the patterns name need no others than their references; any other pattern needs all. */
function projectsOf(patterns) {
  const projects = patterns.map((pattern) => /^(?:\.\/)?((?:libs|services)\/[\w-]+)/.exec(pattern)?.[1]).filter((path) => path && existsSync(join(root, path, 'tsconfig.json')));
  return projects.length === 0 ? [] : [...new Set(['libs/testing', ...projects])];
}

function jest() {
  const ignored = ['/node_modules/', '/dist/', '/tests/boundaries/fixture/', ...suite.ignore];
  const report = process.env.ENTENTE_TEST_REPORT;
  if (report) mkdirSync(resolve(report), { recursive: true });
  return [
    '--no-warnings',
    '--experimental-vm-modules',
    join(root, 'node_modules/jest/bin/jest.js'),
    // First, because jest's list options below swallow what follows them.
    ...(rest.length === 0 ? (suite.patterns ?? []) : rest),
    `--config=${join(root, 'jest.config.js')}`,
    `--testMatch=${suite.match}`,
    ...ignored.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ...(report ? ['--json', `--outputFile=${join(resolve(report), `${name}.json`)}`] : []),
    ...(rest.length === 0 ? ['--passWithNoTests'] : []),
  ];
}

/** Resolves to the exit code. Ctrl-C reaches the child by the terminal, a signal sent to us alone is passed on; the channel tells it when we are killed. */
function run(args, { env = {}, quiet = false }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(one, forward);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      done(code ?? 128 + (signal === 'SIGINT' ? 2 : 15));
    });
  });
}

function stop(sentence, code) {
  console.error(sentence);
  process.exit(code);
}
