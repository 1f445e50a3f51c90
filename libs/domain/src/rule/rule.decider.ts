import { type Rule, TRIGGERS } from '@entente/contracts';
import { canonicalJson } from '../identity/canonical-json.js';
import { type Decision, type DecisionContext, type Loaded, type Refused, newEvent } from '../stream/decision.js';
import { ruleStream } from '../stream/stream-names.js';
import { isTopicTemplate } from '../alert/topics.js';
import { type RuleState } from './rule.fold.js';

export type RuleRefusal = 'unknown-rule' | 'bad-topic' | 'bad-triggers' | 'bad-name' | 'nothing-changed' | 'no-reason';

/** Creates a rule. The filter's syntax is the filter library's concern and checked before. */
export function decideRuleCreation(command: { rule: Rule; context: DecisionContext }): Decision<RuleRefusal> {
  const { rule, context } = command;
  const wrong = refuseRule(rule);
  if (wrong !== null) return wrong;
  const event = newEvent(context, 'rule.created', { rule });
  return { writes: [{ stream: ruleStream(rule.id), expected: 'none', events: [event] }] };
}

export function decideRuleChange(command: {
  rule: Loaded<RuleState>;
  changes: Partial<Omit<Rule, 'id'>>;
  context: DecisionContext;
}): (Decision<RuleRefusal> & { readonly rule?: Rule }) {
  const known = command.rule.state.rule;
  if (known === null) return UNKNOWN_RULE;
  const rule: Rule = { ...known, ...command.changes, id: known.id };
  const names = Object.keys(command.changes) as (keyof typeof command.changes)[];
  const changed = names.filter((name) => canonicalJson(known[name]) !== canonicalJson(rule[name])).sort();
  if (changed.length === 0) return { refused: 'nothing-changed', detail: 'The rule says all of this already. Nothing to do.' };
  const wrong = refuseRule(rule);
  if (wrong !== null) return wrong;
  const event = newEvent(command.context, 'rule.changed', { rule, changed });
  return { writes: [{ stream: ruleStream(rule.id), expected: command.rule.version, events: [event] }], rule };
}

export function decideRuleDeletion(command: { rule: Loaded<RuleState>; reason: string; context: DecisionContext }): Decision<RuleRefusal> {
  const known = command.rule.state.rule;
  if (known === null) return UNKNOWN_RULE;
  if (command.reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why the rule goes.' };
  const event = newEvent(command.context, 'rule.deleted', { rule: known.id, reason: command.reason });
  return { writes: [{ stream: ruleStream(known.id), expected: command.rule.version, events: [event] }] };
}

const UNKNOWN_RULE: Refused<RuleRefusal> = { refused: 'unknown-rule', detail: 'No such rule, or it was deleted. List the rules for their ids.' };

function refuseRule(rule: Rule): Refused<RuleRefusal> | null {
  if (rule.name.trim() === '') return { refused: 'bad-name', detail: 'Give the rule a name that isn’t blank.' };
  if (!isTopicTemplate(rule.topic)) {
    return { refused: 'bad-topic', detail: 'A topic is one to eight tokens of A-Z a-z 0-9 _ - joined by dots; {kind} and {pair} stand for the development’s own.' };
  }
  if (rule.triggers.length === 0 || rule.triggers.some((trigger) => !TRIGGERS.includes(trigger))) {
    return { refused: 'bad-triggers', detail: `Name at least one of ${TRIGGERS.join(', ')}.` };
  }
  return null;
}
