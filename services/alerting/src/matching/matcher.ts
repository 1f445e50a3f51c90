import type { Alert, RecordedEvent, Trigger } from '@entente/contracts';
import { alertOf, developmentFold, occasionsFor, type AppliedEvent, type ItemChange } from '@entente/domain';
import type { AlertedView } from './alerted.view.js';
import type { RuleIndex } from './rule.index.js';
import { holdsAt, type RuleVersion } from './rule.version.js';

/** Who was alerted hears of these, whatever triggers the rule names. */
const FOLLOW_UP: readonly Trigger[] = ['corrected', 'retracted'];

/** An alert to raise, and the event that caused it. */
export interface Match {
  readonly alert: Alert;
  readonly event: RecordedEvent;
}

/** Matches one folded event against the rules. Pure but for `alerted`, which remembers what was found. */
export function matchEvent(event: RecordedEvent, applied: AppliedEvent, known: { rules: RuleIndex; alerted: AlertedView }): Match[] {
  known.alerted.carryOver(event);
  return applied.developments.flatMap(({ before, after }) => {
    const change: ItemChange = {
      before: before === null ? null : developmentFold.item(before),
      after: developmentFold.item(after),
      event,
    };
    return matchChange(change, event, known);
  });
}

function matchChange(change: ItemChange, event: RecordedEvent, known: { rules: RuleIndex; alerted: AlertedView }): Match[] {
  const item = change.after ?? change.before;
  if (item === null) return [];
  const told = known.alerted.of(item.id);
  const candidates = known.rules.candidates(change, told).filter((version) => holdsAt(version, event));
  return candidates.flatMap((version) => {
    const alerted = told.has(version.rule.id);
    return occasionsOf(version, change, alerted).map((occasion) => {
      known.alerted.add(item.id, version.rule.id);
      return { alert: alertOf({ rule: version.rule, occasion, item, event }), event };
    });
  });
}

function occasionsOf({ rule, filter }: RuleVersion, change: ItemChange, alerted: boolean) {
  const matchedBefore = alerted || (change.before !== null && filter.matches(change.before));
  const matchesNow = change.after !== null && filter.matches(change.after);
  const triggers = alerted ? [...new Set([...rule.triggers, ...FOLLOW_UP])] : rule.triggers;
  return occasionsFor(change, { triggers, matchedBefore, matchesNow });
}
