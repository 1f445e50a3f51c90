import { Command } from 'commander';
import { openSession } from '../session.js';
import { alertLine, type AlertView } from './alert-line.js';
import { tailAlerts } from './tail-alerts.js';

interface AlertPage {
  readonly items: readonly AlertView[];
  readonly next: string | null;
}

export function alertsCommand(): Command {
  return new Command('alerts').description('list alerts, or follow them as they come').addCommand(listCommand(), { isDefault: true }).addCommand(tailCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print the alerts raised so far')
    .option('--rule <id>', 'only of this rule')
    .option('--pair <pair>', 'only of this pair')
    .option('--limit <n>', 'alerts a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: Record<string, string>, command: Command) => {
      const { api, out } = openSession(command);
      const { rule, pair, limit, cursor } = options;
      out.result(await api.get<AlertPage>('/v1/alerts', { rule, pair, limit, cursor }), ({ items, next }) =>
        items.length === 0
          ? 'No alerts yet. `npx entente rules list` shows what would raise one.'
          : `${items.map(alertLine).join('\n')}${next === null ? '' : `\nMore: --cursor ${next}`}`,
      );
    });
}

function tailCommand(): Command {
  return new Command('tail')
    .description('print alerts as they come, until Ctrl-C; survives restarts of the stack')
    .option('--from <position>', 'begin behind this position of lane alerting, e.g. 0 for all')
    .option('--count <n>', 'end after so many')
    .action(async (options: { from?: string; count?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const abort = new AbortController();
      process.once('SIGINT', () => abort.abort());
      let left = options.count === undefined ? Infinity : Number(options.count);
      out.note(`Following alerts at ${api.url}; end with Ctrl-C.`);
      for await (const alert of tailAlerts(api, options.from ?? null, { signal: abort.signal, note: (text) => out.note(text) })) {
        process.stdout.write(`${out.json ? JSON.stringify(alert) : alertLine(alert)}\n`);
        left -= 1;
        if (left <= 0) break;
      }
      abort.abort();
    });
}
