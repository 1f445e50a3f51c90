import { basename } from 'node:path';
import { Command } from 'commander';
import { readText } from '../files/read-file.js';
import { renderTable } from '../output/table.js';
import { openSession } from '../session.js';
import { readRates } from './rates-file.js';

interface ConversionRun {
  readonly looked: number;
  readonly converted: number;
  readonly missing: Readonly<Record<string, number>>;
}

interface RateSpan {
  readonly currency: string;
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
}

/** Rates sent in one request. */
const AT_ONCE = 5_000;

/** The dated table amounts are converted by. */
export function ratesCommand(): Command {
  return new Command('rates').description('load dated rates, by which amounts are converted to euros').addCommand(listCommand(), { isDefault: true }).addCommand(loadCommand()).addCommand(convertCommand());
}

function loadCommand(): Command {
  return new Command('load')
    .description('load a CSV of rates (units for one euro) and convert what was told before')
    .argument('<file>', 'date,currency,rate a line, or the ECB\'s eurofxref-hist.csv')
    .option('--source <name>', 'where the rates are from, as conversions will say; the file\'s name when left out')
    .action(async (file: string, options: { source?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const rates = readRates(await readText(file));
      const source = options.source ?? basename(file);
      let loaded = 0;
      for (let start = 0; start < rates.length; start += AT_ONCE) {
        const part = await api.send<{ loaded: number }>('POST', '/v1/rates', { source, convert: false, rates: rates.slice(start, start + AT_ONCE) });
        loaded += part.loaded;
        out.note(`  ${Math.min(start + AT_ONCE, rates.length)}/${rates.length}`);
      }
      const conversions = await api.send<ConversionRun>('POST', '/v1/rates/conversions');
      out.result({ read: rates.length, loaded, conversions }, ({ read }) => `${read} rates read, ${loaded} new. ${runWords(conversions)}`);
    });
}

function convertCommand(): Command {
  return new Command('convert').description('convert again what has no conversion by the rates of now').action(async (_options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    out.result(await api.send<ConversionRun>('POST', '/v1/rates/conversions'), runWords);
  });
}

function listCommand(): Command {
  return new Command('list').description('print which rates there are').action(async (_options: unknown, command: Command) => {
    const { api, out } = openSession(command);
    const columns = [{ heading: 'CURRENCY', max: 8 }, { heading: 'DAYS', max: 8 }, { heading: 'FROM', max: 10 }, { heading: 'TO', max: 10 }, { heading: 'SOURCE', max: 40 }];
    out.result(await api.get<{ items: RateSpan[] }>('/v1/rates'), ({ items }) =>
      items.length === 0 ? 'No rates: amounts in other currencies are left as they are.' : renderTable(columns, items.map(({ currency, days, from, to, sources }) => [currency, String(days), from, to, sources.join(', ')])),
    );
  });
}

function runWords({ looked, converted, missing }: ConversionRun): string {
  const wanting = Object.entries(missing).map(([currency, amounts]) => `${currency} ${amounts}`);
  return `${converted} of ${looked} claims with an amount in another currency come to something else than before.${wanting.length === 0 ? '' : ` No rate for: ${wanting.join(', ')}.`}`;
}
