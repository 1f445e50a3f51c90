import { type RecordedEvent, type Rule, type RuleChanged, type RuleCreated } from '@entente/contracts';

/** A rule as its stream tells it; null before it was created and after it was deleted. */
export interface RuleState {
  readonly rule: Rule | null;
  readonly deleted: boolean;
}

export const ruleFold = { initial: { rule: null, deleted: false } as RuleState, evolve: evolveRule };

export function evolveRule(state: RuleState, event: RecordedEvent): RuleState {
  switch (event.type) {
    case 'rule.created':
      return { rule: (event.data as RuleCreated).rule, deleted: false };
    case 'rule.changed':
      return { rule: (event.data as RuleChanged).rule, deleted: false };
    case 'rule.deleted':
      return { rule: null, deleted: true };
    default:
      return state;
  }
}
