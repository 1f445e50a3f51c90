import { applyEvent, claimOfEvent, developmentsOf, eraseForgotten, membershipsOf, type AppliedEvent, type DevelopmentState } from '@entente/domain';
import type { RecordedEvent, SubjectForgotten } from '@entente/contracts';
import type { Queryable } from '../database/queryable.js';

/**
 * The developments a batch of events touches, folded in memory: loaded before, saved after, by whoever owns the transaction.
 * Empty at first, it also folds a whole history without a database (back-tests).
 */
export class DevelopmentView {
  private readonly members = new Map<string, string>();
  private readonly states = new Map<string, DevelopmentState>();
  private readonly named = new Set<string>();
  private readonly changedMembers = new Set<string>();
  private readonly changedStates = new Map<string, bigint>();

  /** Loads what the events will ask for. */
  static async load(db: Queryable, events: readonly RecordedEvent[]): Promise<DevelopmentView> {
    const view = new DevelopmentView();
    const forgotten = events.flatMap((event) => forgottenBy(event) ?? []);
    const claims = events.flatMap((event) => [claimOfEvent(event) ?? [], membershipsOf(event).map(({ claim }) => claim)].flat());
    claims.push(...forgotten.flatMap((one) => one.claims));
    for (const row of await readMembers(db, [...new Set(claims)])) view.members.set(row.claim, row.development);
    const memberOf = (claim: string): string | undefined => view.members.get(claim);
    const developments = events.flatMap((event) => developmentsOf(event, memberOf));
    for (const development of developments) view.named.add(development);
    for (const one of forgotten) for (const development of view.tellingOf(one)) view.named.add(development);
    for (const row of await readStates(db, view.ids())) view.states.set(row.id, row.state);
    return view;
  }

  /** Every development the loaded events touch, known before or not. */
  ids(): string[] {
    return [...this.named];
  }

  apply(event: RecordedEvent): AppliedEvent {
    const forgotten = forgottenBy(event);
    if (forgotten !== null) this.erase(forgotten, event.position);
    const applied = applyEvent(event, {
      memberOf: (claim) => this.members.get(claim),
      stateOf: (development) => this.states.get(development),
    });
    for (const { after } of applied.developments) {
      this.states.set(after.id, after);
      this.changedStates.set(after.id, event.position);
    }
    for (const { claim, development } of applied.memberships) {
      this.members.set(claim, development);
      this.changedMembers.add(claim);
    }
    return applied;
  }

  private erase(forgotten: SubjectForgotten, position: bigint): void {
    for (const id of this.tellingOf(forgotten)) {
      const state = this.states.get(id);
      if (state === undefined) continue;
      this.states.set(id, eraseForgotten(state, forgotten));
      this.changedStates.set(id, position);
    }
  }

  private tellingOf({ claims, developments }: SubjectForgotten): string[] {
    return [...new Set([...developments, ...claims.flatMap((claim) => this.members.get(claim) ?? [])])];
  }

  /** Writes all that changed, in the caller's transaction. */
  async save(db: Queryable): Promise<void> {
    const members = [...this.changedMembers];
    const states = [...this.changedStates];
    await db.query(
      `INSERT INTO alerting.member (claim, development) SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (claim) DO UPDATE SET development = excluded.development`,
      [members, members.map((claim) => this.members.get(claim))],
    );
    await db.query(
      `INSERT INTO alerting.development (id, position, state) SELECT * FROM unnest($1::text[], $2::bigint[], $3::jsonb[])
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, state = excluded.state`,
      [states.map(([id]) => id), states.map(([, position]) => position.toString()), states.map(([id]) => JSON.stringify(this.states.get(id)))],
    );
  }
}

export function forgottenBy(event: RecordedEvent): SubjectForgotten | null {
  return event.type === 'subject.forgotten' ? (event.data as SubjectForgotten) : null;
}

async function readMembers(db: Queryable, claims: readonly string[]): Promise<{ claim: string; development: string }[]> {
  const sql = 'SELECT claim, development FROM alerting.member WHERE claim = ANY($1)';
  return (await db.query<{ claim: string; development: string }>(sql, [claims])).rows;
}

async function readStates(db: Queryable, ids: readonly string[]): Promise<{ id: string; state: DevelopmentState }[]> {
  const sql = 'SELECT id, state FROM alerting.development WHERE id = ANY($1)';
  return (await db.query<{ id: string; state: DevelopmentState }>(sql, [ids])).rows;
}
