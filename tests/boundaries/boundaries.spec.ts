import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the boundary rule', () => {
  const run = spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run', 'boundary-fixture:lint-must-fail', '--output-style=static'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  const output = run.stdout + run.stderr;

  it('refuses the fixture', () => {
    expect(run.status).not.toBe(0);
  });

  it.each(['pg', '@nats-io/transport-node'])('refuses the driver %s in a pure library', (name) => {
    expect(output).toContain(`is not allowed to import "${name}"`);
  });

  it('refuses an infrastructure library in a pure one', () => {
    expect(output).toMatch(/type:pure" can only depend on libs tagged with "type:contracts", "type:pure"/);
  });

  it('lets the contracts in', () => {
    expect(output.match(/@nx\/enforce-module-boundaries/g)).toHaveLength(3);
  });
});
