import { type DevelopmentItem, type RecordedEvent, type Trigger } from '@entente/contracts';
import { canonicalJson } from '../identity/canonical-json.js';

/** A reason to alert. `occurrence` is constant for `new`, the status reached for `status`, else the causing position. */
export interface TriggerOccasion {
  readonly trigger: Trigger;
  readonly occurrence: string;
}

export interface ItemChange {
  readonly before: DevelopmentItem | null;
  readonly after: DevelopmentItem | null;
  readonly event: Pick<RecordedEvent, 'type' | 'position'>;
}

/** Fields whose change matters to a subscriber. One more report that says the same is corroboration, not a change. */
const MATERIAL: readonly (keyof DevelopmentItem)[] = [
  'kind', 'actors', 'pairs', 'valid', 'object', 'quantity', 'money', 'status', 'modality', 'place', 'conflicts',
];

/** Names of the material fields that differ; empty when either side is missing. */
export function changedFields(before: DevelopmentItem | null, after: DevelopmentItem | null): (keyof DevelopmentItem)[] {
  if (before === null || after === null) return [];
  return MATERIAL.filter((field) => valueOf(before, field) !== valueOf(after, field));
}

function valueOf(item: DevelopmentItem, field: keyof DevelopmentItem): string {
  // How a text writes an actor's name is not who acts.
  if (field === 'actors') return canonicalJson(item.actors.map(({ role, id }) => `${role}:${id}`));
  // By which rate an amount was converted, and who else takes a side, is not what happened.
  if (field === 'money') return canonicalJson(item.money === null ? null : { ...item.money, eur: null });
  if (field === 'conflicts') return canonicalJson(item.conflicts.map(({ field: of, values, state }) => ({ of, values, state })));
  return canonicalJson(item[field]);
}

/** What about this change may make a rule fire; a rule then takes those it asked for. */
export function triggersBetween({ before, after, event }: ItemChange): TriggerOccasion[] {
  const occurrence = String(event.position);
  if (before === null) return after === null ? [] : [{ trigger: 'new', occurrence: 'new' }];
  if (event.type === 'claim.retracted' && (after === null || changedFields(before, after).length > 0)) {
    return [{ trigger: 'retracted', occurrence }];
  }
  if (after === null) return [{ trigger: 'changed', occurrence }];
  const changed = changedFields(before, after);
  if (changed.length === 0) return [];
  if (event.type === 'claim.corrected' || event.type === 'claim.redated') return [{ trigger: 'corrected', occurrence }];
  const status: TriggerOccasion[] =
    changed.includes('status') && after.status !== null ? [{ trigger: 'status', occurrence: after.status }] : [];
  const others = changed.filter((field) => field !== 'status');
  return [...status, ...(others.length > 0 ? [{ trigger: 'changed' as const, occurrence }] : [])];
}

/**
 * The occasions for one rule. A development that begins to match is new to it; one that no longer matches still tells
 * what changed, so that whoever was alerted hears of the correction; one that never matched tells nothing.
 */
export function occasionsFor(
  change: ItemChange,
  rule: { readonly triggers: readonly Trigger[]; readonly matchedBefore: boolean; readonly matchesNow: boolean },
): TriggerOccasion[] {
  const occasions: TriggerOccasion[] = rule.matchedBefore
    ? triggersBetween(change)
    : rule.matchesNow
      ? [{ trigger: 'new', occurrence: 'new' }]
      : [];
  return occasions.filter(({ trigger }) => rule.triggers.includes(trigger));
}
