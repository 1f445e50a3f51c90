import { dateWords } from '../output/date-words.js';
import { moneyWords } from '../output/money-words.js';
import { diffWords } from '../replay/diff-words.js';
import { timelineTable } from '../timeline/timeline-table.js';
import type { HeardAlert } from './alert-listener.js';
import type { Corrected, Ingested } from './demo-run.js';
import type { DevelopmentItem } from '@entente/contracts';
import type { ReplayDiff } from '../replay/diff-words.js';
import type { Urls } from './urls.js';

export function ingestedWords({ stored, refused, position }: Ingested): string {
  const claims = stored.reduce((sum, { answer }) => sum + answer.claims.length, 0);
  const bad = refused.map(({ submission, error }) => `\n  ${submission.origin} was refused: ${error.problem.detail}`);
  return `${stored.length} submissions, ${claims} claims, stored up to ${position ?? 'nothing'}.${bad.join('')}`;
}

export function timelineWords(pair: string | null, items: readonly DevelopmentItem[]): string {
  const title = pair === null ? 'Timeline, all pairs' : `Timeline ${pair}`;
  return `${title}\n\n${items.length === 0 ? 'No development was found.' : timelineTable(items)}`;
}

export function alertsWords(alerts: readonly HeardAlert[]): string {
  if (alerts.length === 0) return 'No alert arrived on alerts.>: no claim matched the rules.';
  return ['Heard on NATS by a plain subscriber to alerts.>', ...alerts.map(({ subject, alert }) => `  ${subject}  ${alert.trigger}: ${alert.title}`)].join('\n');
}

export function correctedWords({ before, after, reason, changed }: Corrected): string {
  const line = (side: Corrected['before']): string =>
    `  as known at ${side.knownAt.padEnd(9)} ${dateWords(side.item.valid)}, ${side.item.object ?? side.item.kind}, ${moneyWords(side.item.money)}${side.item.conflicts.length === 0 ? '' : `  (${side.item.conflicts.map(({ field, values }) => `${field}: ${values.join(' against ')}`).join('; ')})`}`;
  return [`A late correction of ${changed.join(', ')}. ${reason}`, line(before), line(after)].join('\n');
}

export function replayWords(diff: ReplayDiff): string {
  return `Replay as a dry run: the log folded anew, compared with the live view\n  ${diffWords(diff).split('\n').join('\n  ')}`;
}

export function closingWords(urls: Urls, claim: string | undefined): string {
  const id = claim ?? '<claim id>';
  return [
    `Page      ${urls.page}`,
    `API       ${urls.openapi}`,
    `Timeline  ${urls.timeline}`,
    `NATS      ${urls.nats}`,
    '',
    'Try, in another terminal:',
    `  curl -s '${urls.timeline}?kind=procurement&limit=3'`,
    '  npx entente timeline ISR-MAR --kind procurement',
    '  npx entente alerts tail --from 0',
    `  npx entente correct ${id} --reason 'Second reading' --changes '{"object":"ATMOS 2000 howitzers"}'`,
    '  npx entente replay --diff',
  ].join('\n');
}
