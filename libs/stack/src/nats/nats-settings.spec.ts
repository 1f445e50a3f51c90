import { describe, expect, it } from '@jest/globals';
import { adviceFor } from './nats-binary.js';
import { natsConfiguration, type NatsSettings } from './nats-configuration.js';
import { aptConfiguration, suiteSources } from './nats-download.js';
import { natsConnectionOptions } from './given-nats.js';

const settings: NatsSettings = { folder: '/state', port: 4222, monitorPort: 8222, user: 'entente', password: 'p"w', durable: true, version: [2, 10] };

describe('nats.conf', () => {
  it.each([
    { version: [2, 9], durable: true, syncs: false },
    { version: [2, 10], durable: true, syncs: true },
    { version: [2, 15], durable: true, syncs: true },
    { version: [3, 0], durable: true, syncs: true },
    { version: [2, 15], durable: false, syncs: false },
  ] as const)('of $version with durable $durable syncs always: $syncs', ({ version, durable, syncs }) => {
    expect(natsConfiguration({ ...settings, version, durable }).includes('sync_interval: always')).toBe(syncs);
  });

  it('listens on the loopback interface only and quotes what it was given', () => {
    const text = natsConfiguration(settings);
    expect(text).toContain('listen: "127.0.0.1:4222"');
    expect(text).toContain('http: "127.0.0.1:8222"');
    expect(text).toContain('password: "p\\"w"');
  });
});

describe('the private apt configuration', () => {
  const dump = [
    'APT::Sandbox::User "_apt";',
    'APT::Update::Post-Invoke-Success:: "appstreamcli refresh";',
    'DPkg::Post-Invoke:: "touch /something";',
    'Acquire::http::Proxy "http://proxy:3128";',
    'Dir::Etc::parts "apt.conf.d";',
    'Dir::Etc::sourceparts "sources.list.d";',
    'Dir::State::lists "lists/";',
    'Dir::Cache::archives "archives/";',
  ].join('\n');
  const lines = aptConfiguration(dump, '/draft').split('\n');

  it('keeps the machine’s sources and proxies', () => {
    expect(lines).toEqual(expect.arrayContaining(['Acquire::http::Proxy "http://proxy:3128";', 'Dir::Etc::sourceparts "sources.list.d";']));
  });

  it('runs no hooks and writes nowhere outside the draft', () => {
    expect(lines.filter((line) => /Invoke/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^Dir::(State|Cache)/.test(line) && !line.includes('/draft'))).toEqual(['Dir::State::status "/var/lib/dpkg/status";', 'Dir::Cache::pkgcache "";', 'Dir::Cache::srcpkgcache "";']);
    expect(lines).toContain('Dir::Etc::parts "/dev/null";');
    expect(lines.filter((line) => line.startsWith('APT::Sandbox'))).toEqual(['APT::Sandbox::User "root";']);
  });
});

describe('sources of another release', () => {
  it('are the archives of the machine, without updates, each once', () => {
    const targets = 'http://a/debian/ bookworm main\nhttp://a/debian/ bookworm main\nhttp://a/debian/ bookworm-updates main\nhttp://a/sec/ bookworm-security main\n';
    expect(suiteSources(targets, 'forky', '/k.gpg')).toBe('deb [signed-by=/k.gpg] http://a/debian/ forky main\n');
  });
});

describe('advice where nats-server cannot be fetched', () => {
  it.each([
    { system: 'darwin', says: 'brew install nats-server' },
    { system: 'win32', says: 'winget install' },
    { system: 'linux', says: 'nats-io/nats-server/releases' },
  ] as const)('is one sentence on $system', ({ system, says }) => {
    expect(adviceFor(system)).toContain(says);
    expect(adviceFor(system).match(/\.(\s|$)/g)).toHaveLength(1);
  });
});

describe('natsConnectionOptions', () => {
  it.each([
    { url: 'nats://127.0.0.1:4222', expected: { servers: 'nats://127.0.0.1:4222' } },
    { url: 'nats://me:p%40ss@host:4222', expected: { servers: 'nats://host:4222', user: 'me', pass: 'p@ss' } },
    { url: 'nats://token@host', expected: { servers: 'nats://host', token: 'token' } },
    { url: 'tls://me:secret@host:4443', expected: { servers: 'tls://host:4443', user: 'me', pass: 'secret' } },
  ])('splits $url', ({ url, expected }) => {
    expect(natsConnectionOptions(url)).toEqual(expected);
  });
});
