/** Labels of fields in lists and tables of deals, by what they hold. Source: own list. */
export type RecordField = 'buyer' | 'supplier' | 'item' | 'date' | 'money' | 'quantity';

const LABELS: readonly [RecordField, string][] = [
  ['buyer', 'buyer|buyer country|buying country|customer|recipient|recipient country|importer|purchaser|end user|end-user|operator|country|client|to'],
  ['supplier', 'supplier|suppliers|seller|exporter|contractor|manufacturer|maker|vendor|producer|from|company|winner|awardee|supplying country'],
  ['item', 'item|items|weapon|weapon system|system|equipment|product|platform|type|designation|description|materiel|goods|what'],
  ['date', 'date|year|year of order|order date|ordered|signed|date of contract|contract date|signed on|when|date signed|order year'],
  ['money', 'value|price|amount|contract value|deal value|cost|worth|total value|sum'],
  ['quantity', 'quantity|number|number ordered|qty|units|no. ordered|count'],
];

const byLabel = new Map(LABELS.flatMap(([field, words]) => words.split('|').map((word): [string, RecordField] => [word, field])));

/** What a label or table head announces, or undefined. */
export function fieldOf(label: string): RecordField | undefined {
  return byLabel.get(label.trim().toLowerCase().replace(/\s*\([^)]*\)$/, ''));
}

/** A label with its colon, at the start of a line or behind a full stop, semicolon or bar. */
export const LABELLED = /(?:^|[\n;.|•,] ?|\* ?|- )([A-Z][A-Za-z. -]{1,22}?) ?: ?(?=\S)/g;
