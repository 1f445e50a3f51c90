import type { TableName } from '../format/table-columns.js';

/** A lane and the schema of its log. */
export interface LogPlace {
  readonly lane: string;
  readonly schema: string;
}

/**
 * What belongs into a backup. Views are not kept: they follow from the log.
 */
export interface BackupContents {
  readonly logs: { readonly main: LogPlace; readonly alerting: LogPlace };
  /**
   * Tables that change and tell of positions: read in one snapshot *before* lane main is fixed, so that nothing in them is
   * ahead of the log. Parents before children.
   */
  readonly state: readonly TableName[];
  /**
   * Append-only tables that events refer to, written before the event: read *after* the lanes are fixed, so that nothing is missing.
   */
  readonly content: readonly TableName[];
  /** Only taken when asked for: whoever reads the backup could act with them. */
  readonly secret: readonly TableName[];
  /** Tables left out on purpose, and why. */
  readonly left: readonly (TableName & { readonly why: string })[];
}

const tables = (schema: string, ...names: readonly string[]): TableName[] => names.map((table) => ({ schema, table }));
const left = (schema: string, why: string, ...names: readonly string[]) => names.map((table) => ({ schema, table, why }));

const REBUILT = 'follows from the log';
const BOOKKEEPING = 'made again by the program that is started on the database';

/** The tables of Entente's services. A test holds this list to the schema, so that a new table can't be forgotten. */
export const ENTENTE_CONTENTS: BackupContents = {
  logs: { main: { lane: 'main', schema: 'event_store' }, alerting: { lane: 'alerting', schema: 'alerting_log' } },
  state: [
    ...tables('ingest', 'submission', 'rejected', 'repeated_key'),
    ...tables('ingest', 'import_file', 'import_job', 'import_bad_row', 'register_release', 'register_slot'),
    ...tables('ingest', 'lead', 'lead_mention', 'lead_decision', 'mapping'),
    // Words as keyed hashes: whoever has the backup and not the keys learns nothing from them.
    ...tables('ingest', 'forget', 'personal_since', 'personal_word', 'text_word'),
    ...tables('alerting', 'checkpoint', 'development', 'member', 'rule', 'rule_version', 'alert', 'alerted', 'delivery', 'delivery_attempt'),
  ],
  content: tables('ingest', 'report_text', 'import_chunk', 'register_row', 'text_sketch'),
  secret: tables('alerting', 'webhook_secret'),
  left: [
    ...left('ingest', BOOKKEEPING, 'migration'),
    ...left('ingest', REBUILT, 'claim_index', 'claim_index_place', 'report_index', 'suggestion_index', 'suggestion_stream', 'suggestion_place'),
    ...left('alerting', BOOKKEEPING, 'migration', 'lead'),
    ...left('alerting', 'a back-test is run again', 'backtest'),
  ],
};

/** Every table of these schemas is a view, or tells of views. */
export const REBUILT_SCHEMAS: readonly { readonly schema: string; readonly why: string }[] = [{ schema: 'timeline', why: REBUILT }];
