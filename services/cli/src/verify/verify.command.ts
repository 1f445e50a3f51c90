import { Command, Option } from 'commander';
import { readCheckpoints, verifyChain, type Checkpoint, type VerifyReport } from '@entente/event-store';
import { UsageError } from '../api/api-error.js';
import { printer } from '../output/printer.js';
import { LiveProgress } from '../output/live-progress.js';
import { checkingKey } from './key-file.js';
import { LOGS, laneOf, withDatabase } from './log-place.js';

interface VerifyOptions {
  readonly database?: string;
  readonly lane: string;
  readonly against?: string;
  readonly key?: string;
}

/** Reads PostgreSQL past all services, so that it can be run on a restored backup too. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check every event of the log: payload hashes, chain, density; names the first bad position')
    .addOption(new Option('--database <url>', "PostgreSQL database of the log; by default the running stack's").env('DATABASE_URL'))
    .option('--lane <lane>', 'main or alerting', 'main')
    .option('--against <file>', 'also hold the log to the signed checkpoints of this file')
    .option('--key <file>', 'public key of the checkpoints, PEM')
    .action(async (options: VerifyOptions, command: Command) => {
      const lane = laneOf(options.lane);
      const against = await checkpointsOf(options, lane);
      const begin = performance.now();
      const progress = new LiveProgress();
      const onProgress = ({ done, total }: { done: bigint; total: bigint }): void => progress.show('checking', done, total);
      const report = await withDatabase(options.database, (pool) => verifyChain({ pool, schema: LOGS[lane], lane, against, onProgress })).finally(() => progress.end());
      const seconds = (performance.now() - begin) / 1_000;
      printer(command.opts<{ json?: boolean }>().json === true).result(view(lane, report, seconds), ({ words }) => words);
      if (!report.ok) process.exitCode = 1;
    });
}

async function checkpointsOf({ against, key }: VerifyOptions, lane: string): Promise<Checkpoint[]> {
  if (against === undefined) return [];
  if (key === undefined) throw new UsageError('--against needs --key, the public key that the checkpoints were signed with.');
  const checkpoints = await readCheckpoints(against, await checkingKey(key));
  return checkpoints.filter((checkpoint) => checkpoint.lane === lane);
}

function view(lane: string, report: VerifyReport, seconds: number) {
  if (!report.ok) {
    const position = `${lane}-${report.position}`;
    const words = `BAD: ${position} is the first position that is not what it was (${report.reason}). Compare with a backup before anything is written.`;
    return { ok: false as const, lane, position, reason: report.reason, words };
  }
  const events = report.to - report.from + 1n;
  const words = `Lane ${lane} is whole: ${events} events, ${lane}-${report.from} to ${lane}-${report.to}, in ${seconds.toFixed(1)} s. Head hash ${report.hash}`;
  return { ok: true as const, lane, from: String(report.from), to: String(report.to), hash: report.hash, words };
}
