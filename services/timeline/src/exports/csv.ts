import type { DevelopmentItem } from '@entente/contracts';

type Read = (item: DevelopmentItem) => string | number | boolean | null | undefined;

/** Columns of the CSV export. New ones are added at the end. */
const COLUMNS: Readonly<Record<string, Read>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  pairs: ({ pairs }) => pairs.join(' '),
  actors: ({ actors }) => actors.map(({ role, id }) => `${role}:${id}`).join(' '),
  valid_edtf: ({ valid }) => valid.edtf,
  valid_basis: ({ valid }) => valid.basis,
  valid_earliest: ({ valid }) => valid.earliest,
  valid_latest: ({ valid }) => valid.latest,
  object: ({ object }) => object,
  quantity: ({ quantity }) => quantity?.value,
  quantity_unit: ({ quantity }) => quantity?.unit,
  money_min: ({ money }) => money?.min,
  money_max: ({ money }) => money?.max,
  money_currency: ({ money }) => money?.currency,
  money_qualifier: ({ money }) => money?.qualifier,
  money_estimated: ({ money }) => money?.estimated,
  status: ({ status }) => status,
  modality: ({ modality }) => modality,
  place: ({ place }) => place,
  reports: ({ reports }) => reports,
  claims: ({ claims }) => claims,
  sources: ({ sources }) => sources.join(' '),
  conflicts: ({ conflicts }) => conflicts.map(({ field }) => field).join(' '),
  quote: ({ quote }) => quote,
  origins: ({ origins }) => origins.join(' '),
  origins_count: ({ origins }) => origins.length,
  speakers: ({ speakers }) => speakers.join('; '),
  publishers: ({ sources }) => sources.join(' '),
  reliability: ({ grades }) => grades.reliability,
  credibility: ({ grades }) => grades.credibility,
  money_eur_min: ({ money }) => money?.eur?.min,
  money_eur_max: ({ money }) => money?.eur?.max,
  money_eur_rate: ({ money }) => money?.eur?.rate,
  money_eur_rate_from: ({ money }) => money?.eur?.from,
  money_eur_rate_to: ({ money }) => money?.eur?.to,
  money_eur_rate_source: ({ money }) => money?.eur?.source,
  delivered: ({ order }) => order?.delivered,
  delivery_years: ({ order }) => order?.deliveries,
  delivery_planned: ({ order }) => order?.planned,
  condition: ({ order }) => order?.condition,
  licence: ({ order }) => order?.licence,
};

export const CSV_HEADER = `${Object.keys(COLUMNS).join(',')}\r\n`;

/** One line of RFC 4180. A cell that a spreadsheet would run as a formula is given as text. */
export function csvLine(item: DevelopmentItem): string {
  return `${Object.values(COLUMNS).map((read) => cell(read(item))).join(',')}\r\n`;
}

function cell(value: ReturnType<Read>): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
