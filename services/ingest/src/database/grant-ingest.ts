import { ensureServiceRole, grantEventStore, grantRows, type ServiceRole } from '@entente/event-store';
import { EVENT_STORE_SCHEMA } from '../ingest.names.js';

/** A role that appends to the log but can't change it, and reads and writes the rows of schema `ingest`. */
export async function grantIngest(given: ServiceRole): Promise<{ made: boolean }> {
  const result = await ensureServiceRole(given);
  await grantEventStore({ ...given, schema: EVENT_STORE_SCHEMA, access: 'append' });
  await grantRows({ ...given, schema: 'ingest' });
  return result;
}
