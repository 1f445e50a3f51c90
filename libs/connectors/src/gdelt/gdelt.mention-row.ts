import type { LeadMention } from '@entente/contracts';
import { Cells, RULES, instantOfDigits, placesOf } from './gdelt.cells.js';
import { MENTION_COLUMNS } from './gdelt.columns.js';
import type { GdeltReading } from './gdelt.event-row.js';
import { shapeProblem } from './gdelt.shape.js';

const PLACES = placesOf(MENTION_COLUMNS);

/** Reads one line of a GDELT 2.0 mentions file. Never throws; tells each cell that is wrong. */
export function readMentionRow(line: string): GdeltReading<LeadMention> {
  const given = line.split('\t');
  // Writers leave out the two empty cells at the end.
  const values = given.length >= 14 && given.length < MENTION_COLUMNS.length ? [...given, '', ''].slice(0, MENTION_COLUMNS.length) : given;
  const shape = shapeProblem(line, values.length, MENTION_COLUMNS);
  if (shape !== null) return { ok: false, problems: [shape] };
  const cells = new Cells(values, PLACES);
  const record: LeadMention = {
    row: cells.take('GLOBALEVENTID', RULES.id),
    mentionedAt: instantOfDigits(cells.take('MentionTimeDate', RULES.instant)),
    type: Number(cells.take('MentionType', { test: (value) => /^[1-6]$/.test(value), expected: '1 to 6' })),
    source: cells.text('MentionSourceName'),
    document: cells.take('MentionIdentifier', { test: (value) => value !== '', expected: 'a URL or a citation' }),
    sentence: Number(cells.take('SentenceID', RULES.count)),
    confidence: Number(cells.take('Confidence', { test: (value) => /^(100|[0-9]{1,2})$/.test(value), expected: '0 to 100' })),
    tone: cells.text('MentionDocTone') === '' ? null : cells.take('MentionDocTone', RULES.decimal),
    translatedFrom: /srclc:([a-z]{3})/.exec(cells.text('MentionDocTranslationInfo'))?.[1] ?? null,
  };
  cells.take('EventTimeDate', RULES.instant);
  for (const column of ['Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset']) cells.take(column, RULES.offset);
  return cells.problems.length > 0 ? { ok: false, problems: cells.problems } : { ok: true, record };
}
