import { Command } from 'commander';
import { wholeNumber } from '../api/whole-number.js';
import { openSession } from '../session.js';
import { outline } from '../status/status.command.js';

export function parkedCommand(): Command {
  return new Command('parked')
    .description('list components that could not be folded, with the event and the reason')
    .argument('[name]', 'the projection', 'timeline')
    .action(async (name: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const page = await api.get<{ items: unknown[] }>(`/v1/projections/${encodeURIComponent(name)}/parked`);
      out.result(page, ({ items }) => (items.length === 0 ? `Nothing of ${name} is parked.` : `${outline(items, 0)}\n${nextWords(name)}`));
    });
}

function nextWords(name: string): string {
  return `Once the cause is mended: npx entente projections retry ${name} VERSION COMPONENT\nWhere the event is at fault: npx entente projections discard ${name} VERSION COMPONENT --reason '…'`;
}

const SAYS = {
  retry: 'fold a parked component again, after the cause was mended',
  discard: 'leave the first event of a parked component out and fold the rest; the event stays in the log',
} as const;

export function answerParkedCommand(request: keyof typeof SAYS): Command {
  const command = new Command(request)
    .description(SAYS[request])
    .argument('<name>', 'the projection')
    .argument('<version>', 'its version', wholeNumber)
    .argument('<component>', 'the component, as `parked` lists it');
  if (request === 'discard') command.requiredOption('--reason <text>', 'why');
  return command.action(async (name: string, version: string, component: string, options: { reason?: string }, self: Command) => {
    const { api, out } = openSession(self);
    const path = `/v1/projections/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/parked/${encodeURIComponent(component)}`;
    await api.send<unknown>('POST', path, { request, ...(options.reason === undefined ? {} : { reason: options.reason }) });
    out.result({ name, version: Number(version), component, request }, () => `Asked for: ${request} ${component}. Look again: npx entente projections parked ${name}`);
  });
}
