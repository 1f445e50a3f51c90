import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { wholeNumber } from '../api/whole-number.js';
import { openSession } from '../session.js';
import { fullId } from '../timeline/full-id.js';

/** One component folded anew from its own streams; live projection pauses for the moment it takes. */
export function refoldCommand(): Command {
  return new Command('refold')
    .description('fold one component anew from its own streams; tells which tables were not as they should be')
    .argument('<name>', 'the projection')
    .argument('<version>', 'its version', wholeNumber)
    .argument('<component>', 'e.g. development:<id>; of a development its id will do, or how that begins')
    .action(async (name: string, version: string, component: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const key = await wholeKey(api, component);
      const path = `/v1/projections/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/components/${encodeURIComponent(key)}/refold`;
      out.result(await api.send<Refolded>('POST', path), refoldedWords);
    });
}

async function wholeKey(api: ApiClient, component: string): Promise<string> {
  const [, id] = /^(?:development:)?([0-9a-f]{4,32})$/.exec(component) ?? [];
  return id === undefined ? component : `development:${await fullId(api, id)}`;
}

interface Refolded {
  readonly keys: readonly string[];
  readonly events: number;
  readonly changed: readonly string[];
  readonly position: string;
  readonly parked: boolean;
}

function refoldedWords({ keys, events, changed, position, parked }: Refolded): string {
  const found = changed.length === 0 ? 'Every row was as it should be.' : `Rows were not as they should be, and are now, in: ${changed.join(', ')}.`;
  return [`Folded ${events} events up to ${position}: ${keys.join(', ')}`, parked ? 'An event could not be folded: npx entente projections parked' : found].join('\n');
}
