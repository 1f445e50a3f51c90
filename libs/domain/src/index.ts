export { canonicalJson } from './identity/canonical-json.js';
export { contentId, contentUuid, sha256Hex } from './identity/content-id.js';
export {
  isRefused,
  newEvent,
  type Accepted,
  type Decision,
  type DecisionContext,
  type Loaded,
  type Refused,
  type StreamWrite,
} from './stream/decision.js';
export { foldStream } from './stream/fold-stream.js';
export {
  THRESHOLDS_STREAM,
  alertStream,
  claimStream,
  developmentStream,
  documentStream,
  leadImportStream,
  leadStream,
  mappingStream,
  matchingStreamOf,
  ratesStream,
  reportStream,
  ruleStream,
  sourceStream,
  suggestionStream,
} from './stream/stream-names.js';
export { KIND_TABLE_VERSION, kindTable, principalRolesOf, type KindRow } from './kind/kind-table.js';
export { type MatchingPolicy } from './kind/matching-policy.js';
export { isState, stateCodes } from './actor/state-codes.js';
export { declaredStateOf } from './actor/declared-states.js';
export { pairsOfActors, principalStatesOf, stateOf, stateOfActor, statesOf } from './actor/states-of.js';
export { addDays, addMonths, dayNumber, dayOf, daysInMonth, type Day } from './valid-time/day.js';
export { edtfBounds, parseEdtf, type Edtf, type Stretch } from './valid-time/edtf.js';
export { type Bounds } from './valid-time/edtf-date.js';
export { compatible, daysApart, refine, refines, widthInDays } from './valid-time/edtf-relation.js';
export { APPROXIMATE_TOLERANCE, moneyCompatible, moneyRange, type Amount } from './money/money-range.js';
export { moneyText } from './money/money-text.js';
export { contentHashOf, contentOf } from './report/boilerplate.js';
export { documentFold, evolveDocument, sameContent, type DocumentState, type DocumentVersion } from './report/document.fold.js';
export { type VersionOf } from './report/version.decider.js';
export { agencyOf } from './origin/agency.js';
export { COPY_LIKENESS, bandsOf, likenessOfSketches, sketchOf } from './origin/sketch.js';
export { differingFields, type TellingField } from './claim/claim.reading.js';
export { gradeAt, inheritedCredibility, sourceFold, type SourceGrade, type SourceState } from './source/source.fold.js';
export { decideClaimGrade, decideSourceGrade, type GradeRefusal } from './source/grade.decider.js';
export { impactOf, reviewPriority } from './review/impact.js';
export { reviewOf, thresholdFor, thresholdForRegister, thresholdsFold, type Threshold, type ThresholdsState } from './review/thresholds.fold.js';
export { decideAcceptance, decideRejection, type ReviewRefusal } from './review/review.decider.js';
export { decideTriage, type TriageRefusal } from './conflict/triage.decider.js';
export { decideSuggestionDismissal, developmentsOfSuggestion, suggestionIdOf, suggestionsFor, weakLinksOf } from './suggestion/suggestion.js';
export { isMarked as isOfRegister } from './register/register-mark.js';
export { decideConversion } from './rate/conversion.decider.js';
export { conversionOf, conversionsOf, type Unconverted } from './rate/conversion.js';
export { ratesFold, type DatedRate, type RatesState } from './rate/rates.fold.js';
export { claimIdOf, cleanText, documentIdOf, reportIdOf, textHashOf, type DocumentIdentity } from './report/report-identity.js';
export { evolveReport, reportFold, type ReportState } from './report/report.fold.js';
export { decideReport, decideReportDated } from './report/report.decider.js';
export { decideClaims, decideContended, decideSubmission, matchingStreamsOf, type ClaimDetails, type Submission } from './report/submission.decider.js';
export { type SubmittedClaim } from './report/submitted-claim.js';
export { aboutOf, sameAbout } from './claim/about.js';
export { changeClaim, type ClaimChanges } from './claim/claim.changes.js';
export { claimFold, evolveClaim, isReported, type ClaimState } from './claim/claim.fold.js';
export { decideCorrection, decideRedating, decideRetraction, streamsOfCorrection, type ClaimRefusal } from './claim/claim.decider.js';
export { developmentOfClaim, evolveMatching, matchingFold, type MatchingEntry, type MatchingState } from './matching/matching.fold.js';
export { likenessOf, type ObjectLikeness } from './matching/object-similarity.js';
export { particularsOf, type ClaimToResolve, type MatchingParticulars } from './matching/particulars.js';
export { developmentIdOf, resolve, type Resolution, type Suggestion } from './matching/resolution.js';
export { evolveMembers, membersFold, type MembersState } from './development/members.fold.js';
export { type Curation, type CurationRefusal } from './development/curation.writes.js';
export { decideMerge, decideRestore, decideSplit, developmentsToRestore } from './development/curation.decider.js';
export { type DevelopmentState, type Member } from './development/development.state.js';
export { developmentFold, evolveDevelopment, type MemberLookup } from './development/development.fold.js';
export { eraseForgotten } from './development/erase.js';
export { applyEvent, type AppliedEvent, type BeforeEvent } from './development/apply-event.js';
export { claimOfEvent, componentLinksOf, developmentsOf, membershipsOf } from './development/routing.js';
export { evolveRule, ruleFold, type RuleState } from './rule/rule.fold.js';
export { decideRuleChange, decideRuleCreation, decideRuleDeletion, type RuleRefusal } from './rule/rule.decider.js';
export { alertEventId, alertIdentity, type AlertOccasion } from './alert/alert-identity.js';
export { alertTitle } from './alert/alert-title.js';
export { isTopicTemplate, topicsOf } from './alert/topics.js';
export { changedFields, occasionsFor, triggersBetween, type ItemChange, type TriggerOccasion } from './alert/triggers.js';
export { alertOf, decideAlert, type AlertCase } from './alert/alert.decider.js';
export { isCameo, kindOfCameo, ploverOfCameo } from './lead/cameo-kind.js';
export { joinLeads, leadIdOf, type LeadIdentity } from './lead/lead-identity.js';
export { leadPairOf } from './lead/lead-pair.js';
export { evolveLead, leadFold, type LeadDecision } from './lead/lead.fold.js';
export { decideDismissal, decidePromotion, type LeadPromotion } from './lead/lead.decider.js';
export { type RegisterExit, type RegisterRow, spelling } from './register/register-row.js';
export { REVISED_FIELDS, WORDED_FIELDS, changeBetween, type RevisedField, type RowChange, type Vocabulary, type WordedField } from './register/row-changes.js';
export { alignRows, type Alignment } from './register/align-rows.js';
export { CoverageMeasure, dayAfterRelease, isNarrow, outsideOf, type Outside, type ReleaseCoverage } from './register/release-coverage.js';
export { registerHistory, type OrderHistory, type ReleaseRows, type RowPlace } from './register/register-history.js';
export { EMPTY_SUMMARY, releaseSummary, sumOf, type ReleaseSummary } from './register/release-summary.js';
export { digestsThatDiffer, visibleDigests, type VisibleDigests, type VisibleField } from './register/visible-claim.js';
export { decideRegister, matchingStreamsOfSteps, type RegisterCommand, type RegisterStep } from './register/register.decider.js';
