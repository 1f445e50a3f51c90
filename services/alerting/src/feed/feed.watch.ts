import { listen, type NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import { FOLLOWED_LANE } from '../database/alerting.names.js';
import { Pacer } from '../running/pacer.js';
import type { FeedFollower } from './feed.follower.js';

export interface FeedWatchParts {
  readonly follower: FeedFollower;
  readonly link: NatsLink;
  /** Where the lane ends now; null when nobody can say. */
  readonly end: () => Promise<bigint | null>;
}

/**
 * Hears the doorbell of lane `main`. When the lane has grown and the feed brings nothing for a while (its stream lost the
 * tail, the relay stands still, messages lie with a replica that died), the log is read directly: alerts come late then,
 * but come.
 */
export class FeedWatch {
  /** The last position heard of; 0 before the first ring. */
  heard = 0n;
  private readonly stopping = new AbortController();
  private readonly pacer = new Pacer(this.stopping.signal);
  private readonly unlisten: () => void;
  private readonly ended: Promise<void>;

  constructor(
    private readonly parts: FeedWatchParts,
    private readonly options: { readonly patienceMs: number; readonly log: Logger },
  ) {
    this.unlisten = listen(parts.link, FOLLOWED_LANE, (position) => this.hear(position));
    this.ended = this.loop();
  }

  async stop(): Promise<void> {
    this.unlisten();
    this.stopping.abort();
    await this.ended;
  }

  private hear(position: bigint): void {
    if (position > this.heard) this.heard = position;
  }

  private async loop(): Promise<void> {
    let before = -1n;
    // Nobody may ring any more.
    this.hear((await this.parts.end().catch(() => null)) ?? 0n);
    const { follower } = this.parts;
    while (!this.stopping.signal.aborted) {
      await this.pacer.pause(this.options.patienceMs);
      try {
        const { position } = await follower.place();
        if (this.heard > position && position === before && !this.stopping.signal.aborted) await follower.catchUp();
        before = position;
      } catch (error) {
        this.options.log.warn({ err: error }, 'the feed stands still and the log could not be read; trying again');
      }
    }
  }
}
