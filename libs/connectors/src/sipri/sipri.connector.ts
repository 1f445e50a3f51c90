import type { ImportConnector } from '../import/import-connector.js';
import { sipriDialect, type SipriDialect } from './sipri.dialect.js';
import type { SipriRecord } from './sipri.record.js';
import { sipriRow, sipriRows } from './sipri.rows.js';

/** SIPRI's trade register as its site exports it, any vintage, also when it was opened and saved by something else. */
export const sipriConnector: ImportConnector<SipriRecord, SipriDialect> = {
  format: 'sipri',
  version: 'sipri/1',
  detect: sipriDialect,
  rows: sipriRows,
  row: (dialect, text, row) => sipriRow(dialect, { text, row, next: { byte: 0, row } }),
};
