import { Injectable, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { StopSignal } from '@entente/http';
import { ForgetController } from './forget.controller.js';
import { ForgetPlanner } from './forget.planner.js';
import { ForgetResumer, OlderData } from './forget.resumer.js';
import { ForgetTable } from './forget.table.js';
import { ForgetTools, Forgetter } from './forgetter.js';
import { ForgottenAgain } from './forgotten.again.js';
import { LegacyLog } from './legacy.log.js';
import { TableSweeper } from './table.sweeper.js';
import { TextCoverer } from './text.coverer.js';

/** One that is cut goes on in another replica, or with the next start. */
@Injectable()
class ForgetLifetime implements BeforeApplicationShutdown {
  constructor(
    private readonly resumer: ForgetResumer,
    private readonly stop: StopSignal,
  ) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.stop.end('forgetting', () => this.resumer.stop());
  }
}

/** Forgetting a person: what names him loses its key, and what was copied is covered. */
@Module({
  controllers: [ForgetController],
  providers: [Forgetter, ForgetTools, ForgetTable, ForgetPlanner, ForgetResumer, ForgetLifetime, OlderData, ForgottenAgain, LegacyLog, TableSweeper, TextCoverer],
})
export class ForgetModule {}
