import { Command } from 'commander';
import type { DevelopmentClaim } from '@entente/contracts';
import { moneyText } from '@entente/domain';
import { dateWords } from '../output/date-words.js';
import { moneyWords } from '../output/money-words.js';
import { openSession } from '../session.js';
import { fullId } from './full-id.js';
import type { DevelopmentView } from './timeline.views.js';

export function showCommand(): Command {
  return new Command('show')
    .description('print one development with its claims, the words behind them and its history')
    .argument('<development>', 'id, or its beginning as the table prints it')
    .option('--known-at <point>', 'as known at a position (main-42) or instant')
    .action(async (id: string, options: { knownAt?: string }, command: Command) => {
      const { api, out } = openSession(command);
      const view = await api.get<DevelopmentView>(`/v1/developments/${encodeURIComponent(await fullId(api, id))}`, { knownAt: options.knownAt });
      out.result(view, developmentWords);
    });
}

function developmentWords(view: DevelopmentView): string {
  const history = view.history.map(({ position, recordedAt, changed }) => `  ${position}  ${recordedAt}  ${changed?.join(', ') ?? ''}`);
  return [...headWords(view), '', 'Claims', ...view.claimsDetail.flatMap(claimWords), '', 'History', ...history].join('\n');
}

function headWords(view: DevelopmentView): string[] {
  // Where every claim waits or was rejected, nothing has been said yet.
  if (!('kind' in view)) return [`id       ${(view as DevelopmentView).id}`, 'No claim of it has counted so far.'];
  return [
    `${view.kind}  ${dateWords(view.valid)}${view.redirectedTo === undefined ? '' : `  (merged into ${view.redirectedTo})`}`,
    `id       ${view.id}`,
    `actors   ${view.actors.map(({ role, id, name }) => `${role} ${id} (${name})`).join('; ')}`,
    ...(view.object === null ? [] : [`object   ${view.object}`]),
    ...(view.money === null ? [] : [`money    ${moneyWords(view.money)}${view.money.eur === undefined ? '' : `  = ${eurosWords(view.money.eur)}`}`]),
    ...(view.order === undefined ? [] : [`order    ${orderWords(view.order)}`]),
    ...(view.status === null ? [] : [`status   ${view.status}`]),
    ...('origins' in view ? [originWords(view)] : []),
    ...view.conflicts.map(({ field, values, state }) => `conflict ${field}: ${values.join(' against ')}  [${state}]`),
  ];
}

/** The terms as a register states them. */
function orderWords({ ordered, delivered, deliveries, planned, condition, licence }: NonNullable<DevelopmentView['order']>): string {
  return [
    `${delivered ?? '?'} of ${ordered ?? '?'} delivered${deliveries === null ? '' : ` in ${deliveries}`}`,
    ...(planned === null ? [] : [`planned ${planned}`]),
    ...[condition, licence].filter((words) => words !== null),
  ].join('; ');
}

/** Who it goes back to, who is quoted, who published it. A view that was not rebuilt yet doesn't tell. */
function originWords({ origins, speakers, sources }: DevelopmentView): string {
  const said = speakers.length === 0 ? '' : `; said by ${speakers.join(', ')}`;
  return `origins  ${origins.length} (${origins.join(', ')})${said}; published by ${sources.join(', ')}`;
}

/** The amount in euros, and how it came to that. */
function eurosWords({ min, max, rate, from, to, source }: NonNullable<NonNullable<DevelopmentView['money']>['eur']>): string {
  const amount = moneyText({ min, max, currency: 'EUR', qualifier: 'exact', estimated: false });
  return `${amount} at ${rate} (${from === to ? from : `mean of ${from} to ${to}`}, ${source})`;
}

function claimWords({ claim, state, corrected, origin, continued = [], vanished }: DevelopmentClaim): string[] {
  const date = claim.valid?.value.edtf ?? 'undated';
  return [
    `  ${claim.id}${state === 'standing' ? '' : `  ${state.toUpperCase()}`}`,
    `    report ${claim.report}, ${date}, grades ${claim.grades.reliability}${claim.grades.credibility}${origin === undefined ? '' : `, origin ${origin}`}`,
    `    “${claim.trigger.exact}”`,
    ...corrected.map(({ position, changed, reason }) => `    corrected at ${position} (${changed.join(', ')}): ${reason}`),
    ...continued.map(({ version, report }) => `    said again in version ${version}, report ${report}`),
    ...(vanished === undefined ? [] : [`    vanished in version ${vanished.version}, report ${vanished.report}`]),
  ];
}
