import { ensureServiceRole, grantEventStore, grantRows, type ServiceRole } from '@entente/event-store';
import { ALERTING_LOG_SCHEMA } from './alerting.names.js';

/** A role that appends to the log of alerting, reads and writes the rows of schema `alerting`, and sees nothing of ingest's. */
export async function grantAlerting(given: ServiceRole): Promise<{ made: boolean }> {
  const result = await ensureServiceRole(given);
  await grantEventStore({ ...given, schema: ALERTING_LOG_SCHEMA, access: 'append' });
  await grantRows({ ...given, schema: 'alerting' });
  return result;
}
