import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PersonalKeys } from '@entente/event-store';
import type { Logger } from '@entente/observability';
import { PERSONAL_KEYS } from '../database/database.tokens.js';
import { LOGGER } from '../ingest.names.js';
import { WakeUp } from '../relay/wake-up.js';
import { ForgetTable } from './forget.table.js';
import { Forgetter } from './forgetter.js';
import { ForgottenAgain } from './forgotten.again.js';
import { LegacyLog } from './legacy.log.js';

const LOOK_MS = 10_000;

/** What a database may hold from before there were keys, or from before somebody was forgotten. */
@Injectable()
export class OlderData {
  constructor(
    readonly legacy: LegacyLog,
    readonly again: ForgottenAgain,
  ) {}
}

/** Ends what a crash interrupted: a forgetting that was begun is always ended, without anybody asking again. */
@Injectable()
export class ForgetResumer implements OnApplicationBootstrap {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly forgetter: Forgetter,
    private readonly ledger: ForgetTable,
    private readonly older: OlderData,
    @Inject(PERSONAL_KEYS) private readonly keys: PersonalKeys | null,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.keys === null) {
      this.log.warn('personal fields are stored in plain: set PERSONAL_KEYS to a file made by `entente keys create`');
      return;
    }
    await this.older.legacy.begin();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    const wakeUp = new WakeUp(this.stopping.signal);
    while (!this.stopping.signal.aborted) {
      try {
        await this.older.again.apply();
        for (const { id } of await this.ledger.open()) await this.forgetter.finish(id);
        await this.forgetter.vacuum();
      } catch (error) {
        this.log.error({ err: error }, 'a forgetting could not be ended; it is tried again');
      }
      await wakeUp.wait(LOOK_MS);
    }
  }
}
