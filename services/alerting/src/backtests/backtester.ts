import { formatLanePosition, type Alert, type RecordedEvent, type Rule, type Trigger } from '@entente/contracts';
import { uuidv7 } from '@entente/event-store';
import type { Logger } from '@entente/observability';
import type { FeedHistory } from '../feed/feed.history.js';
import type { BacktestResult, BacktestStore } from './backtest.store.js';
import { DryMatcher } from './dry-matcher.js';

export interface BacktestRequest {
  readonly rule: Rule;
  /** Matches count from behind this position of lane `main`. */
  readonly from: bigint;
  /** The last position read; null for the end of the log. */
  readonly to: bigint | null;
  /** How far the log is known to reach, for the progress. */
  readonly expected: bigint;
}

export interface BacktesterParts {
  readonly store: BacktestStore;
  readonly open: (event: RecordedEvent) => RecordedEvent;
  readonly history: FeedHistory;
  readonly log: Logger;
}

const PAGE = 1_000;
const KEPT_ALERTS = 200;

/** Runs the live matcher over the log's history, in the background, bounded in events; nothing of it is raised. */
export class Backtester {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly parts: BacktesterParts,
    private readonly limits: { readonly maxEvents: number },
  ) {}

  /** @returns the id, and a promise that resolves when it is over, however it ended */
  async start(request: BacktestRequest): Promise<{ id: string; ended: Promise<void> }> {
    const id = uuidv7();
    await this.parts.store.open(id, request.rule.id, request.to ?? request.expected);
    const ended = this.run(id, request).finally(() => this.running.delete(ended));
    this.running.add(ended);
    return { id, ended };
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private async run(id: string, request: BacktestRequest): Promise<void> {
    const { store, log } = this.parts;
    try {
      await store.finish(id, await this.match(id, request));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ err: error, backtest: id }, 'a back-test failed');
      await store.fail(id, reason).catch((err: unknown) => log.error({ err, backtest: id }, 'a failed back-test could not be marked so'));
    }
  }

  private async match(id: string, { rule, from, to }: BacktestRequest): Promise<BacktestResult> {
    const matcher = new DryMatcher(rule, from);
    const found = new Tally();
    let position = 0n;
    let complete = false;
    while (!complete && position < BigInt(this.limits.maxEvents)) {
      if (this.stopping.signal.aborted) throw new Error('the service was stopped; start the back-test again');
      const read = await this.parts.history.read(position, PAGE);
      const events = read.filter((event) => to === null || event.position <= to);
      for (const { alert } of matcher.take(events.map(this.parts.open))) found.add(alert);
      position = events.at(-1)?.position ?? position;
      complete = read.length === 0 || events.length < read.length || position === to;
      await this.parts.store.progress(id, position);
    }
    return { ...found.result(), events: Number(position), position: formatLanePosition('main', position), complete };
  }
}

/** Counts alerts by trigger and keeps the first ones. An identity counts once, as in the log. */
class Tally {
  private readonly ids = new Set<string>();
  private readonly kept: Alert[] = [];
  private readonly byTrigger: Partial<Record<Trigger, number>> = {};

  add(alert: Alert): void {
    if (this.ids.has(alert.id)) return;
    this.ids.add(alert.id);
    this.byTrigger[alert.trigger] = (this.byTrigger[alert.trigger] ?? 0) + 1;
    if (this.kept.length < KEPT_ALERTS) this.kept.push(alert);
  }

  result(): Pick<BacktestResult, 'alerts' | 'total' | 'byTrigger' | 'truncated'> {
    return { alerts: this.kept, total: this.ids.size, byTrigger: this.byTrigger, truncated: this.ids.size > this.kept.length };
  }
}
