import { describe, expect, it } from '@jest/globals';
import { type Rule } from '@entente/contracts';
import { MemoryLog } from '../testing/memory-log.js';
import { isRefused } from '../stream/decision.js';
import { ruleStream } from '../stream/stream-names.js';
import { decideRuleChange, decideRuleCreation, decideRuleDeletion } from './rule.decider.js';
import { ruleFold } from './rule.fold.js';

const rule: Rule = { id: 'r1', name: 'Arms to Morocco', filter: 'kind == "procurement"', topic: 'procurement.{pair}', triggers: ['new'], webhook: null, enabled: true };

function created(): { log: MemoryLog; load: () => ReturnType<ReturnType<typeof MemoryLog.prototype.load<typeof ruleFold.initial>>> } {
  const log = new MemoryLog();
  const decision = decideRuleCreation({ rule, context: log.context });
  if (isRefused(decision)) throw new Error(decision.detail);
  log.append(decision.writes);
  return { log, load: () => log.load(ruleFold)(ruleStream(rule.id)) };
}

describe('a rule', () => {
  it.each([
    ['bad-topic', { topic: 'a b' }],
    ['bad-topic', { topic: 'alerts.>' }],
    ['bad-topic', { topic: '{country}' }],
    ['bad-topic', { topic: '' }],
    ['bad-triggers', { triggers: [] }],
    ['bad-triggers', { triggers: ['often' as never] }],
    ['bad-name', { name: ' ' }],
  ])('is refused: %s', (refused, wrong) => {
    expect(decideRuleCreation({ rule: { ...rule, ...wrong }, context: new MemoryLog().context })).toMatchObject({ refused });
  });

  it('is changed field by field, then deleted, and then gone', () => {
    const { log, load } = created();
    const change = decideRuleChange({ rule: load(), changes: { enabled: false, name: rule.name }, context: log.context });
    if (isRefused(change)) throw new Error(change.detail);
    expect(change.writes[0]?.events[0]?.data).toEqual({ rule: { ...rule, enabled: false }, changed: ['enabled'] });
    log.append(change.writes);
    expect(decideRuleChange({ rule: load(), changes: { enabled: false }, context: log.context })).toMatchObject({ refused: 'nothing-changed' });
    expect(decideRuleChange({ rule: load(), changes: { topic: '*' }, context: log.context })).toMatchObject({ refused: 'bad-topic' });
    const deletion = decideRuleDeletion({ rule: load(), reason: 'no longer needed', context: log.context });
    if (isRefused(deletion)) throw new Error(deletion.detail);
    log.append(deletion.writes);
    expect(load().state).toEqual({ rule: null, deleted: true });
    expect(decideRuleDeletion({ rule: load(), reason: 'again', context: log.context })).toMatchObject({ refused: 'unknown-rule' });
  });
});
