import { Injectable, Module, type BeforeApplicationShutdown, type DynamicModule, type Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { StopSignal } from '@entente/http';
import { CommandRunner } from '../commands/command.runner.js';
import type { FastifyInstance } from 'fastify';
import { ImportFileTable } from './files/import-file.table.js';
import { IMPORT_FORMATS, type ImportFormat } from './import-format.js';
import { ImportFormats } from './import-formats.js';
import { ImportControl } from './jobs/import.control.js';
import { ImportController } from './jobs/import.controller.js';
import { IMPORT_FILE_LIMIT, ImportIntake } from './jobs/import.intake.js';
import { ImportJobTable } from './jobs/import-job.table.js';
import { ImportReader } from './jobs/import.reader.js';
import { ImportRunner, RUNNER_TOOLS, type RunnerTools } from './jobs/import.runner.js';
import { IMPORT_WORK, ImportWorker, type ImportWork } from './jobs/import.worker.js';
import { BadRowTable } from './quarantine/bad-row.table.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { Quarantine } from './quarantine/quarantine.js';
import { PairReader } from './register/pair.reader.js';
import { RegisterApplier } from './register/register.applier.js';
import { RegisterFormat } from './register/register.format.js';
import { RegisterTables } from './register/register.tables.js';
import { RegisterReleaseTable } from './register/register-release.table.js';
import { RegisterRowTable } from './register/register-row.table.js';
import { RegisterSlotTable } from './register/register-slot.table.js';
import { ReleaseStager } from './register/release.stager.js';

/** Files come as whatever their sender calls them; none of these is read before it is streamed on. */
const FILE_MEDIA_TYPES = ['application/octet-stream', 'text/csv', 'text/plain', 'text/tab-separated-values', 'application/csv', 'application/vnd.ms-excel'];

@Injectable()
class FileBodies {
  constructor(host: HttpAdapterHost) {
    const server = host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(FILE_MEDIA_TYPES, (_request, stream, done) => done(null, stream));
  }
}

/** Gives jobs back while requests still end: another replica goes on with them. */
@Injectable()
class ImportLifetime implements BeforeApplicationShutdown {
  constructor(
    private readonly worker: ImportWorker,
    private readonly stop: StopSignal,
  ) {
    stop.announced.addEventListener('abort', () => void worker.stop());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop.end('imports', () => this.worker.stop());
  }
}

const REGISTER = [RegisterApplier, RegisterTables, ReleaseStager, RegisterReleaseTable, RegisterRowTable, RegisterSlotTable, PairReader];

export interface ImportsOptions extends ImportWork {
  readonly fileLimit: number;
  /** Modules of what rows are measured by. */
  readonly needs: readonly DynamicModule[];
  /** Classes of further formats, with what they need. */
  readonly formats: readonly { readonly format: new (...needs: never[]) => ImportFormat; readonly providers: readonly Provider[] }[];
}

/** Imports as jobs: files, jobs, quarantine, and the formats there are. */
@Module({})
export class ImportsModule {
  static with({ fileLimit, formats, needs, ...work }: ImportsOptions): DynamicModule {
    const classes = [RegisterFormat, ...formats.map(({ format }) => format)];
    return {
      module: ImportsModule,
      imports: [...needs],
      controllers: [ImportController, QuarantineController],
      providers: [
        FileBodies, ImportFileTable, ImportJobTable, BadRowTable, ImportFormats, ImportRunner, ImportWorker, ImportLifetime, ImportIntake, ImportControl, ImportReader, Quarantine,
        RegisterFormat,
        ...REGISTER,
        ...formats.flatMap(({ format, providers }) => [format, ...providers]),
        { provide: IMPORT_WORK, useValue: work },
        { provide: IMPORT_FILE_LIMIT, useValue: fileLimit },
        { provide: IMPORT_FORMATS, inject: classes, useFactory: (...all: ImportFormat[]) => all },
        {
          provide: RUNNER_TOOLS,
          inject: [ImportFormats, CommandRunner],
          useFactory: (known: ImportFormats, commands: CommandRunner): RunnerTools => ({ formats: known, commands, leaseSeconds: work.leaseSeconds }),
        },
      ],
    };
  }
}
