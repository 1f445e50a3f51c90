import type { Rule } from '@entente/contracts';
import { isTopicTemplate } from '@entente/domain';
import { checkFilter } from '@entente/filter';
import { checkTarget } from '../deliveries/webhooks/webhook.target.js';
import type { RuleFault } from './rule.problems.js';

const TOPIC_ADVICE = 'must be one to eight tokens of A-Z a-z 0-9 _ - joined by dots; {kind} and {pair} stand for the development\'s own';

/** What is wrong with a rule beyond the shape of its fields; empty when it can be saved. */
export function faultsOf(rule: Pick<Rule, 'name' | 'filter' | 'topic' | 'webhook'>): RuleFault[] {
  const name = rule.name.trim() === '' ? [{ pointer: '/name', detail: 'must not be blank' }] : [];
  const topic = isTopicTemplate(rule.topic) ? [] : [{ pointer: '/topic', detail: TOPIC_ADVICE }];
  return [...name, ...filterFaults(rule.filter), ...topic, ...webhookFaults(rule.webhook)];
}

function filterFaults(source: string): RuleFault[] {
  const checked = checkFilter(source);
  if (checked.ok) return [];
  return checked.errors.map(({ message, line, column }) => ({ pointer: '/filter', detail: message, line, column }));
}

function webhookFaults(webhook: string | null): RuleFault[] {
  if (webhook === null) return [];
  const checked = checkTarget(webhook);
  return checked.ok ? [] : [{ pointer: '/webhook', detail: checked.reason }];
}
