import type { LeadActor } from '@entente/contracts';
import { renderTable } from '../output/table.js';
import type { LeadDetail, LeadPage, LeadView } from './lead.views.js';

const COLUMNS = [
  { heading: 'ID', max: 32 },
  { heading: 'DAY', max: 10 },
  { heading: 'WHO', max: 26 },
  { heading: 'WHAT', max: 34 },
  { heading: 'STATE', max: 9 },
  { heading: 'DOCUMENT', max: 60 },
];

export function leadsTable({ items, next }: LeadPage): string {
  if (items.length === 0) return 'No leads. Import some: npx entente import gdelt FILE.export.CSV';
  const rows = items.map((lead) => [lead.id, lead.day, actorsOf(lead), eventOf(lead), lead.state, lead.url ?? '']);
  return `${renderTable(COLUMNS, rows)}${next === null ? '' : `\nMore: --cursor ${next}`}`;
}

/** One lead, its rows and who mentions them. */
export function leadWords(lead: LeadDetail): string {
  const { counts, place, mentions } = lead;
  const decided = lead.claim === null ? lead.reason : `claim ${lead.claim}`;
  return [
    `${eventOf(lead)}: ${actorsOf(lead)}, ${lead.day}${place === null ? '' : `, ${place.name}`}`,
    `  ${lead.state}${decided === null ? '' : `: ${decided}`}`,
    `  ${lead.dataset} rows ${lead.rows.join(', ')}; ${counts.mentions} mentions in ${counts.articles} articles of ${counts.sources} sources`,
    `  ${lead.url ?? 'no document'}`,
    ...mentions.map(({ mentionedAt, confidence, document }) => `  ${mentionedAt}  ${String(confidence).padStart(3)} %  ${document}`),
  ].join('\n');
}

function eventOf({ event, code, kind }: LeadView): string {
  return `${event ?? code} (${kind ?? code})`;
}

function actorsOf({ actors }: LeadView): string {
  return actors.map(actorWords).filter((words) => words !== '').join(' → ');
}

function actorWords(actor: LeadActor | null): string {
  if (actor === null) return '';
  return actor.id.startsWith('cameo:') ? `${actor.name === '' ? actor.code : actor.name} (${actor.code})` : actor.id;
}
