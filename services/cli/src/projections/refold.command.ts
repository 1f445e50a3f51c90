import { Command } from 'commander';
import { openSession } from '../session.js';
import { outline } from '../status/status.command.js';

/** One component folded anew from its own streams; live projection pauses for the moment it takes. */
export function refoldCommand(): Command {
  return new Command('refold')
    .description('fold one component anew from its own streams; tells which tables were not as they should be')
    .argument('<name>', 'the projection')
    .argument('<version>', 'its version')
    .argument('<component>', 'e.g. development:<id>')
    .action(async (name: string, version: string, component: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      const path = `/v1/projections/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}/components/${encodeURIComponent(component)}/refold`;
      out.result(await api.send<object>('POST', path), (result) => outline(result, 0));
    });
}
