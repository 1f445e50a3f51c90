import { EVENT_COLUMNS, MENTION_COLUMNS } from '../gdelt/gdelt.columns.js';

const EVENT: Readonly<Record<string, string>> = {
  GLOBALEVENTID: '700000001', SQLDATE: '20201222', MonthYear: '202012', Year: '2020', FractionDate: '2020.9644',
  Actor1Code: 'ISR', Actor1Name: 'ISRAEL', Actor1CountryCode: 'ISR',
  Actor2Code: 'MARGOV', Actor2Name: 'RABAT', Actor2CountryCode: 'MAR', Actor2Type1Code: 'GOV',
  IsRootEvent: '1', EventCode: '042', EventBaseCode: '042', EventRootCode: '04', QuadClass: '1', GoldsteinScale: '1.9',
  NumMentions: '10', NumSources: '2', NumArticles: '9', AvgTone: '-1.76470588235294',
  Actor1Geo_Type: '4', Actor1Geo_FullName: 'Jerusalem, Israel (general), Israel', Actor1Geo_CountryCode: 'IS', Actor1Geo_FeatureID: '-797092',
  Actor2Geo_Type: '4', Actor2Geo_FullName: 'Rabat, Morocco', Actor2Geo_CountryCode: 'MO', Actor2Geo_FeatureID: '-31',
  ActionGeo_Type: '4', ActionGeo_FullName: 'Rabat, Morocco', ActionGeo_CountryCode: 'MO', ActionGeo_Lat: '34.0253', ActionGeo_Long: '-6.83613', ActionGeo_FeatureID: '-31',
  DATEADDED: '20201222220000', SOURCEURL: 'https://news.example/first-direct-flight-rabat',
};

const MENTION: Readonly<Record<string, string>> = {
  GLOBALEVENTID: '700000001', EventTimeDate: '20201222220000', MentionTimeDate: '20201222221500', MentionType: '1', MentionSourceName: 'news.example',
  MentionIdentifier: 'https://news.example/more', SentenceID: '3', Actor1CharOffset: '-1', Actor2CharOffset: '120', ActionCharOffset: '140', InRawText: '1',
  Confidence: '60', MentionDocLen: '2400', MentionDocTone: '-1.5', MentionDocTranslationInfo: 'srclc:fra;eng:GT-FRA 1.0',
};

export function eventRow(more: Readonly<Record<string, string>> = {}): string {
  return EVENT_COLUMNS.map((column) => ({ ...EVENT, ...more })[column] ?? '').join('\t');
}

export function mentionRow(more: Readonly<Record<string, string>> = {}): string {
  return MENTION_COLUMNS.map((column) => ({ ...MENTION, ...more })[column] ?? '').join('\t');
}

/** The same occurrence as told from the other side: actors and their places change sides. */
export function reciprocal(row: string, more: Readonly<Record<string, string>> = {}): string {
  const cells = new Map(EVENT_COLUMNS.map((column, index) => [column, row.split('\t')[index] ?? '']));
  return EVENT_COLUMNS.map((column) => {
    const other = column.startsWith('Actor1') ? `Actor2${column.slice(6)}` : column.startsWith('Actor2') ? `Actor1${column.slice(6)}` : column;
    return more[column] ?? cells.get(other) ?? '';
  }).join('\t');
}
