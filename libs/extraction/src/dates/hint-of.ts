import { type RuleHint } from './date-signs.js';
import { ruleHints } from './rule-hints.data.js';

const NONE: RuleHint = {};

/** What the rule of this id waits for. */
export const hintOf = (rule: string): RuleHint => ruleHints[rule] ?? NONE;
