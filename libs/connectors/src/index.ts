export {
  FILE_BEGIN,
  type BadRow,
  type Detection,
  type GoodRow,
  type ImportConnector,
  type ImportOptions,
  type ImportPlace,
  type ImportRow,
  type RowProblem,
} from './import/import-connector.js';
export { sipriConnector } from './sipri/sipri.connector.js';
export type { SipriDialect } from './sipri/sipri.dialect.js';
export type { SipriRecord } from './sipri/sipri.record.js';
export { breaksOff } from './sipri/sipri.rows.js';
export { sipriClaims, type RegisterClaim, type SipriClaims } from './sipri/sipri.claims.js';
export { partyIdOf } from './sipri/sipri.parties.js';
export { HTML_READER, readHtml, type HtmlReading } from './html/html.reader.js';
export type { HtmlMetadata } from './html/html.metadata.js';
export { readRecord, type RecordReading } from './record/record.reader.js';
export { readCorrection, type CorrectionReading } from './record/correction.reader.js';
export type { ClaimDraft, StatedFields } from './record/record.claim.js';
export type {
  ClaimFields,
  ClaimRecord,
  RecordActor,
  RecordAttribution,
  RecordError,
  RecordMoney,
  RecordValid,
} from './record/record.js';
export { gdeltEvents, gdeltMentions, type GdeltDialect } from './gdelt/gdelt.connector.js';
export { gdeltAny, type GdeltFile, type GdeltRow } from './gdelt/gdelt.any.js';
export { cameoName } from './gdelt/cameo-names.js';
export { csvImport, type CsvPlan } from './csv/csv.connector.js';
export { ndjsonImport, type NdjsonPlan } from './ndjson/ndjson.connector.js';
export { MAPPING_SCHEMA, parseMapping, readMapping, type MappingReading } from './mapping/mapping.check.js';
export { readMapped, type MappedClaim, type MappedReading } from './mapping/mapping.reader.js';
export { jsonRow, tableRow, type SourceRow } from './mapping/mapping.source-row.js';
export type { Mapping } from './mapping/mapping.js';
export { readQuotedClaim, type QuotedClaim, type QuotedClaimReading } from './record/quoted-claim.reader.js';
export { readCloudEvent } from './cloudevents/cloud-event.reader.js';
export { cloudEventImport, type CloudEventDialect } from './cloudevents/cloud-event.connector.js';
export { structuredOf } from './cloudevents/binary-event.js';
export type { CloudEvent, CloudEventError, CloudEventReading } from './cloudevents/cloud-event.js';
