import { formatLanePosition, type Alert, type DevelopmentItem, type Rule } from '@entente/contracts';
import type { Condition } from './filter.conditions.js';

/** All that is known about a rule and a development; positions are of lane `main` unless said otherwise. */
export interface Facts {
  readonly rule: Rule;
  /** Behind this position the rule's present version matches. */
  readonly start: bigint;
  /** Up to here the feed was matched. */
  readonly matchedTo: bigint;
  readonly development: {
    readonly id: string;
    readonly item: DevelopmentItem | null;
    readonly redirectedTo: string | null;
    /** Position of the last event that touched it. */
    readonly changedAt: bigint;
  } | null;
  readonly conditions: readonly Condition[];
  readonly alerts: readonly (Pick<Alert, 'trigger'> & { readonly position: string })[];
}

export interface Explanation {
  readonly fired: boolean;
  /** Whether the rule's filter holds for the development as it is now. */
  readonly matches: boolean;
  /** Sentences for a person, the most decisive first. */
  readonly reasons: readonly string[];
}

/** Why a rule did, or did not, tell of a development. */
export function explain(facts: Facts): Explanation {
  const { development, conditions, alerts, rule } = facts;
  const matches = development?.item !== null && development !== null && conditions.every(({ holds }) => holds);
  const reasons = [
    ...alerts.map(({ trigger, position }) => `It fired: trigger ${trigger}, alert at ${position}.`),
    ...(rule.enabled ? [] : ['The rule is switched off: it matches nothing until it is enabled.']),
    ...(development === null ? [unknown(facts.matchedTo)] : standing(development)),
    ...conditions.filter(({ holds }) => !holds).map(({ text }) => `Its filter does not hold: ${text} is false.`),
    ...(matches && alerts.length === 0 && rule.enabled ? [silent(facts)] : []),
  ];
  return { fired: alerts.length > 0, matches, reasons };
}

function unknown(matchedTo: bigint): string {
  return `The feed has told of no such development up to ${formatLanePosition('main', matchedTo)}: check the id, or wait for the feed.`;
}

function standing({ item, redirectedTo }: NonNullable<Facts['development']>): string[] {
  if (item !== null) return [];
  if (redirectedTo !== null) return [`It was merged into ${redirectedTo}: ask about that one.`];
  return ['Nothing of it stands any more: all of its claims were retracted or moved.'];
}

function silent({ development, start, rule }: Facts): string {
  const last = formatLanePosition('main', development?.changedAt ?? 0n);
  const from = formatLanePosition('main', start);
  if ((development?.changedAt ?? 0n) <= start) {
    return `It matches, but last changed at ${last}; the rule matches what comes behind ${from}. It fires with the next change it asks for.`;
  }
  return `It matches, but nothing that happened to it behind ${from} was one of the rule's triggers (${rule.triggers.join(', ')}).`;
}
