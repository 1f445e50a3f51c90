import { formatLanePosition, type Rule } from '@entente/contracts';
import { ALERTING_LANE } from '../database/alerting.names.js';

/** A rule as it is shown. The webhook's secret is never part of it. */
export interface RuleView extends Rule {
  /** `alerting-<n>` of the event that made the rule what it is now. */
  readonly position: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface RuleRow {
  readonly definition: Rule;
  readonly owner: string;
  readonly deleted: boolean;
  readonly created_position: string;
  readonly changed_position: string;
  readonly created_at: string;
  readonly changed_at: string;
}

export function ruleView(row: RuleRow): RuleView {
  return {
    ...row.definition,
    position: formatLanePosition(ALERTING_LANE, BigInt(row.changed_position)),
    owner: row.owner,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
