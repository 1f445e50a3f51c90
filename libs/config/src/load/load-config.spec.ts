import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { FromEnv } from '../variable/from-env.decorator.js';
import { ConfigError } from './config.errors.js';
import { describeConfig } from './describe-config.js';
import { loadConfig } from './load-config.js';

class Base {
  @FromEnv('PORT', { about: 'port to listen on', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 0;

  @FromEnv('URL', { about: 'where the database is' })
  @IsString()
  url!: string;
}

class Full extends Base {
  @FromEnv('MODE', { about: 'how to authenticate' })
  @IsIn(['none', 'token'])
  mode: string = 'none';

  @FromEnv('QUIET', { about: 'log less', type: 'boolean' })
  @IsBoolean()
  quiet = false;

  @FromEnv('TOKEN', { about: 'password of the broker', secret: true })
  @IsOptional()
  @IsString()
  token?: string;

  @FromEnv('OWNERS', { about: 'who owns what', type: 'list' })
  @IsString({ each: true })
  owners: string[] = [];
}

function problemsOf(environment: Record<string, string>): string {
  try {
    loadConfig(Full, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('no problem was found');
}

describe('loadConfig', () => {
  it('reads, converts and freezes', () => {
    const config = loadConfig(Full, { PORT: '8080', URL: 'x', QUIET: 'yes', OWNERS: 'a, b,' });
    expect({ ...config }).toEqual({ port: 8080, url: 'x', mode: 'none', quiet: true, owners: ['a', 'b'] });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("prefers the service's own variable to the shared one", () => {
    const environment = { ENTENTE_URL: 'shared', ENTENTE_PORT: '1', ENTENTE_INGEST_PORT: '2' };
    const config = loadConfig(Full, environment, { prefixes: ['ENTENTE_INGEST_', 'ENTENTE_'] });
    expect(config.port).toBe(2);
    expect(config.url).toBe('shared');
  });

  it('names everything that is wrong at once', () => {
    const message = problemsOf({ PORT: 'many', MODE: 'open' });
    expect(message).toContain('PORT: must be a whole number, not "many"');
    expect(message).toContain('URL: is not set (where the database is)');
    expect(message).toContain('MODE: must be one of the following values: none, token');
  });

  it('takes an empty text for not set', () => {
    expect(problemsOf({ URL: '' })).toContain('URL: is not set');
  });

  it('refuses a number out of range', () => {
    expect(problemsOf({ URL: 'x', PORT: '70000' })).toContain('PORT: must not be greater than 65535');
  });

  it('reads a secret from a file and never prints it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-config-'));
    try {
      writeFileSync(join(folder, 'token'), 'hush\n');
      expect(loadConfig(Full, { URL: 'x', TOKEN_FILE: join(folder, 'token') }).token).toBe('hush');
      expect(problemsOf({ URL: 'x', TOKEN_FILE: join(folder, 'none') })).toContain("TOKEN_FILE: the file can't be read");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('describeConfig', () => {
  it('lists name, default and need', () => {
    const rows = describeConfig(Full, 'ENTENTE_X_');
    expect(rows.map((row) => [row.name, row.required, row.default])).toEqual([
      ['ENTENTE_X_PORT', false, '0'],
      ['ENTENTE_X_URL', true, null],
      ['ENTENTE_X_MODE', false, 'none'],
      ['ENTENTE_X_QUIET', false, 'false'],
      ['ENTENTE_X_TOKEN', false, null],
      ['ENTENTE_X_OWNERS', false, ''],
    ]);
  });
});
