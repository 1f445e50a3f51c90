import { Command } from 'commander';
import { openSession } from '../session.js';
import { fullId } from '../timeline/full-id.js';

interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly kind: string;
  readonly object: string | null;
  readonly pairs: readonly string[];
  readonly state: string;
  readonly sides: readonly { readonly value: string; readonly claims: readonly string[]; readonly sources: readonly string[] }[];
  readonly triage?: { readonly state: string; readonly side: string | null; readonly reason: string; readonly by: string };
}

/** Claims that can't all be right. */
export function conflictsCommand(): Command {
  return new Command('conflicts').description('look at claims that can not all be right, and judge them').addCommand(listCommand(), { isDefault: true }).addCommand(triageCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print conflicts with both sides and their sources')
    .option('--state <state>', 'open, explained, resolved, dismissed or any', 'open')
    .option('--field <field>', 'date, money, status, quantity, scope or derived-figure')
    .option('--pair <pair>', 'only this relationship, ISR-MAR')
    .option('--known-at <point>', 'as known at a position (main-42) or instant')
    .option('--limit <n>', 'developments a page', '50')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: Record<string, string | undefined>, command: Command) => {
      const { api, out } = openSession(command);
      const { state, field, pair, knownAt, limit, cursor } = options;
      const page = await api.get<{ items: Conflict[]; next: string | null }>('/v1/conflicts', { state, field, pair, knownAt, limit, cursor });
      out.result(page, ({ items, next }) => (items.length === 0 ? 'No conflicts.' : `${items.map(conflictWords).join('\n')}${next === null ? '' : `\nMore: --cursor ${next}`}`));
    });
}

function conflictWords({ id, field, kind, object, pairs, state, sides, triage }: Conflict): string {
  const judged = triage === undefined ? '' : `; last judged ${triage.state}${triage.side === null ? '' : ` for ${triage.side}`} by ${triage.by}: ${triage.reason}`;
  return [`${id}  [${state}${judged}]`, `  ${field} of ${kind} ${pairs.join(' ')}${object === null ? '' : `, ${object}`}`, ...sides.map(({ value, claims, sources }) => `    ${value}  (${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}: ${sources.join(', ')})`)].join('\n');
}

function triageCommand(): Command {
  return new Command('triage')
    .description('judge a conflict')
    .argument('<conflict>', 'id, as the list prints it')
    .argument('<state>', 'open, explained, resolved or dismissed')
    .option('--side <value>', 'with resolved: the value that is right, as the list prints it')
    .requiredOption('--reason <text>', 'why')
    .action(async (conflict: string, state: string, { side, reason }: { side?: string; reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const body = { state, reason, ...(side === undefined ? {} : { side }) };
      const answer = await api.send<{ position: string }>('POST', `/v1/conflicts/${encodeURIComponent(conflict)}/triage`, body);
      out.result(answer, ({ position }) => `Judged ${state} at ${position}.`);
    });
}

interface Suggestion {
  readonly id: string;
  readonly development: string;
  readonly other: string;
  readonly kind?: string;
  readonly pair?: string | null;
  readonly score: number;
  readonly why: string;
  readonly object: string | null;
  readonly state: string;
  readonly dismissed?: { readonly by: string; readonly reason: string };
}

/** Weak links: developments that may be one. */
export function suggestionsCommand(): Command {
  const list = new Command('list')
    .description('print what a development may be the same as, or the weak links of all, best first')
    .argument('[development]', 'id, or its beginning; all developments when left out')
    .option('--state <state>', 'of all: open or dismissed', 'open')
    .option('--kind <kind>', 'of all: of this kind')
    .option('--pair <pair>', 'of all: between these two states, e.g. ISR-MAR')
    .option('--limit <number>', 'of all: how many', '50')
    .option('--cursor <cursor>', 'of all: where the page before ended')
    .action(async (id: string | undefined, options: SuggestionOptions, command: Command) => {
      const { api, out } = openSession(command);
      const { state, kind, pair, limit, cursor } = options;
      const answer = await api.get<SuggestionAnswer>('/v1/suggestions', id === undefined ? { state, kind, pair, limit, cursor } : { development: await fullId(api, id) });
      out.result(answer, suggestionList);
    });
  return new Command('suggestions').description('look at weak links between developments, join or dismiss them').addCommand(list).addCommand(answerCommand('accept', 'merge the two; can be undone')).addCommand(answerCommand('dismiss', 'say that they are two'));
}

interface SuggestionOptions {
  readonly state: string;
  readonly kind?: string;
  readonly pair?: string;
  readonly limit: string;
  readonly cursor?: string;
}

interface SuggestionAnswer {
  readonly items: readonly Suggestion[];
  readonly next: string | null;
}

function suggestionList({ items, next }: SuggestionAnswer): string {
  const words = items.length === 0 ? 'No suggestions.' : items.map(suggestionWords).join('\n');
  return next === null ? words : `${words}\nMore: --cursor ${next}`;
}

function suggestionWords({ id, development, other, score, why, object, state, dismissed, kind, pair }: Suggestion): string {
  const said = dismissed === undefined ? '' : ` by ${dismissed.by}: ${dismissed.reason}`;
  const between = kind === undefined ? '' : `  ${[kind, pair ?? ''].join(' ').trim()}`;
  return `${id}  [${state}${said}]${between}\n  ${kind === undefined ? '' : `${development} and `}${other}${object === null ? '' : `, ${object}`}  ${score.toFixed(2)}  ${why}`;
}

function answerCommand(verb: 'accept' | 'dismiss', about: string): Command {
  return new Command(verb)
    .description(about)
    .argument('<suggestion>', 'id, as the list prints it')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, { reason }: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<{ position: string; event: string }>('POST', `/v1/suggestions/${encodeURIComponent(id)}/${verb}`, { reason });
      out.result(answer, ({ position, event }) => (verb === 'accept' ? `Merged at ${position}. Undo: npx entente undo merge ${event} --reason …` : `Dismissed at ${position}.`));
    });
}
