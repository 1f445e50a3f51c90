import { Command } from 'commander';
import { openSession } from '../session.js';
import { parseChanges } from './parse-changes.js';

interface Corrected {
  readonly claim: string;
  readonly changed: readonly string[];
  readonly position: string;
}

export function correctCommand(): Command {
  return new Command('correct')
    .description('correct a claim; the old reading stays visible as of before')
    .argument('<claim>', 'id of the claim')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--changes <json>', 'the fields that change, as in POST /v1/claims')
    .action(async (claim: string, options: { reason: string; changes: string }, command: Command) => {
      const { api, out } = openSession(command);
      const body = { reason: options.reason, changes: parseChanges(options.changes) };
      const answer = await api.send<Corrected>('POST', `/v1/claims/${encodeURIComponent(claim)}/corrections`, body);
      out.result(answer, ({ changed, position }) => `Corrected ${changed.join(', ')} at ${position}.`);
    });
}
