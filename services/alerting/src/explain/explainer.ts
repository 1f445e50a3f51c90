import { developmentFold } from '@entente/domain';
import { checkFilter } from '@entente/filter';
import type pg from 'pg';
import type { AlertReader } from '../alerts/alert.reader.js';
import { readCheckpoint } from '../database/checkpoint.store.js';
import type { DevelopmentReader } from '../developments/development.reader.js';
import { ruleNotFound } from '../rules/rule.problems.js';
import type { RuleReader } from '../rules/rule.reader.js';
import { explain, type Explanation, type Facts } from './explanation.js';
import { conditionsOf } from './filter.conditions.js';

export interface ExplainerParts {
  readonly pool: pg.Pool;
  readonly rules: RuleReader;
  readonly developments: DevelopmentReader;
  readonly alerts: AlertReader;
}

type FactsWithIds = Facts & { readonly alerts: readonly { readonly id: string; readonly trigger: Facts['alerts'][number]['trigger']; readonly position: string }[] };

const MOST_ALERTS = 50;

/** Gathers what is known about a rule and a development, and explains it. */
export class Explainer {
  constructor(private readonly parts: ExplainerParts) {}

  async explain(rule: string, development: string): Promise<{ explanation: Explanation; facts: FactsWithIds }> {
    const facts = await this.gather(rule, development);
    return { explanation: explain(facts), facts };
  }

  private async gather(id: string, developmentId: string): Promise<FactsWithIds> {
    const { pool, rules, developments } = this.parts;
    const row = await rules.one(id);
    if (row === null || row.deleted) throw ruleNotFound(id);
    const version = (await rules.versions(id)).at(-1);
    const found = await developments.one(developmentId);
    const item = found === null ? null : developmentFold.item(found.state);
    const checked = checkFilter(row.definition.filter);
    return {
      rule: row.definition,
      start: BigInt(version?.from_position ?? '0'),
      matchedTo: (await readCheckpoint(pool, 'feed')).position,
      development:
        found === null ? null : { id: developmentId, item, redirectedTo: found.state.redirectedTo, changedAt: found.position },
      conditions: checked.ok && item !== null ? conditionsOf(checked.filter, item) : [],
      alerts: await this.alertsOf(id, developmentId),
    };
  }

  private async alertsOf(rule: string, development: string): Promise<FactsWithIds['alerts']> {
    const query = { limit: MOST_ALERTS, order: 'oldest' as const, beyond: null, pair: null, rule, development };
    return (await this.parts.alerts.list(query)).map(({ id, trigger, position }) => ({ id, trigger, position }));
  }
}
