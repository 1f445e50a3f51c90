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

/** Stuck or broken for so many looks in a row, while the server itself answers: it won't mend itself. */
const BROKEN_LOOKS = 2;
const PATIENCE_MS = 5_000;

/**
 * What a full disk does to nats-server: it switches JetStream off, or (seen on 2.9.10) hangs in the streams that found no
 * room while its health check says ok, or (2.15.1) refuses every write to them for good. Only another start helps each
 * time. This restarts it as soon as there is room.
 */
export class JetStreamWatch {
  private readonly timer: NodeJS.Timeout;
  private looking = false;
  private broken = 0;

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
      const off = await this.isOff();
      if (!off || !hasRoom(this.options.folder)) return;
      this.broken = 0;
      await this.options.restart();
    } finally {
      this.looking = false;
    }
  }

  private async isOff(): Promise<boolean> {
    // With details of streams, so that one that is stuck is asked too.
    const jetStream = await this.ask('jsz?streams=true');
    const broken = jetStream === null ? (await this.ask('varz')) !== null : JSON.stringify(await this.ask('healthz')).includes('write error');
    this.broken = broken ? this.broken + 1 : 0;
    return (jetStream as { disabled?: boolean } | null)?.disabled === true || this.broken >= BROKEN_LOOKS;
  }

  /** Null when nothing comes: it is stopped, or stuck. */
  private async ask(page: string): Promise<unknown> {
    try {
      const answer = await fetch(`${this.options.monitorUrl}/${page}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
      return await answer.json();
    } catch {
      return null;
    }
  }
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM_BYTES;
}
