// Writes every secret the compose file needs into a folder, once: what is there stays as it is.
// Usage: node generate-secrets.js FOLDER
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder for the secrets: node generate-secrets.js FOLDER\n');
  process.exit(2);
}
const postgresHost = process.env.POSTGRES_HOST ?? 'postgres:5432';
mkdirSync(folder, { recursive: true });

if (existsSync(join(folder, 'complete'))) {
  process.stdout.write(`The secrets in ${folder} stay as they are.\n`);
  process.exit(0);
}
const secret = () => randomBytes(24).toString('base64url');
const password = secret();
const natsToken = secret();
const operator = secret();
const everyRole = ['analyst', 'subscriber', 'operator', 'connector'];

write('postgres-password', password);
write('database-url', `postgres://entente:${password}@${postgresHost}/entente`);
write('nats-token', natsToken);
write('nats-authorization.conf', `authorization { token: "${natsToken}" }\n`);
write('operator-token', operator);
write('tokens.json', JSON.stringify([{ token: operator, principal: { id: 'operator', roles: everyRole } }], null, 2));
write('complete', new Date().toISOString());
process.stdout.write(`Secrets written to ${folder}. The operator's API token is in operator-token.\n`);

/** A crash half-way leaves no half file; `complete` is written last. */
function write(name, content) {
  const path = join(folder, name);
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
