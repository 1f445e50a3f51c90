import { componentLinksOf } from '@entente/domain';
import type { RecordedEvent } from '@entente/contracts';
import type { Queryable } from '../database/queryable.js';

interface Told {
  readonly development: string;
  readonly rule: string;
  readonly since: bigint;
}

/** Which rules told of which developments, as of a place in the feed and then event by event through a batch. */
export class AlertedView {
  private readonly rules = new Map<string, Set<string>>();
  private readonly carried: Told[] = [];

  /** Rows of alerts behind `place` don't count: they are left over from a try that ended before its checkpoint. */
  static async load(db: Queryable, developments: readonly string[], place: bigint): Promise<AlertedView> {
    const view = new AlertedView();
    const { rows } = await db.query<{ development: string; rule: string }>(
      'SELECT development, rule FROM alerting.alerted WHERE development = ANY($1) AND since_position <= $2',
      [developments, place.toString()],
    );
    for (const { development, rule } of rows) view.rulesOf(development).add(rule);
    return view;
  }

  has(development: string, rule: string): boolean {
    return this.rules.get(development)?.has(rule) ?? false;
  }

  /** Ids of the rules that told of a development. */
  of(development: string): ReadonlySet<string> {
    return this.rulesOf(development);
  }

  add(development: string, rule: string): void {
    this.rulesOf(development).add(rule);
  }

  /** Claims move between developments with a merge, split or undo: who heard of one of them hears of all. */
  carryOver(event: RecordedEvent): void {
    for (const [first, other] of componentLinksOf(event)) {
      for (const [from, to] of [[first, other], [other, first]] as const) {
        for (const rule of this.rulesOf(from)) {
          if (this.has(to, rule)) continue;
          this.add(to, rule);
          this.carried.push({ development: to, rule, since: event.position });
        }
      }
    }
  }

  /** Writes what was carried over, in the caller's transaction. (What alerts tell themselves comes from the log.) */
  async save(db: Queryable): Promise<void> {
    await db.query(
      `INSERT INTO alerting.alerted (development, rule, since_position)
       SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) ON CONFLICT (development, rule) DO NOTHING`,
      [
        this.carried.map(({ development }) => development),
        this.carried.map(({ rule }) => rule),
        this.carried.map(({ since }) => since.toString()),
      ],
    );
  }

  private rulesOf(development: string): Set<string> {
    const known = this.rules.get(development) ?? new Set<string>();
    this.rules.set(development, known);
    return known;
  }
}
