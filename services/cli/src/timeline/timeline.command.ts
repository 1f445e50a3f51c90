import { Command } from 'commander';
import { openSession } from '../session.js';
import { timelineTable } from './timeline-table.js';
import type { TimelinePage } from './timeline.views.js';

interface TimelineOptions {
  readonly kind?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownAt?: string;
  readonly validAt?: string;
  readonly filter?: string;
  readonly limit: string;
  readonly cursor?: string;
  readonly all?: boolean;
}

export function timelineCommand(): Command {
  return new Command('timeline')
    .description('print the timeline of a pair of states, or of all')
    .argument('[pair]', 'two ISO 3166-1 alpha-3 codes, e.g. ISR-MAR')
    .option('--kind <kind>', 'only this kind, e.g. procurement')
    .option('--actor <id>', 'only with this actor, e.g. org:elbit-systems')
    .option('--from <date>', 'not over before this day, month or year')
    .option('--to <date>', 'not begun after this day, month or year')
    .option('--known-at <point>', 'as known at a position (main-42) or instant (2026-01-31T12:00:00Z)')
    .option('--valid-at <date>', 'what held in the world on this date')
    .option('--filter <cel>', 'a filter, e.g. \'kind == "procurement" && "MAR" in actors\'')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--all', 'follow every page')
    .action(async (pair: string | undefined, options: TimelineOptions, command: Command) => {
      const { api, out } = openSession(command);
      const path = pair === undefined ? '/v1/timelines' : `/v1/timelines/${encodeURIComponent(pair)}`;
      const { all, ...query } = options;
      const words = { kind: query.kind, actor: query.actor, from: query.from, to: query.to, knownAt: query.knownAt };
      const rest = { validAt: query.validAt, filter: query.filter, limit: query.limit };
      let page = await api.get<TimelinePage>(path, { ...words, ...rest, cursor: query.cursor });
      const items = [...page.items];
      while (all === true && page.next !== null) {
        page = await api.get<TimelinePage>(path, { ...words, ...rest, cursor: page.next });
        items.push(...page.items);
      }
      out.result({ ...page, items }, (value) => timelineWords(value, pair));
    });
}

function timelineWords(page: TimelinePage, pair: string | undefined): string {
  const incomplete = page.incomplete ? '\nIncomplete: a parked component is left out; see: npx entente projections parked' : '';
  if (page.items.length === 0) return `Nothing on this timeline as of ${page.knownAt}.${page.incomplete ? incomplete : ' Ingest the sample dossier with: npx entente ingest examples/dossier'}`;
  const more = page.next === null ? '' : `\nMore rows: --cursor ${page.next} (or --all)`;
  const title = `${pair ?? 'All pairs'}, as of ${page.knownAt} (projection ${page.projection.name} v${page.projection.version})`;
  return `${title}\n\n${timelineTable(page.items)}${more}${incomplete}`;
}
