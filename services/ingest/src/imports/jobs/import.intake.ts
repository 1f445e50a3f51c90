import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ImportOptions } from '@entente/connectors';
import { canonicalJson, sha256Hex } from '@entente/event-store';
import type { Caller } from '../../commands/command.request.js';
import { ImportFileTable, type ImportFile } from '../files/import-file.table.js';
import type { ImportFormat } from '../import-format.js';
import { ImportFormats } from '../import-formats.js';
import { ImportRefusedError, UnknownImportError } from '../import.errors.js';
import type { ImportJob } from './import-job.js';
import { ImportJobTable } from './import-job.table.js';
import { ImportWorker } from './import.worker.js';

export const IMPORT_FILE_LIMIT = Symbol('IMPORT_FILE_LIMIT');

export interface WantedImport {
  readonly format: string;
  readonly name: string;
  readonly dryRun: boolean;
  readonly options: ImportOptions;
}

const HEAD_BYTES = 256 * 1_024;

/** Takes a file in and makes a job of it. The same file, format and options are the same job. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly files: ImportFileTable,
    private readonly jobs: ImportJobTable,
    private readonly formats: ImportFormats,
    private readonly worker: ImportWorker,
    @Inject(IMPORT_FILE_LIMIT) private readonly limit: number,
  ) {}

  /** @throws ImportRefusedError, FileTooLargeError */
  async receive(bytes: AsyncIterable<Uint8Array>, wanted: WantedImport, caller: Caller): Promise<Taken> {
    const { format, options } = await this.checked(wanted);
    return this.enter(await this.files.keep(bytes, this.limit), { ...wanted, options }, format, caller);
  }

  /** As `receive`, of a file that was sent before. */
  async again(sha256: string, wanted: WantedImport, caller: Caller): Promise<Taken> {
    const { format, options } = await this.checked(wanted);
    const file = await this.files.find(sha256);
    if (file === null) throw new UnknownImportError('file', sha256);
    return this.enter(file, { ...wanted, options }, format, caller);
  }

  private async checked({ format: name, options }: WantedImport): Promise<{ format: ImportFormat; options: ImportOptions }> {
    const format = this.formats.named(name);
    const resolved = (await format.resolveOptions?.(options)) ?? { ok: true, options };
    if (!resolved.ok) throw new ImportRefusedError('The options are not valid; "errors" names each.', resolved.errors);
    return { format, options: resolved.options };
  }

  private async enter(file: ImportFile, wanted: WantedImport, format: ImportFormat, caller: Caller): Promise<Taken> {
    const detection = format.connector.detect(await this.files.head(file.sha256, HEAD_BYTES), wanted.options);
    if (!detection.ok) throw new ImportRefusedError(detection.detail, detection.errors);
    const { principal, correlation } = caller;
    const job = { id: idOf(file, wanted), file, ...wanted, connector: format.connector.version, principal, correlation, dialect: detection.dialect };
    const entered = await this.jobs.enter(job);
    const stopped = entered.repeated && ['cancelled', 'failed'].includes(entered.job.state);
    if (stopped) await this.jobs.resume(job.id, ['cancelled', 'failed']);
    this.worker.wake();
    return stopped ? { job: (await this.jobs.find(job.id)) ?? entered.job, repeated: false } : entered;
  }
}

export interface Taken {
  readonly job: ImportJob;
  /** The job was there already and goes on, or is done. */
  readonly repeated: boolean;
}

/** A dry run tells of the moment: each is a job of its own. */
function idOf(file: ImportFile, { format, options, dryRun }: WantedImport): string {
  const content = { sha256: file.sha256, format, options, ...(dryRun ? { once: randomUUID() } : {}) };
  return sha256Hex(canonicalJson(content)).slice(0, 32);
}
