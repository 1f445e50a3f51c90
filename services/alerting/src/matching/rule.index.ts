import type { DevelopmentItem } from '@entente/contracts';
import type { ItemChange } from '@entente/domain';
import { indexTerms, termsOfItem } from '@entente/filter';
import type { RuleVersion } from './rule.version.js';

/** Finds the rules worth evaluating for a change, by the terms their filters need; the filter itself then decides. */
export class RuleIndex {
  private readonly byTerm = new Map<string, RuleVersion[]>();
  private readonly byRule = new Map<string, RuleVersion[]>();
  private readonly always: RuleVersion[] = [];

  constructor(readonly versions: readonly RuleVersion[]) {
    for (const version of versions) {
      push(this.byRule, version.rule.id, version);
      const terms = indexTerms(version.filter);
      if (terms === null) this.always.push(version);
      else for (const term of terms) push(this.byTerm, term, version);
    }
  }

  /** Each version once: those that may match before or after the change, and those of rules that told of it before. */
  candidates(change: ItemChange, told: ReadonlySet<string>): RuleVersion[] {
    const terms = new Set([...termsOf(change.before), ...termsOf(change.after)]);
    const found = new Set(this.always);
    for (const term of terms) for (const version of this.byTerm.get(term) ?? []) found.add(version);
    for (const rule of told) for (const version of this.byRule.get(rule) ?? []) found.add(version);
    return [...found];
  }
}

function termsOf(item: DevelopmentItem | null): string[] {
  return item === null ? [] : termsOfItem(item);
}

function push(map: Map<string, RuleVersion[]>, key: string, version: RuleVersion): void {
  const versions = map.get(key);
  if (versions === undefined) map.set(key, [version]);
  else versions.push(version);
}
