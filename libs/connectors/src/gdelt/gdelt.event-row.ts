import type { Lead, LeadPlace } from '@entente/contracts';
import { isCameo, kindOfCameo, leadIdOf, leadPairOf, ploverOfCameo } from '@entente/domain';
import type { RowProblem } from '../import/import-connector.js';
import { gdeltActor } from './gdelt.actor.js';
import { Cells, RULES, dayOfDigits, instantOfDigits, placesOf } from './gdelt.cells.js';
import { EVENT_COLUMNS } from './gdelt.columns.js';
import { shapeProblem } from './gdelt.shape.js';
import { stateOfFips } from './fips-states.js';

export const GDELT = 'gdelt-2.0';

const PLACES = placesOf(EVENT_COLUMNS);

export type GdeltReading<Row> = { readonly ok: true; readonly record: Row } | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Reads one line of a GDELT 2.0 event file as a lead of one row. Never throws; tells each cell that is wrong. */
export function readEventRow(line: string): GdeltReading<Lead> {
  const values = line.split('\t');
  const shape = shapeProblem(line, values.length, EVENT_COLUMNS);
  if (shape !== null) return { ok: false, problems: [shape] };
  const cells = new Cells(values, PLACES);
  checkCells(cells);
  return cells.problems.length > 0 ? { ok: false, problems: cells.problems } : { ok: true, record: leadOf(cells) };
}

function checkCells(cells: Cells): void {
  cells.take('GLOBALEVENTID', RULES.id);
  const day = cells.take('SQLDATE', RULES.day);
  const year = cells.take('Year', RULES.year);
  if (day.slice(0, 4) !== year) cells.wrong('Year', `"${year.slice(0, 20)}" is not the year of SQLDATE ${day.slice(0, 20)}`);
  for (const column of ['Actor1Code', 'Actor2Code', 'Actor1CountryCode', 'Actor2CountryCode']) cells.take(column, RULES.code);
  cells.take('IsRootEvent', RULES.flag);
  checkCodes(cells);
  cells.take('QuadClass', RULES.quad);
  if (cells.text('GoldsteinScale') !== '') cells.take('GoldsteinScale', RULES.decimal);
  for (const column of ['NumMentions', 'NumSources', 'NumArticles']) cells.take(column, RULES.count);
  cells.take('AvgTone', RULES.decimal);
  for (const place of ['Actor1Geo', 'Actor2Geo', 'ActionGeo']) {
    cells.take(`${place}_Type`, RULES.geo);
    cells.take(`${place}_CountryCode`, RULES.fips);
    cells.take(`${place}_Lat`, RULES.degrees);
    cells.take(`${place}_Long`, RULES.degrees);
  }
  cells.take('DATEADDED', RULES.instant);
}

/** Codes are text: a spreadsheet that drops their zeros makes `012` the root category 12. */
function checkCodes(cells: Cells): void {
  const code = cells.text('EventCode');
  if (!isCameo(code)) {
    cells.wrong('EventCode', `"${code.slice(0, 20)}" is no CAMEO code; expected two to four digits with their leading zeros, e.g. 042`);
    return;
  }
  for (const column of ['EventBaseCode', 'EventRootCode']) {
    const wider = cells.text(column);
    if (!isCameo(wider) || !code.startsWith(wider)) {
      cells.wrong(column, `"${wider.slice(0, 20)}" does not begin EventCode ${code}; were leading zeros lost?`);
    }
  }
}

function leadOf(cells: Cells): Lead {
  const cell = (column: string): string => cells.text(column);
  const actors = [gdeltActor(cell, 'Actor1'), gdeltActor(cell, 'Actor2')] as const;
  const day = dayOfDigits(cell('SQLDATE'));
  const code = cell('EventCode');
  const url = cell('SOURCEURL') === '' ? null : cell('SOURCEURL');
  const identity = {
    dataset: GDELT,
    day,
    url,
    code,
    actors: [actors[0]?.code ?? '', actors[1]?.code ?? ''] as const,
    actorPlaces: [placeKey(cell, 'Actor1Geo'), placeKey(cell, 'Actor2Geo')] as const,
    place: placeKey(cell, 'ActionGeo'),
  };
  return {
    id: leadIdOf(identity),
    dataset: GDELT,
    rows: [cell('GLOBALEVENTID')],
    day,
    actors,
    pair: leadPairOf(actors),
    kind: kindOfCameo(code),
    code,
    plover: ploverOfCameo(code),
    goldstein: cell('GoldsteinScale') === '' ? null : cell('GoldsteinScale'),
    tone: cell('AvgTone'),
    counts: { mentions: Number(cell('NumMentions')), sources: Number(cell('NumSources')), articles: Number(cell('NumArticles')) },
    root: cell('IsRootEvent') === '1',
    place: placeOf(cell),
    url,
    addedAt: instantOfDigits(cell('DATEADDED')),
  };
}

function placeKey(cell: (column: string) => string, place: string): string {
  return `${cell(`${place}_Type`)}/${cell(`${place}_FeatureID`)}/${cell(`${place}_FullName`)}`;
}

function placeOf(cell: (column: string) => string): LeadPlace | null {
  const name = cell('ActionGeo_FullName');
  if (name === '') return null;
  return {
    name,
    state: stateOfFips(cell('ActionGeo_CountryCode')),
    latitude: cell('ActionGeo_Lat') === '' ? null : cell('ActionGeo_Lat'),
    longitude: cell('ActionGeo_Long') === '' ? null : cell('ActionGeo_Long'),
  };
}
