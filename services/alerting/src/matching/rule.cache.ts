import type { RuleReader } from '../rules/rule.reader.js';
import { RuleIndex } from './rule.index.js';
import { ruleVersionOf } from './rule.version.js';

/** The index of rules in force, built anew only when a rule has changed. */
export class RuleCache {
  private cached: { revision: bigint; index: RuleIndex } | null = null;

  constructor(private readonly reader: RuleReader) {}

  /** Rules for events behind `position` of lane `main`, as the tables hold them now. */
  async at(position: bigint): Promise<RuleIndex> {
    const revision = await this.reader.revision();
    if (this.cached?.revision !== revision) {
      const rows = await this.reader.versionsInForce(position);
      this.cached = { revision, index: new RuleIndex(rows.map(ruleVersionOf).filter((version) => version !== null)) };
    }
    return this.cached.index;
  }
}
