export { ROLES_OF_PRINCIPALS, type Principal, type PrincipalRole } from './principal.js';
export {
  LANES,
  formatLanePosition,
  parseLanePosition,
  parsePosition,
  type Lane,
  type Position,
  type PositionText,
} from './position.js';
export { hasStoredText, type EventMetadata, type NewEvent, type RecordedEvent, type StoredAsText, type StoredText } from './event.js';
export {
  KINDS,
  MODALITIES,
  PRINCIPAL_ROLES,
  PROCUREMENT_EXITS,
  PROCUREMENT_STATUSES,
  ROLES,
  type Kind,
  type Modality,
  type ProcurementStatus,
  type Role,
} from './kind.js';
export {
  BASES,
  CREDIBILITIES,
  DATE_BASES,
  MONEY_QUALIFIERS,
  RELIABILITIES,
  type Attribution,
  type Basis,
  type Claim,
  type ClaimActor,
  type Credibility,
  type DateBasis,
  type Field,
  type Grades,
  type Money,
  type MoneyQualifier,
  type OrderTerms,
  type Place,
  type Quantity,
  type Reliability,
  type Span,
  type TraceStep,
  type ValidTime,
} from './claim.js';
export type { SubjectForgotten } from './forget-events.js';
export { ERASED, LEFT_OUT, PERSONAL_FIELDS, hasPersonalFields, mapPersonalFields } from './personal.js';
export type { ImportCompleted, RegisterReleased, ReleaseHolds } from './register-events.js';
export type { Report } from './report.js';
export type { About } from './about.js';
export { TRIAGE_STATES, type MoneyConversion, type ReviewRequest, type TriageState } from './judgement.js';
export type {
  Assignment,
  ClaimAssigned,
  ClaimCorrected,
  ClaimRedated,
  ClaimReported,
  ClaimRetracted,
  DevelopmentMerged,
  DevelopmentReassigned,
  DevelopmentRestored,
  DevelopmentSplit,
  MainEventData,
  MainEventType,
  MatchingAssigned,
  MatchingWithdrawn,
  ReportDated,
  ReportReceived,
} from './main-events.js';
export type {
  ClaimAccepted,
  ClaimContinued,
  ClaimConverted,
  ClaimGraded,
  ClaimRejected,
  ClaimVanished,
  ConflictTriaged,
  DocumentVersioned,
  RatesLoaded,
  ReportedOrigin,
  SourceGraded,
  SuggestionDismissed,
  ThresholdSet,
} from './curation-events.js';
export {
  TRIGGERS,
  type Alert,
  type AlertRaised,
  type AlertingEventData,
  type AlertingEventType,
  type Rule,
  type RuleChanged,
  type RuleCreated,
  type RuleDeleted,
  type Trigger,
} from './alerting-events.js';
export {
  HEADERS,
  PAIR,
  REQUESTS,
  STREAMS,
  TOPIC,
  alertSubject,
  doorbellSubject,
  eventSubject,
  pairOf,
  pairsOf,
  relationSubjects,
  sortedPair,
  type StreamName,
} from './subjects.js';
export { problemType, type Problem } from './problem.js';
export {
  CONFLICT_FIELDS,
  type ConflictField,
  type ConflictSide,
  type DevelopmentClaim,
  type DevelopmentConflict,
  type DevelopmentItem,
} from './development.js';
export {
  LEAD_STATES,
  type Lead,
  type LeadActor,
  type LeadDismissed,
  type LeadMention,
  type LeadPlace,
  type LeadPromoted,
  type LeadState,
  type LeadsImported,
} from './lead.js';
export type { MappingDeclared } from './mapping.js';
