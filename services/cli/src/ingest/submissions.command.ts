import { Command } from 'commander';
import { openSession } from '../session.js';
import { outline } from '../status/status.command.js';

/** What came in by NATS: where each submission stands, and what was refused and why. */
export function submissionsCommand(): Command {
  return new Command('submissions').description('look at what came in by NATS, and try refused ones again').addCommand(listCommand(), { isDefault: true }).addCommand(showCommand()).addCommand(retryCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print submissions')
    .option('--status <status>', 'only these, e.g. rejected')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async ({ status, limit, cursor }: { status?: string; limit: string; cursor?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const page = await api.get<{ items: unknown[]; next: string | null }>('/v1/submissions', { status, limit, cursor });
      out.result(page, ({ items, next }) => (items.length === 0 ? 'No submissions.' : `${outline(items, 0)}${next === null ? '' : `\nMore: --cursor ${next}`}`));
    });
}

function showCommand(): Command {
  return new Command('show').description('print one submission').argument('<id>').action(async (id: string, _options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.get<object>(`/v1/submissions/${encodeURIComponent(id)}`), (submission) => outline(submission, 0));
  });
}

function retryCommand(): Command {
  return new Command('retry').description('try a refused submission again').argument('<id>').action(async (id: string, _options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.send<object>('POST', `/v1/submissions/${encodeURIComponent(id)}/retry`), (submission) => outline(submission, 0));
  });
}
