import { statfsSync } from 'node:fs';

const LOOK_EVERY_MS = 2_000;
/** With less, JetStream would be off again at once. */
const ROOM_BYTES = 8 * 1024 * 1024;

export interface JetStreamWatchOptions {
  readonly monitorUrl: string;
  /** Where the store lies. */
  readonly folder: string;
  readonly restart: () => Promise<void>;
}

/**
 * nats-server switches JetStream off when its disk is full, and goes on without: only a start switches it on again. This
 * restarts it as soon as there is room.
 */
export class JetStreamWatch {
  private readonly timer: NodeJS.Timeout;
  private looking = false;

  constructor(private readonly options: JetStreamWatchOptions) {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      if ((await this.isOff()) && hasRoom(this.options.folder)) await this.options.restart();
    } finally {
      this.looking = false;
    }
  }

  private async isOff(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.options.monitorUrl}/jsz`, { signal: AbortSignal.timeout(1_500) });
      return ((await answer.json()) as { disabled?: boolean }).disabled === true;
    } catch {
      // Stopped, or busy: not for us to mend.
      return false;
    }
  }
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM_BYTES;
}
