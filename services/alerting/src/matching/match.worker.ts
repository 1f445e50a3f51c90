import type { RecordedEvent } from '@entente/contracts';
import { counter } from '@entente/observability';
import type pg from 'pg';
import { CheckpointMovedError, moveCheckpoint, readCheckpoint, type Checkpoint } from '../database/checkpoint.store.js';
import { inTransaction } from '../database/queryable.js';
import { FOLLOWED_LANE } from '../database/alerting.names.js';
import { eraseAnswers } from '../deliveries/delivery.store.js';
import { DevelopmentView, forgottenBy } from '../developments/development.view.js';
import type { FeedSink } from '../feed/feed.follower.js';
import type { LogProjector } from '../log/log.projector.js';
import type { AlertRaiser } from './alert.raiser.js';
import { AlertedView } from './alerted.view.js';
import { matchEvent, type Match } from './matcher.js';
import type { RuleCache } from './rule.cache.js';

export interface MatchWorkerParts {
  readonly pool: pg.Pool;
  readonly log: LogProjector;
  readonly rules: RuleCache;
  readonly raiser: AlertRaiser;
  /** Gives an event's personal fields in plain, where this service has their keys. */
  readonly open?: (event: RecordedEvent) => RecordedEvent;
}

const matched = counter({ name: 'entente_alerting_events_matched_total', help: 'Events of lane main matched against the rules' });
const raised = counter({ name: 'entente_alerting_alerts_found_total', help: 'Matches found, each raised once' });

/**
 * Matches the feed, batch by batch, in an order that a crash at any point leaves right:
 * 1. the tables catch up with the own log, so that alerts raised by a try that died are known;
 * 2. the batch is folded and matched in memory: same events, same rules, same alerts with the same identities;
 * 3. the alerts are appended to the own log: those that are there already stay as they are;
 * 4. fold, who-was-told and checkpoint commit in one transaction, compare-and-set on the old checkpoint;
 * 5. the tables catch up again: alerts become visible and due for delivery.
 * The append is a transaction of its own (it refuses an open one), hence before 4: dying in between repeats 2 and 3,
 * which find their alerts raised. The other way round would lose them.
 */
export class MatchWorker implements FeedSink {
  constructor(private readonly parts: MatchWorkerParts) {}

  place(): Promise<Checkpoint> {
    return readCheckpoint(this.parts.pool, 'feed');
  }

  async take(received: readonly RecordedEvent[]): Promise<void> {
    const { pool, log, raiser, open = (event) => event } = this.parts;
    const events = received.map(open);
    const [first] = events;
    const last = events.at(-1);
    if (first === undefined || last === undefined) return;
    await log.catchUp();
    const from = await this.place();
    if (first.position !== from.position + 1n) throw new CheckpointMovedError('feed', first.position - 1n);
    const { developments, alerted, matches } = await this.match(events, from);
    await raiser.raise(matches);
    await inTransaction(pool, async (db) => {
      const to = { epoch: last.epoch, position: last.position, hash: last.hash };
      await moveCheckpoint(db, { reader: 'feed', lane: FOLLOWED_LANE, from, to });
      await developments.save(db);
      await alerted.save(db);
      if (events.some((event) => forgottenBy(event) !== null)) await eraseAnswers(db);
    });
    matched.inc(events.length);
    raised.inc(matches.length);
    if (matches.length > 0) await log.catchUp();
  }

  private async match(
    events: readonly RecordedEvent[],
    from: Checkpoint,
  ): Promise<{ developments: DevelopmentView; alerted: AlertedView; matches: Match[] }> {
    const { pool } = this.parts;
    const developments = await DevelopmentView.load(pool, events);
    const alerted = await AlertedView.load(pool, developments.ids(), from.position);
    const rules = await this.parts.rules.at(from.position);
    const matches = events.flatMap((event) => matchEvent(event, developments.apply(event), { rules, alerted }));
    return { developments, alerted, matches };
  }
}
