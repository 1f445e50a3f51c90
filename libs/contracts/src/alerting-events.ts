import type { Kind } from './kind.js';

export const TRIGGERS = ['new', 'changed', 'corrected', 'retracted', 'status'] as const;
/** What about a development makes a rule fire. */
export type Trigger = (typeof TRIGGERS)[number];

/** A saved filter with channels. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  /** CEL over a development, e.g. `kind == "procurement" && "MAR" in actors`. */
  readonly filter: string;
  /** Tokens `[A-Za-z0-9_-]+` joined by dots; `{kind}` and `{pair}` are replaced by the development's own. */
  readonly topic: string;
  readonly triggers: readonly Trigger[];
  readonly webhook: string | null;
  readonly enabled: boolean;
}

/** One match of a rule. `id` is derived from rule, trigger, development and occurrence. */
export interface Alert {
  readonly id: string;
  readonly rule: string;
  readonly trigger: Trigger;
  readonly development: string;
  readonly occurrence: string;
  readonly kind: Kind;
  readonly pairs: readonly string[];
  readonly topics: readonly string[];
  /** One sentence for a person. */
  readonly title: string;
  /** Epoch and position in lane `main` of the event that caused it. */
  readonly cause: { readonly epoch: string; readonly position: string; readonly event: string };
  readonly state: unknown;
}

export interface RuleCreated {
  readonly rule: Rule;
}
export interface RuleChanged {
  readonly rule: Rule;
  readonly changed: readonly string[];
}
export interface RuleDeleted {
  readonly rule: string;
  readonly reason: string;
}
export interface AlertRaised {
  readonly alert: Alert;
}

/** Every event of lane `alerting`, by type. */
export interface AlertingEventData {
  'rule.created': RuleCreated;
  'rule.changed': RuleChanged;
  'rule.deleted': RuleDeleted;
  'alert.raised': AlertRaised;
}
export type AlertingEventType = keyof AlertingEventData;
