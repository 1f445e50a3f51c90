import { Command } from 'commander';
import type { Rule } from '@entente/contracts';
import { renderTable } from '../output/table.js';
import { openSession } from '../session.js';

interface RulePage {
  readonly items: readonly Rule[];
  readonly next: string | null;
}

export function rulesCommand(): Command {
  return new Command('rules')
    .description('list, add and remove alert rules')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addCommand())
    .addCommand(removeCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('print the rules')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .action(async (options: { cursor?: string }, command: Command) => {
      const { api, out } = openSession(command);
      out.result(await api.get<RulePage>('/v1/rules', { cursor: options.cursor }), rulesTable);
    });
}

function rulesTable({ items, next }: RulePage): string {
  if (items.length === 0) return "No rules yet. Add one: npx entente rules add --name Orders --filter 'kind == \"procurement\"' --topic '{kind}.{pair}'";
  const columns = [
    { heading: 'ID', max: 40 },
    { heading: 'NAME', max: 30 },
    { heading: 'TOPIC', max: 24 },
    { heading: 'TRIGGERS', max: 24 },
    { heading: 'FILTER', max: 50 },
  ];
  const rows = items.map((rule) => [rule.id, `${rule.name}${rule.enabled ? '' : ' (off)'}`, rule.topic, rule.triggers.join(' '), rule.filter]);
  return `${renderTable(columns, rows)}${next === null ? '' : `\nMore: --cursor ${next}`}`;
}

interface AddOptions {
  readonly name: string;
  readonly filter: string;
  readonly topic: string;
  readonly trigger?: string[];
  readonly webhook?: string;
}

function addCommand(): Command {
  return new Command('add')
    .description('add a rule')
    .requiredOption('--name <name>', 'what people call it')
    .requiredOption('--filter <cel>', 'when it fires, e.g. \'kind == "procurement" && "MAR" in actors\'')
    .requiredOption('--topic <topic>', 'where it tells, e.g. {kind}.{pair} for alerts.procurement.ISR-MAR')
    .option('--trigger <trigger...>', 'new, changed, corrected, retracted, status')
    .option('--webhook <url>', 'also post to this address')
    .action(async (options: AddOptions, command: Command) => {
      const { api, out } = openSession(command);
      const { name, filter, topic, trigger, webhook } = options;
      const body = { name, filter, topic, ...(trigger === undefined ? {} : { triggers: trigger }), ...(webhook === undefined ? {} : { webhook }) };
      out.result(await api.send<Rule & { position: string }>('POST', '/v1/rules', body), (rule) => `Added ${rule.id} at ${rule.position}.`);
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('remove a rule; what it raised stays')
    .argument('<rule>', 'id of the rule')
    .action(async (id: string, _options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      await api.send<unknown>('DELETE', `/v1/rules/${encodeURIComponent(id)}`);
      out.result({ removed: id }, () => `Removed ${id}.`);
    });
}
