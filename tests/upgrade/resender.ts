import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 5;
const PAUSE_MS = 200;
/** A connection that was cut may be used before its end was heard of. */
const AFTERWARDS_MS = 2_000;

/** A client that sends a request again when its connection was cut, but only while something ends that is known to cut them. */
export class Resender {
  /** How many were sent again. */
  count = 0;
  private cutting = 0;

  /** Lets requests be sent again that are on their way during the work, or shortly after it. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.cutting += 1;
    try {
      const result = await work();
      await sleep(AFTERWARDS_MS);
      return result;
    } finally {
      this.cutting -= 1;
    }
  }

  async send(request: () => Promise<Response>): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const allowed = (): boolean => this.cutting > 0 && attempt < ATTEMPTS;
      try {
        const response = await request();
        // By a gateway: the connection behind it was cut.
        if (response.status !== 503 || !allowed()) return response;
        const text = await response.clone().text();
        if (!text.includes('owner-unreachable')) return response;
      } catch (error) {
        if (!allowed()) throw error;
      }
      this.count += 1;
      await sleep(PAUSE_MS);
    }
  }
}
