import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { ApiClient } from '../api/api-client.js';
import { openSession } from '../session.js';
import { forgetWords, type ForgetView } from './forget-words.js';

const LOOK_MS = 50;
const VIEWS_WITHIN_MS = 60_000;

interface ForgetOptions {
  readonly also?: readonly string[];
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly acceptRemaining?: boolean;
}

export function forgetCommand(): Command {
  return new Command('forget')
    .description('make what is said of a person unreadable, for good: log, views, texts, whatever was copied')
    .argument('<name>', 'the person as named in texts, whatever the case and accents, also with the last word first; - reads it from standard input, so that no shell remembers it')
    .option('--also <name>', 'another spelling; may stand several times', (name: string, others: readonly string[] = []) => [...others, name])
    .option('--reason <text>', 'why; kept in the log, without the name')
    .option('--dry-run', 'only tell what would be taken away')
    .option('--accept-remaining', 'go on although events remain that name the person in plain')
    .addHelpText('after', '\nThere is no way back. What it can not reach (older backups of texts and of keys, mail already sent): docs/operations/erasure.md.')
    .action(async (name: string, { also, reason, dryRun, acceptRemaining }: ForgetOptions, command: Command) => {
      const { api, out } = openSession(command);
      const begin = performance.now();
      const answer = await api.send<ForgetView>('POST', '/v1/forgets', { name: name === '-' ? (await text(process.stdin)).trim() : name, also, reason, dryRun, acceptRemaining });
      const views = dryRun === true ? null : await viewsErased(api, answer.position);
      const seconds = (performance.now() - begin) / 1_000;
      out.result({ ...answer, ...(views === null ? {} : { views, seconds }) }, (told) => forgetWords(told, views, seconds));
    });
}

/** The timeline follows by itself; this only waits for it. False when it takes longer than a person waits. */
async function viewsErased(api: ApiClient, position: string | undefined): Promise<boolean> {
  if (position === undefined) return true;
  for (const until = performance.now() + VIEWS_WITHIN_MS; performance.now() < until; ) {
    const { erased } = await api.get<{ erased: boolean }>(`/v1/timeline/erasures?position=${position}`);
    if (erased) return true;
    await sleep(LOOK_MS);
  }
  return false;
}
