import { Module, type DynamicModule } from '@nestjs/common';
import { CommandRunner, RESOLVE_ATTEMPTS } from './command.runner.js';
import { EventLog } from './event-log.js';
import { RepeatedKeyTable } from './repeated-key.table.js';
import { StreamLoader } from './stream.loader.js';

/** What every slice that appends to the log shares. */
@Module({})
export class CommandModule {
  static with({ resolveAttempts }: { resolveAttempts: number }): DynamicModule {
    return {
      module: CommandModule,
      global: true,
      providers: [EventLog, StreamLoader, RepeatedKeyTable, CommandRunner, { provide: RESOLVE_ATTEMPTS, useValue: resolveAttempts }],
      exports: [EventLog, StreamLoader, CommandRunner],
    };
  }
}
