import type { Rule } from '@entente/contracts';
import { checkFilter, type Filter } from '@entente/filter';
import { isBehindStart } from '../rules/rule.start.js';
import type { RuleVersionRow } from '../rules/rule.reader.js';

/** A rule as it holds over a stretch of lane `main`, with its filter ready to use. */
export interface RuleVersion {
  readonly rule: Rule;
  readonly filter: Filter;
  readonly start: { readonly position: string; readonly recordedAt: string | null };
  readonly until: bigint | null;
}

/** Null when the version never matches: it is switched off, or its filter is one this version of the language refuses. */
export function ruleVersionOf(row: RuleVersionRow): RuleVersion | null {
  if (!row.definition.enabled) return null;
  const checked = checkFilter(row.definition.filter);
  if (!checked.ok) return null;
  return {
    rule: row.definition,
    filter: checked.filter,
    start: { position: row.from_position, recordedAt: row.from_recorded_at },
    until: row.until_position === null ? null : BigInt(row.until_position),
  };
}

export function holdsAt(version: RuleVersion, event: { position: bigint; recordedAt: string }): boolean {
  return isBehindStart(version.start, event) && (version.until === null || event.position <= version.until);
}
