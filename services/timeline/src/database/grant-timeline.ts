import { ensureServiceRole, giveSchema, grantEventStore, type ServiceRole } from '@entente/event-store';
import { EVENT_STORE_SCHEMA, TIMELINE_SCHEMA } from '../timeline.names.js';

/** A role that reads the log and owns what is in schema `timeline`: rebuilds make and drop tables there, all of which follow from the log. */
export async function grantTimeline(given: ServiceRole): Promise<{ made: boolean }> {
  const result = await ensureServiceRole(given);
  await grantEventStore({ ...given, schema: EVENT_STORE_SCHEMA, access: 'read' });
  await giveSchema({ ...given, schema: TIMELINE_SCHEMA });
  return result;
}
