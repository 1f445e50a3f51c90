import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { openSession } from '../session.js';
import { readSubmissions } from './read-submissions.js';
import { lastPosition, submitAll, type Refused, type Submitted } from './submit-all.js';

export function ingestCommand(): Command {
  return new Command('ingest')
    .description('submit reports and structured claims; the same again stores nothing')
    .argument('<path...>', '*.txt, *.html, *.rss, *.atom, *.rdf, *.ndjson, or folders of them')
    .option('--dry-run', 'only say what would be sent')
    .action(async (paths: string[], options: { dryRun?: boolean }, command: Command) => {
      const submissions = (await Promise.all(paths.map(readSubmissions))).flat();
      if (submissions.length === 0) throw new UsageError(`Nothing to ingest in ${paths.join(', ')}: no *.txt, *.html, *.rss, *.atom, *.rdf or *.ndjson there.`);
      if (options.dryRun === true) {
        for (const { path, origin } of submissions) process.stdout.write(`${path}  ${origin}\n`);
        return;
      }
      const { api, out } = openSession(command);
      const { stored, refused } = await submitAll(api, submissions, (done) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done}/${submissions.length}`);
      });
      if (process.stderr.isTTY) process.stderr.write('\r');
      out.result(summary(stored, refused), words);
      if (refused.length > 0) process.exitCode = 2;
    });
}

function summary(stored: readonly Submitted[], refused: readonly Refused[]) {
  return {
    submitted: stored.length,
    claims: stored.reduce((sum, { answer }) => sum + answer.claims.length, 0),
    position: lastPosition(stored),
    refused: refused.map(({ submission, error }) => ({ origin: submission.origin, problem: error.problem })),
    answers: stored.map(({ submission, answer }) => ({ origin: submission.origin, ...answer })),
  };
}

function words(result: ReturnType<typeof summary>): string {
  const lines = result.answers.map(({ origin, claims }) => `  ${origin}: ${claims.length === 0 ? 'stored, no claim found' : claims.map(({ kind, joined }) => (joined ? `${kind} (joined)` : kind)).join(', ')}`);
  const bad = result.refused.flatMap(({ origin, problem }) => [
    `  ${origin}: refused. ${problem.detail}`,
    ...(problem.errors ?? []).map(({ pointer, detail }) => `      ${pointer}: ${detail}`),
  ]);
  return [`${result.submitted} submitted, ${result.claims} claims, up to ${result.position ?? 'nothing'}.`, ...lines, ...bad].join('\n');
}
