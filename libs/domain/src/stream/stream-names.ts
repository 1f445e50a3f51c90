import { type About } from '@entente/contracts';
import { contentId } from '../identity/content-id.js';

export const reportStream = (report: string): string => `report-${report}`;
export const documentStream = (document: string): string => `document-${document}`;
export const claimStream = (claim: string): string => `claim-${claim}`;
export const developmentStream = (development: string): string => `development-${development}`;
export const sourceStream = (source: string): string => `source-${contentId({ source })}`;
export const suggestionStream = (suggestion: string): string => `suggestion-${contentId({ suggestion })}`;
export const ratesStream = (currency: string): string => `rates-${currency}`;
export const THRESHOLDS_STREAM = 'thresholds';
export const ruleStream = (rule: string): string => `rule-${rule}`;
export const leadStream = (lead: string): string => `lead-${lead}`;
export const leadImportStream = (job: string): string => `leads-${job}`;
export const mappingStream = (name: string): string => `mapping-${name}`;
export const alertStream = (alert: string): string => `alert-${alert}`;

/** Claims of one kind between the same principals are resolved one after the other on this stream. */
export function matchingStreamOf(about: About): string {
  return `matching-${contentId({ kind: about.kind, principals: [...about.principals].sort() })}`;
}
