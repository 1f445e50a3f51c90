import { Command } from 'commander';
import { openSession } from '../session.js';

export function retractCommand(): Command {
  return new Command('retract')
    .description('retract a claim; it stays visible as of before')
    .argument('<claim>', 'id of the claim')
    .requiredOption('--reason <text>', 'why')
    .action(async (claim: string, options: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<{ position: string }>('POST', `/v1/claims/${encodeURIComponent(claim)}/retractions`, { reason: options.reason });
      out.result(answer, ({ position }) => `Retracted at ${position}.`);
    });
}
