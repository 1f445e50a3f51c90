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
export { alertStream, claimStream, developmentStream, leadImportStream, leadStream, mappingStream, matchingStreamOf, reportStream, ruleStream } from './stream/stream-names.js';
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
export { claimIdOf, cleanText, documentIdOf, reportIdOf, textHashOf, type DocumentIdentity } from './report/report-identity.js';
export { evolveReport, reportFold, type ReportState } from './report/report.fold.js';
export { decideReport, decideReportDated } from './report/report.decider.js';
export { decideClaims, decideSubmission, matchingStreamsOf, type Submission, type SubmittedClaim } from './report/submission.decider.js';
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
