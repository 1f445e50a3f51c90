import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore } from '../../store/event-store.port.js';
import { appended, sampleCommand, sampleEvent } from '../conformance/sample.js';

/** Writes a lane again and again, under the names that the conformance rules use, until stopped. */
export class BusyLane {
  private running = true;
  private readonly ended: Promise<bigint>;

  constructor(private readonly store: EventStore) {
    this.ended = this.write();
    this.ended.catch(() => undefined);
  }

  /** Resolves to the last position; rejects when any append was not answered `appended` with the position that follows. */
  stop(): Promise<bigint> {
    this.running = false;
    return this.ended;
  }

  private async write(): Promise<bigint> {
    let last = 0n;
    while (this.running) {
      const key = last === 0n ? 'k' : `${last}`;
      const { from, to } = appended(await this.store.append(sampleCommand({ key, stream: last % 2n === 0n ? 'a' : 'b', events: [sampleEvent(), sampleEvent()] })));
      if (from !== last + 1n || to !== last + 2n) throw new Error(`${from} to ${to} after ${last}`);
      last = to;
      await sleep(5);
    }
    return last;
  }
}
