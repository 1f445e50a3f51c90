import { Module } from '@nestjs/common';
import { ForgetController } from './forget.controller.js';
import { ForgetPlanner } from './forget.planner.js';
import { ForgetResumer, OlderData } from './forget.resumer.js';
import { ForgetTable } from './forget.table.js';
import { ForgetTools, Forgetter } from './forgetter.js';
import { ForgottenAgain } from './forgotten.again.js';
import { LegacyLog } from './legacy.log.js';
import { TableSweeper } from './table.sweeper.js';
import { TextCoverer } from './text.coverer.js';

/** Forgetting a person: what names him loses its key, and what was copied is covered. */
@Module({
  controllers: [ForgetController],
  providers: [Forgetter, ForgetTools, ForgetTable, ForgetPlanner, ForgetResumer, OlderData, ForgottenAgain, LegacyLog, TableSweeper, TextCoverer],
})
export class ForgetModule {}
