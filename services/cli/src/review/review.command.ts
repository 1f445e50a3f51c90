import { Command } from 'commander';
import { parseChanges } from '../curation/parse-changes.js';
import { renderTable } from '../output/table.js';
import { openSession } from '../session.js';
import { outline } from '../status/status.command.js';

interface ReviewItem {
  readonly claim: string;
  readonly kind: string;
  readonly source: string;
  readonly quote: string;
  readonly why: string;
  readonly confidence: number;
  readonly impact: number;
  readonly priority: number;
}

interface Decided {
  readonly claim: string;
  readonly state: string;
  readonly position: string;
}

const COLUMNS = [
  { heading: 'PRIORITY', max: 8 },
  { heading: 'CONF', max: 5 },
  { heading: 'WHAT', max: 22 },
  { heading: 'SOURCE', max: 24 },
  { heading: 'WORDS', max: 60 },
  { heading: 'CLAIM', max: 32 },
];

/** The queue of claims that wait for a person. */
export function reviewCommand(): Command {
  return new Command('review')
    .description('decide on claims that wait: what is unsure and weighty first')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(decideCommand('accept', 'accept a waiting claim'))
    .addCommand(decideCommand('reject', 'reject a waiting claim; it is kept and counts for nothing'))
    .addCommand(fixCommand())
    .addCommand(thresholdCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print the queue')
    .option('--state <state>', 'pending, accepted, rejected or retracted', 'pending')
    .option('--kind <kind>', 'only this kind')
    .option('--source <id>', 'only this source')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: Record<string, string | undefined>, command: Command) => {
      const { api, out } = openSession(command);
      const { state, kind, source, limit, cursor } = options;
      const page = await api.get<{ items: ReviewItem[]; next: string | null }>('/v1/reviews', { state, kind, source, limit, cursor });
      out.result(page, ({ items, next }) => (items.length === 0 ? 'Nothing waits.' : `${renderTable(COLUMNS, items.map(row))}${next === null ? '' : `\nMore: --cursor ${next}`}`));
    });
}

function row({ priority, confidence, kind, why, source, quote, claim }: ReviewItem): string[] {
  return [priority.toFixed(3), confidence.toFixed(2), why === 'contention' ? `${kind} (contention)` : kind, source, quote, claim];
}

function showCommand(): Command {
  return new Command('show').description('print one waiting claim with all its fields').argument('<claim>').action(async (claim: string, _options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.get<object>(`/v1/reviews/${encodeURIComponent(claim)}`), (review) => outline(review, 0));
  });
}

function decideCommand(verb: 'accept' | 'reject', about: string): Command {
  return new Command(verb)
    .description(about)
    .argument('<claim>', 'id of the claim')
    .requiredOption('--reason <text>', 'why')
    .action(async (claim: string, { reason }: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<Decided>('POST', `/v1/reviews/${encodeURIComponent(claim)}/${verb}`, { reason });
      out.result(answer, decidedWords);
    });
}

function fixCommand(): Command {
  return new Command('fix')
    .description('correct a waiting claim and accept it')
    .argument('<claim>', 'id of the claim')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--changes <json>', 'the fields that change, as in POST /v1/claims')
    .action(async (claim: string, options: { reason: string; changes: string }, command: Command) => {
      const { api, out } = openSession(command);
      const body = { reason: options.reason, changes: parseChanges(options.changes) };
      out.result(await api.send<Decided>('POST', `/v1/reviews/${encodeURIComponent(claim)}/fix`, body), decidedWords);
    });
}

function thresholdCommand(): Command {
  return new Command('threshold')
    .description('print the thresholds, or set one: claims below it wait')
    .argument('[minimum]', 'confidence from which claims are accepted, 0 to 1')
    .option('--kind <kind>', 'for this kind; all when left out')
    .option('--source <id>', 'for this source; all when left out')
    .option('--reason <text>', 'why')
    .action(async (minimum: string | undefined, options: { kind?: string; source?: string; reason?: string }, command: Command) => {
      const { api, out } = openSession(command);
      if (minimum === undefined) {
        const list = await api.get<{ items: { kind: string | null; source: string | null; minimum: number; by: string; reason: string }[] }>('/v1/reviews/thresholds');
        out.result(list, ({ items }) => (items.length === 0 ? 'No threshold was set: the service has its default.' : items.map((one) => `${one.minimum}  ${one.kind ?? 'all kinds'}, ${one.source ?? 'all sources'}  (${one.by}: ${one.reason})`).join('\n')));
        return;
      }
      const { kind = null, source = null, reason = '' } = options;
      const body = { kind, source, reason, minimum: Number(minimum) };
      out.result(await api.send<Decided>('POST', '/v1/reviews/thresholds', body), ({ position }) => `Set at ${position}.`);
    });
}

function decidedWords({ claim, state, position }: Decided): string {
  return `Claim ${claim} ${state} at ${position}.`;
}
