import type { ApiClient } from '../api/api-client.js';
import { UsageError } from '../api/api-error.js';
import type { TimelinePage } from './timeline.views.js';

const FULL = /^[0-9a-f]{32}$/;
const BEGINNING = /^[0-9a-f]{4,31}$/;

/**
 * The whole id for one given in full or by its beginning, as the table prints it.
 * @throws UsageError when several developments begin so; an id that isn't hexadecimal is left to the service to refuse
 */
export async function fullId(api: ApiClient, id: string): Promise<string> {
  if (FULL.test(id) || !BEGINNING.test(id)) return id;
  const page = await api.get<TimelinePage>('/v1/timelines', { filter: `id.startsWith("${id}")`, include: 'all', limit: '2' });
  const [first, second] = page.items;
  if (second !== undefined) throw new UsageError(`Several developments begin with ${id}: give more of the id.`);
  return first?.id ?? id;
}
