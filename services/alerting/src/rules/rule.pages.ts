import { decodePositionCursor, encodePositionCursor } from '../paging/position-cursor.js';
import type { RulesQuery } from './rule.dto.js';
import type { RuleReader } from './rule.reader.js';
import { ruleView, type RuleView } from './rule.view.js';

export interface RulePage {
  readonly items: readonly RuleView[];
  readonly next: string | null;
}

/** The list of rules, page by page; the same for every edge. */
export class RulePages {
  constructor(private readonly reader: RuleReader) {}

  /** @throws ProblemException 400 on a cursor of another list */
  async list(query: RulesQuery): Promise<RulePage> {
    const after = query.cursor === undefined ? 0n : decodePositionCursor('rules', query.cursor, ['oldest']).position;
    const rows = await this.reader.list({ after, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const more = rows.length > query.limit && last !== undefined;
    const next = more ? encodePositionCursor('rules', { position: BigInt(last.created_position), order: 'oldest' }) : null;
    return { items: page.map(ruleView), next };
  }
}
