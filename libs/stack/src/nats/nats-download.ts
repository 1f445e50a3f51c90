import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { draftDirectory } from '../state/draft-directory.js';
import { MissingProgramError } from '../stack/stack.errors.js';

const run = promisify(execFile);

/** apt and dpkg call programs of their own packages (gpgv, tar, sed): found where the system keeps them, whatever the caller's PATH is. */
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const systemEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, PATH: `${process.env['PATH'] ?? ''}:${SYSTEM_PATH}`, LC_ALL: 'C' });

export function cachedNats(cache: string): string | undefined {
  const path = join(cache, 'nats-server');
  return existsSync(path) ? path : undefined;
}

export function downloadNats(cache: string): Promise<string> {
  return downloadProgram(cache, { package: 'nats-server', path: 'usr/sbin/nats-server' });
}

/** One program of a package of the distribution. */
export interface PackagedProgram {
  readonly package: string;
  /** Inside the package, without a leading slash. */
  readonly path: string;
  /** Another release of the distribution to take it from, such as `forky`; by default the machine's own. */
  readonly suite?: string;
}

/**
 * Downloads a package of the distribution with apt's own signature checks and unpacks one program into the cache.
 * Lists, package cache and locks live in a private folder, and hooks of the system are left out: the machine's apt state
 * stays as it is, also for root, and also where `apt-get update` was never run.
 */
export async function downloadProgram(cache: string, program: PackagedProgram): Promise<string> {
  const draft = draftDirectory(cache, basename(program.path));
  try {
    const apt = await privateApt(draft, program.suite);
    const updateFailure = await apt(['update']).then(() => undefined, (error: unknown) => error);
    try {
      // A foreign source that cannot be reached fails the update though the archive itself was read.
      await apt(['download', program.package]);
    } catch (error) {
      throw downloadError(program.package, updateFailure ?? error);
    }
    const archive = readdirSync(draft).find((name) => name.endsWith('.deb'));
    if (archive === undefined) throw downloadError(program.package, updateFailure);
    await run('/usr/bin/dpkg', ['-x', join(draft, archive), join(draft, 'unpacked')], { env: systemEnvironment() });
    return keep(join(draft, 'unpacked', program.path), draft, cache);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Two processes may get here at once: each renames a complete file of its own into place. */
function keep(program: string, draft: string, cache: string): string {
  const name = basename(program);
  const complete = join(draft, `${name}.complete`);
  copyFileSync(program, complete);
  chmodSync(complete, 0o755);
  const final = join(cache, name);
  renameSync(complete, final);
  return final;
}

async function privateApt(draft: string, suite: string | undefined): Promise<(args: string[]) => Promise<void>> {
  mkdirSync(join(draft, 'state', 'lists', 'partial'), { recursive: true });
  mkdirSync(join(draft, 'cache', 'archives', 'partial'), { recursive: true });
  const configuration = join(draft, 'apt.conf');
  const { stdout: dump } = await run('/usr/bin/apt-config', ['dump'], { env: systemEnvironment() });
  const sources = suite === undefined ? [] : [`Dir::Etc::sourcelist "${draft}/sources.list";`, 'Dir::Etc::sourceparts "/dev/null";'];
  writeFileSync(configuration, `${aptConfiguration(dump, draft)}${sources.map((line) => `${line}\n`).join('')}`, { mode: 0o600 });
  if (suite !== undefined) writeFileSync(join(draft, 'sources.list'), await sourcesOf(suite));
  const env = { ...systemEnvironment(), APT_CONFIG: configuration };
  return async (args) => {
    await run('/usr/bin/apt-get', ['-q', ...args], { cwd: draft, env, timeout: 180_000, maxBuffer: 16 * 1024 * 1024 });
  };
}

/** The archives that the machine itself uses, for another release of the distribution. */
async function sourcesOf(suite: string): Promise<string> {
  const format = ['indextargets', '--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)', 'Created-By: Packages'];
  const { stdout } = await run('/usr/bin/apt-get', format, { env: systemEnvironment() });
  return suiteSources(stdout, suite, existsSync(DEBIAN_KEYRING) ? DEBIAN_KEYRING : null);
}

const DEBIAN_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Lines of a sources.list; releases of updates (`bookworm-updates`, `bookworm-security`) have no counterpart everywhere. */
export function suiteSources(targets: string, suite: string, keyring: string | null): string {
  const options = keyring === null ? '' : `[signed-by=${keyring}] `;
  const lines = targets.split('\n').flatMap((line) => {
    const [uri, release, component] = line.trim().split(' ');
    return uri === undefined || component === undefined || release?.includes('-') ? [] : [`deb ${options}${uri} ${suite} ${component}\n`];
  });
  return [...new Set(lines)].join('');
}

/** The machine's own configuration (its proxies, sources and credentials) without hooks and with every written place moved to `draft`. */
export function aptConfiguration(dump: string, draft: string): string {
  const kept = dump.split('\n').filter((line) => !/^(APT::Update::|DPkg::|APT::Sandbox)/i.test(line) && !/^Dir::(State|Cache|Etc::(main|parts)\b)/i.test(line));
  return [
    ...kept,
    'APT::Sandbox::User "root";',
    'Dir::Etc::main "/dev/null";',
    'Dir::Etc::parts "/dev/null";',
    `Dir::State "${draft}/state";`,
    `Dir::State::lists "${draft}/state/lists";`,
    'Dir::State::status "/var/lib/dpkg/status";',
    `Dir::Cache "${draft}/cache";`,
    `Dir::Cache::archives "${draft}/cache/archives";`,
    'Dir::Cache::pkgcache "";',
    'Dir::Cache::srcpkgcache "";',
    'Acquire::Languages "none";',
    'Acquire::Retries "1";',
    'Acquire::http::Timeout "20";',
    'Acquire::https::Timeout "20";',
    '',
  ].join('\n');
}

function downloadError(name: string, cause: unknown): MissingProgramError {
  const detail = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n').at(-1) : undefined;
  return new MissingProgramError(
    name,
    `${name} could not be downloaded from the package archive${detail === undefined || detail === '' ? '' : ` (${detail})`}: check the connection, install the package ${name} yourself${name === 'nats-server' ? ', or set NATS_URL' : ''}, and try again.`,
    { cause },
  );
}
