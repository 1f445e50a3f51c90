import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { readText } from '../files/read-file.js';
import { openSession } from '../session.js';
import { leadWords, leadsTable } from './lead-words.js';
import type { LeadDetail, LeadPage, LeadPromotion } from './lead.views.js';

/** `entente leads`: machine-coded rows, until a person finds a report that bears one out. */
export function leadsCommand(): Command {
  return new Command('leads')
    .description('search leads, promote one with a report as evidence, dismiss one')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(promoteCommand())
    .addCommand(dismissCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print leads, newest day first')
    .option('--actor <actor>', 'a state, e.g. MAR, or another code, e.g. cameo:ISRBUS')
    .option('--pair <pair>', 'two states, e.g. ISR-MAR')
    .option('--kind <kind>', 'the kind their code comes nearest to')
    .option('--code <code>', 'CAMEO code or its beginning')
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--text <words>', 'words of names, places and addresses')
    .option('--document <url>', 'address of a document, or its beginning')
    .option('--state <state>', 'open, promoted or dismissed')
    .option('--limit <n>', 'how many')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: Readonly<Record<string, string | undefined>>, command: Command) => {
      const { api, out } = openSession(command);
      const { actor, pair, kind, code, from, to, text, document, state, limit, cursor } = options;
      out.result(await api.get<LeadPage>('/v1/leads', { actor, pair, kind, code, from, to, text, url: document, state, limit, cursor }), leadsTable);
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('print one lead with its mentions')
    .argument('<lead>', 'id of the lead')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      out.result(await api.get<LeadDetail>(`/v1/leads/${encodeURIComponent(id)}`), leadWords);
    });
}

interface PromoteOptions {
  readonly quote: string;
  readonly report?: string;
  readonly file?: string;
  readonly source?: string;
  readonly address?: string;
  readonly published?: string;
  readonly kind?: string;
  readonly claim?: string;
}

function promoteCommand(): Command {
  return new Command('promote')
    .description('make a claim of a lead, with a report that says so')
    .argument('<lead>', 'id of the lead')
    .requiredOption('--quote <words>', 'the words of the report that say it, exactly')
    .option('--report <id>', 'a report that is stored')
    .option('--file <text>', 'or the text of the report')
    .option('--source <source>', 'with --file: who published it')
    .option('--address <url>', 'with --file: where')
    .option('--published <day>', 'with --file: when')
    .option('--kind <kind>', "the claim's kind, when it isn't the lead's")
    .option('--claim <json>', 'what the words say, as in POST /v1/claims: \'{"valid":{"edtf":"2020-12-22"}}\'')
    .action(async (id: string, options: PromoteOptions, command: Command) => {
      const { api, out } = openSession(command);
      const { quote, report, kind, claim } = options;
      const evidence = await evidenceOf(options);
      const body = { quote, ...(report === undefined ? {} : { report }), ...(evidence === null ? {} : { evidence }), ...(kind === undefined ? {} : { kind }), ...(claim === undefined ? {} : { claim: parsed(claim) }) };
      const answer = await api.send<LeadPromotion>('POST', `/v1/leads/${encodeURIComponent(id)}/promote`, body);
      out.result(answer, ({ claim: made, development, joined, position }) => `Claim ${made} at ${position}, ${joined ? 'joined' : 'began'} development ${development}.`);
    });
}

async function evidenceOf({ file, source, address, published }: PromoteOptions): Promise<Record<string, string> | null> {
  if (file === undefined) return null;
  if (source === undefined) throw new UsageError('--file needs --source: who published the report.');
  const text = await readText(file);
  return { text, source, ...(address === undefined ? {} : { url: address }), ...(published === undefined ? {} : { publishedAt: published }) };
}

function parsed(claim: string): unknown {
  try {
    return JSON.parse(claim);
  } catch (error) {
    throw new UsageError(`--claim is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function dismissCommand(): Command {
  return new Command('dismiss')
    .description('set a lead aside; it stays searchable')
    .argument('<lead>', 'id of the lead')
    .requiredOption('--reason <reason>', 'why; it stays in the history')
    .action(async (id: string, { reason }: { reason: string }, command: Command) => {
      const { api, out } = openSession(command);
      const answer = await api.send<{ position: string }>('POST', `/v1/leads/${encodeURIComponent(id)}/dismiss`, { reason });
      out.result(answer, ({ position }) => `Dismissed at ${position}.`);
    });
}
