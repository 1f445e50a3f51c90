import { Command } from 'commander';
import { renderTable } from '../output/table.js';
import { openSession } from '../session.js';

interface SourceView {
  readonly id: string;
  readonly grade: string;
  readonly reports: number;
  readonly claims: number;
  readonly from: string | null;
  readonly to: string | null;
}

interface SourceDetail extends SourceView {
  readonly at: string;
  readonly grades: readonly { readonly grade: string; readonly from: string; readonly reason: string; readonly by: string; readonly recordedAt: string }[];
}

const COLUMNS = [
  { heading: 'GRADE', max: 5 },
  { heading: 'SOURCE', max: 40 },
  { heading: 'REPORTS', max: 8 },
  { heading: 'CLAIMS', max: 8 },
  { heading: 'FROM', max: 10 },
  { heading: 'TO', max: 10 },
];

/** Who published what, and how far each is trusted. */
export function sourcesCommand(): Command {
  return new Command('sources')
    .description('look at sources and grade them, A (reliable) to F (cannot be judged)')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(gradeCommand())
    .addCommand(gradeClaimCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print sources with their grade of today')
    .option('--grade <grade>', 'only these')
    .option('--limit <n>', 'rows a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: { grade?: string; limit: string; cursor?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const page = await api.get<{ items: SourceView[]; next: string | null }>('/v1/sources', { grade: options.grade, limit: options.limit, cursor: options.cursor });
      out.result(page, ({ items, next }) =>
        items.length === 0 ? 'No sources.' : `${renderTable(COLUMNS, items.map((one) => [one.grade, one.id, String(one.reports), String(one.claims), one.from ?? '', one.to ?? '']))}${next === null ? '' : `\nMore: --cursor ${next}`}`,
      );
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('print one source with every grade it was given')
    .argument('<source>', 'id or name')
    .option('--at <day>', 'its grade on a day')
    .option('--known-at <position>', 'as known at a position, main-42')
    .action(async (source: string, options: { at?: string; knownAt?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const view = await api.get<SourceDetail>(`/v1/sources/${encodeURIComponent(source)}`, { at: options.at, knownAt: options.knownAt });
      out.result(view, ({ id, grade, at, reports, claims, grades }) =>
        [`${id}: ${grade} on ${at}; ${reports} reports, ${claims} claims`, ...grades.map((one) => `  ${one.grade} from ${one.from}, given ${one.recordedAt} by ${one.by}: ${one.reason}`)].join('\n'),
      );
    });
}

function gradeCommand(): Command {
  return new Command('grade')
    .description('grade a source from a day on; its claims of that time inherit it')
    .argument('<source>', 'id or name')
    .argument('<grade>', 'A to F')
    .option('--from <day>', 'first day it holds for; today when left out')
    .requiredOption('--reason <text>', 'why')
    .action(async (source: string, grade: string, { from: since, reason }: { from?: string; reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const body = { grade, reason, ...(since === undefined ? {} : { from: since }) };
      const answer = await api.send<{ from: string; inherited: number; position: string }>('POST', `/v1/sources/${encodeURIComponent(source)}/grades`, body);
      out.result(answer, ({ from, inherited, position }) => `Graded ${grade} from ${from} at ${position}; ${inherited} claims inherit it.`);
    });
}

function gradeClaimCommand(): Command {
  return new Command('grade-claim')
    .description('grade one claim, over what it inherits')
    .argument('<claim>', 'id of the claim')
    .option('--reliability <letter>', 'A to F')
    .option('--credibility <n>', '1 (confirmed) to 6 (cannot be judged)')
    .requiredOption('--reason <text>', 'why')
    .action(async (claim: string, options: { reliability?: string; credibility?: string; reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const { reliability, credibility, reason } = options;
      const body = { reason, ...(reliability === undefined ? {} : { reliability }), ...(credibility === undefined ? {} : { credibility: Number(credibility) }) };
      const answer = await api.send<{ reliability: string; credibility: number; position: string }>('POST', `/v1/claims/${encodeURIComponent(claim)}/grades`, body);
      out.result(answer, ({ position, ...grades }) => `Graded ${grades.reliability}${grades.credibility} at ${position}.`);
    });
}
