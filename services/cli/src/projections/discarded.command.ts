import { Command } from 'commander';
import { wholeNumber } from '../api/whole-number.js';
import { outline } from '../status/status.command.js';
import { openSession } from '../session.js';

interface Discarded {
  readonly version: number;
  readonly position: string;
}

interface DiscardedPage {
  readonly items: readonly Discarded[];
  readonly next: string | null;
}

export function discardedCommand(): Command {
  return new Command('discarded')
    .description('list events that were left out of a version with a reason')
    .argument('[name]', 'the projection', 'timeline')
    .option('--limit <n>', 'so many at a time', '50')
    .option('--cursor <cursor>', 'go on behind the page before')
    .action(async (name: string, options: { limit: string; cursor?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const page = await api.get<DiscardedPage>(`/v1/projections/${encodeURIComponent(name)}/discarded`, { limit: options.limit, cursor: options.cursor });
      out.result(page, ({ items, next }) => discardedWords(name, items, next));
    });
}

function discardedWords(name: string, items: readonly Discarded[], next: string | null): string {
  if (items.length === 0) return `Nothing of ${name} is discarded.`;
  const more = next === null ? [] : [`More: npx entente projections discarded ${name} --cursor ${next}`];
  return [outline(items, 0), `Take one back in: npx entente projections undiscard ${name} VERSION POSITION`, ...more].join('\n');
}

interface Refolded {
  readonly parked: boolean;
  readonly changed: readonly string[];
}

export function undiscardCommand(): Command {
  return new Command('undiscard')
    .description('take a discarded event back in: its component is folded anew')
    .argument('<name>', 'the projection')
    .argument('<version>', 'its version', wholeNumber)
    .argument('<position>', 'position of the event, as `discarded` lists it')
    .action(async (name: string, version: string, position: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const path = `/v1/projections/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/discarded/${encodeURIComponent(position)}/undiscard`;
      out.result(await api.send<Refolded>('POST', path), (result) => refoldedWords(name, result));
    });
}

function refoldedWords(name: string, { parked, changed }: Refolded): string {
  if (parked) return `The event still can't be folded, and its component is parked again: npx entente projections parked ${name}`;
  return `The event is folded.${changed.length === 0 ? ' No row changed.' : ` Rows changed in: ${changed.join(', ')}`}`;
}
