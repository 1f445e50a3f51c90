import { Command } from 'commander';
import { openSession } from '../session.js';
import { fullId } from '../timeline/full-id.js';

interface Curated {
  readonly event: string;
  readonly into?: string;
  readonly position: string;
}

export function mergeCommand(): Command {
  return new Command('merge')
    .description('declare developments to be one; can be undone')
    .argument('<survivor>', 'id of the development that stays')
    .argument('<absorbed...>', 'ids of those that join it')
    .requiredOption('--reason <text>', 'why')
    .action(async (survivor: string, absorbed: string[], options: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Curated>('POST', '/v1/merges', {
        survivor: await fullId(api, survivor),
        absorbed: await Promise.all(absorbed.map((id) => fullId(api, id))),
        reason: options.reason,
      });
      out.result(answer, ({ event, position }) => `Merged at ${position}. Undo: npx entente undo merge ${event} --reason …`);
    });
}

export function splitCommand(): Command {
  return new Command('split')
    .description('move claims out of a development into a new one; can be undone')
    .argument('<development>', 'id of the development')
    .argument('<claims...>', 'ids of the claims that leave')
    .requiredOption('--reason <text>', 'why')
    .action(async (from: string, claims: string[], options: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Curated>('POST', '/v1/splits', { from: await fullId(api, from), claims, reason: options.reason });
      out.result(answer, ({ event, into, position }) => `Split into ${into ?? '?'} at ${position}. Undo: npx entente undo split ${event} --reason …`);
    });
}

export function undoCommand(): Command {
  return new Command('undo')
    .description('undo a merge or a split')
    .argument('<what>', 'merge or split')
    .argument('<event>', 'id of the event, as the command printed it')
    .requiredOption('--reason <text>', 'why')
    .action(async (what: string, event: string, options: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const path = `/v1/${what === 'split' ? 'splits' : 'merges'}/${encodeURIComponent(event)}/undo`;
      const answer = await api.send<Curated>('POST', path, { reason: options.reason });
      out.result(answer, ({ position }) => `Undone at ${position}.`);
    });
}
