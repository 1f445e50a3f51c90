import type { RecordedEvent, Rule } from '@entente/contracts';
import { DevelopmentView } from '../developments/development.view.js';
import { AlertedView } from '../matching/alerted.view.js';
import { matchEvent, type Match } from '../matching/matcher.js';
import { RuleIndex } from '../matching/rule.index.js';
import { ruleVersionOf } from '../matching/rule.version.js';

/** The live matcher over history, for one rule and with nothing kept: no alert is raised. Feed it every event from the first on. */
export class DryMatcher {
  private readonly developments = new DevelopmentView();
  private readonly alerted = new AlertedView();
  private readonly rules: RuleIndex;

  /** @param from the rule matches events behind this position only; those before are folded */
  constructor(rule: Rule, from: bigint) {
    const row = { definition: { ...rule, enabled: true }, from_position: from.toString(), from_recorded_at: null, until_position: null };
    this.rules = new RuleIndex([ruleVersionOf(row)].filter((version) => version !== null));
  }

  take(events: readonly RecordedEvent[]): Match[] {
    const known = { rules: this.rules, alerted: this.alerted };
    return events.flatMap((event) => matchEvent(event, this.developments.apply(event), known));
  }
}
