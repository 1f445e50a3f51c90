import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Gives each role a password of its own, kept in `<folder>/<role>` for its owner's eyes only. A role whose file is there
 * keeps what it has. @returns the roles that were given one now
 */
export async function givePasswords(databaseUrl: string, roles: readonly string[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const without = roles.filter((role) => !existsSync(join(folder, role)));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const role of without) {
      const password = randomBytes(24).toString('base64url');
      writeFileSync(join(folder, role), `${password}\n`, { mode: 0o600, flag: 'wx' });
      await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} PASSWORD ${client.escapeLiteral(password)}`);
    }
  } finally {
    await client.end();
  }
  return without;
}
